import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import type { Point } from '../map/camera/camera.ts';
import type { Box } from '../model/atlas.ts';
import { packInRows } from './packing.ts';
import { sizeOf, type Plan } from './plan.ts';

/** A graph as ELK laid it out, with the parts that nothing joins moved beside and below each other, and what all of it takes. */
export function packParts(
	graph: ElkNode,
	{ units }: Plan,
	width: number,
): { readonly placed: ElkNode; readonly extent: Box } {
	const { children = [], edges = [] } = graph;
	const partOf = findParts(children, edges);
	const boxes: Box[] = [];
	for (const { id, x = 0, y = 0 } of children) {
		const size = sizeOf(units.get(id)!);
		widen(boxes, partOf.get(id)!, { left: x, top: y, right: x + size.width, bottom: y + size.height });
	}
	for (const edge of edges) {
		for (const { x, y } of pointsOf(edge)) {
			widen(boxes, partOf.get(unitAbove(edge))!, { left: x, top: y, right: x, bottom: y });
		}
	}
	const { moves, ...size } = packInRows(boxes, width);
	const moved = ({ x, y }: Point, part: number): Point => ({ x: x + moves[part]!.x, y: y + moves[part]!.y });
	const placed = {
		...graph,
		children: children.map((node) => ({
			...node,
			...moved({ x: node.x ?? 0, y: node.y ?? 0 }, partOf.get(node.id)!),
		})),
		edges: edges.map((edge) => movedEdge(edge, (point) => moved(point, partOf.get(unitAbove(edge))!))),
	};
	return { placed, extent: { left: 0, top: 0, right: size.width, bottom: size.height } };
}

/** The number of its part for each unit. */
function findParts(
	nodes: readonly ElkNode[],
	edges: readonly ElkExtendedEdge[],
): ReadonlyMap<string, number> {
	const joined = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
	for (const edge of edges) {
		const [upper, lower] = edge.id.split(' ') as [string, string];
		joined.get(upper)!.push(lower);
		joined.get(lower)!.push(upper);
	}
	const parts = new Map<string, number>();
	let count = 0;
	for (const { id } of nodes) {
		if (parts.has(id)) continue;
		const part = new Set([id]);
		for (const one of part) for (const other of joined.get(one)!) part.add(other);
		for (const one of part) parts.set(one, count);
		count++;
	}
	return parts;
}

/** Edges are named by the units that they join. */
function unitAbove({ id }: ElkExtendedEdge): string {
	return id.split(' ')[0]!;
}

function pointsOf({ sections = [] }: ElkExtendedEdge): readonly Point[] {
	return sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [
		startPoint,
		...bendPoints,
		endPoint,
	]);
}

function widen(boxes: Box[], part: number, { left, top, right, bottom }: Box): void {
	const known = boxes[part] ?? { left, top, right, bottom };
	boxes[part] = {
		left: Math.min(known.left, left),
		top: Math.min(known.top, top),
		right: Math.max(known.right, right),
		bottom: Math.max(known.bottom, bottom),
	};
}

function movedEdge(edge: ElkExtendedEdge, move: (point: Point) => Point): ElkExtendedEdge {
	const sections = edge.sections?.map((section) => ({
		...section,
		startPoint: move(section.startPoint),
		endPoint: move(section.endPoint),
		bendPoints: section.bendPoints?.map(move) ?? [],
	}));
	return { ...edge, sections: sections ?? [] };
}
