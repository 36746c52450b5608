import { arrowheadPath, reachOfArrowhead } from '../../look/arrowheads.ts';
import { EDGE } from '../../look/edges.ts';
import type { Neighbour, NeighbourGroup, Neighbourhood, NeighbourEdge } from './neighbours.ts';
import {
	hullAlong,
	hullAround,
	LABEL_SIZE,
	NAME_LEADING,
	NAME_SIZE,
	radiusOfNode,
	reachOfHull,
	round,
	type Caption,
	type GroupHull,
	type PlateNode,
	type Plate,
	type PlateEdge,
} from './plate.ts';
import { fitText, widthOf, wrapText } from './text-width.ts';

const WIDTH = 1120;
const MIDDLE = WIDTH / 2;
const MARGIN = 34;
const ROW = 29;
const CAPTION_ROW = 27;
const GROUP_GAP = 12;
const LEAST_HEIGHT = 190;
/** The centre is as large as its name, and large enough for the edges that leave it. */
const NAME_WIDTH = 190;
const NAME_MARGIN = 30;
const LEAST_CENTRE = 78;
const HULL_PER_EDGE = 9;
const MOST_BETWEEN_PORTS = 15;
/** The share of the centre's height on which edges end; above and below, the hull falls away too flat. */
const USED_HULL = 0.84;
/** How far the nodes stand from the middle: at the ends of an arc, and how much further at its belly. */
const ARC_ENDS = 188;
const ARC_BELLY = 78;
const LABEL_GAP = 25;
const BETWEEN_EDGES = 7;

/** A neighbour or a group's words on its line of one side of the plate. */
interface Line {
	readonly group: NeighbourGroup;
	readonly neighbour: Neighbour | null;
	/** From the top of its side. */
	readonly y: number;
}

type Side = -1 | 1;

/**
 * The pattern as a node in the middle, its neighbours on two arcs beside it: what leads here on the left, where it leads
 * on the right, what holds both ways where there is room. Every label has a line of its own, so none overlap.
 */
export function composeWidePlate(neighbourhood: Neighbourhood, title: string): Plate {
	const sides = splitInTwo(neighbourhood.groups);
	const columns = sides.map(lineUp);
	const height = Math.max(LEAST_HEIGHT, ...columns.map((column) => column.height)) + 2 * MARGIN;
	const centre = composeCentre(title, height, Math.max(...sides.map(countEdges)));
	const drawn = columns.map(({ lines, height: own }, at) =>
		new SidePen(at === 0 ? -1 : 1, lines, (height - own) / 2, height, centre).draw(sides[at]!),
	);
	return {
		width: WIDTH,
		height,
		centre: centre.drawn,
		groupHulls: drawn.flatMap(({ groupHulls }) => groupHulls),
		edges: drawn.flatMap(({ edges }) => edges),
		captions: drawn.flatMap(({ captions }) => captions),
		nodes: drawn.flatMap(({ nodes }) => nodes),
	};
}

interface SizedCentre {
	readonly halfWidth: number;
	readonly halfHeight: number;
	readonly drawn: Plate['centre'];
}

function countEdges(groups: readonly NeighbourGroup[]): number {
	return groups.flatMap(({ neighbours }) => neighbours.flatMap(({ edges }) => edges)).length;
}

function composeCentre(title: string, height: number, edges: number): SizedCentre {
	const lines = wrapText(title, NAME_WIDTH / NAME_SIZE, 4);
	const halfWidth = Math.max(LEAST_CENTRE, Math.max(...lines.map(widthOf)) * (NAME_SIZE / 2) + NAME_MARGIN);
	const forEdges = Math.min((edges * HULL_PER_EDGE) / USED_HULL, height - 2 * MARGIN) / 2;
	const halfHeight = Math.max(40 + (lines.length * NAME_LEADING) / 2, forEdges);
	const drawn = {
		hull: hullAround(MIDDLE, height / 2, halfWidth, halfHeight),
		x: MIDDLE,
		y: height / 2,
		lines,
	};
	return { halfWidth, halfHeight, drawn };
}

/** Incoming groups first, then mutual, then outgoing; the first half of the lines stands on the left. */
function splitInTwo(groups: readonly NeighbourGroup[]): [NeighbourGroup[], NeighbourGroup[]] {
	const rank = ({ type, isOutgoing }: NeighbourGroup) => (type.isMutual ? 1 : isOutgoing ? 2 : 0);
	const ordered = [...groups].sort((a, b) => rank(a) - rank(b));
	let room = Math.ceil(ordered.reduce((sum, { neighbours }) => sum + neighbours.length + 1, 0) / 2);
	const sides: [NeighbourGroup[], NeighbourGroup[]] = [[], []];
	for (const group of ordered) {
		const count = group.neighbours.length;
		const taken = room - 1 >= count - 1 ? count : Math.max(0, room - 1);
		const onLeft = taken === 1 && count > 2 ? 0 : taken;
		if (onLeft > 0) sides[0].push({ ...group, neighbours: group.neighbours.slice(0, onLeft) });
		if (onLeft < count) sides[1].push({ ...group, neighbours: group.neighbours.slice(onLeft) });
		room = onLeft < count ? 0 : room - count - 1;
	}
	return sides;
}

function lineUp(groups: readonly NeighbourGroup[]): { lines: readonly Line[]; height: number } {
	const lines: Line[] = [];
	let y = 0;
	groups.forEach((group, at) => {
		y += (at > 0 ? GROUP_GAP : 0) + CAPTION_ROW;
		lines.push({ group, neighbour: null, y: y - CAPTION_ROW / 2 });
		for (const neighbour of group.neighbours) {
			lines.push({ group, neighbour, y: y + ROW / 2 });
			y += ROW;
		}
	});
	return { lines, height: y };
}

/** Draws one side of a plate. */
class SidePen {
	constructor(
		readonly side: Side,
		readonly lines: readonly Line[],
		readonly top: number,
		readonly height: number,
		readonly centre: SizedCentre,
	) {}

	draw(groups: readonly NeighbourGroup[]) {
		const nodes = this.lines.flatMap(({ neighbour, y }) => (neighbour ? [this.node(neighbour, y)] : []));
		const nodeOf = new Map(nodes.map((node) => [node.pattern, node]));
		const neighbours = groups.flatMap((group) => group.neighbours);
		return {
			nodes,
			captions: this.lines.flatMap((line) => (line.neighbour ? [] : [this.caption(line)])),
			groupHulls: groups.map(({ type, neighbours: members }): GroupHull => {
				return { type, hull: hullAlong(members.map(({ pattern }) => nodeOf.get(pattern)!)) };
			}),
			edges: this.edges(neighbours, nodeOf),
		};
	}

	/** Each edge has a port of its own on the hull, in the order of the nodes, so that none cross. */
	edges(neighbours: readonly Neighbour[], nodeOf: ReadonlyMap<Neighbour['pattern'], PlateNode>): PlateEdge[] {
		const ends = neighbours.flatMap(({ pattern, edges }) =>
			edges.map((edge, at) => ({
				edge,
				node: nodeOf.get(pattern)!,
				offset: (at - (edges.length - 1) / 2) * BETWEEN_EDGES,
			})),
		);
		const room = (2 * USED_HULL * this.centre.halfHeight) / ends.length;
		const between = Math.min(MOST_BETWEEN_PORTS, room);
		return ends.map(({ edge, node, offset }, at) =>
			this.edge(node, edge, offset, (at - (ends.length - 1) / 2) * between),
		);
	}

	node({ pattern }: Neighbour, lineY: number): PlateNode {
		const y = round(this.top + lineY);
		const x = this.arcAt(y);
		const labelX = round(x + this.side * LABEL_GAP);
		const room = (this.side > 0 ? WIDTH - labelX : labelX) - MARGIN / 2;
		const label = fitText(pattern.title, room / LABEL_SIZE);
		return { pattern, x, y, radius: radiusOfNode(pattern.degree), label, labelX, anchor: this.anchor };
	}

	caption({ group, y }: Line): Caption {
		const at = round(this.top + y + 3);
		return {
			words: group.words,
			x: round(this.arcAt(at) + this.side * LABEL_GAP),
			y: at,
			anchor: this.anchor,
		};
	}

	get anchor(): 'start' | 'end' {
		return this.side > 0 ? 'start' : 'end';
	}

	/** From the hull to the rim of the node, level at both ends so that arrowheads lie flat. */
	edge(node: PlateNode, edge: NeighbourEdge, offset: number, port: number): PlateEdge {
		const { halfWidth, halfHeight } = this.centre;
		const hullX = MIDDLE + this.side * (reachOfHull(halfWidth, halfHeight, port, this.side) + 3);
		const hullY = this.height / 2 + port;
		const rimX = node.x - this.side * (node.radius + EDGE.rim);
		const rimY = node.y + offset * 0.7;
		const reach = reachOfArrowhead(edge.type.arrowhead);
		const from = hullX + this.side * (edge.isOutgoing ? -8 : reach);
		const to = rimX - (edge.isOutgoing ? this.side * reach : 0);
		const bend = (to - from) * 0.5;
		const points = [from, hullY, from + bend, hullY, to - bend, rimY, to, rimY].map(round);
		const head = edge.isOutgoing
			? arrowheadPath(edge.type.arrowhead, [rimX, rimY], [this.side, 0])
			: arrowheadPath(edge.type.arrowhead, [hullX, hullY], [-this.side, 0]);
		const path = `M${points.slice(0, 2).join(' ')}C${points.slice(2).join(' ')}`;
		return { type: edge.type, weight: edge.weight, head, path };
	}

	arcAt(y: number): number {
		const along = (y - this.height / 2) / (this.height / 2);
		return round(MIDDLE + this.side * (ARC_ENDS + ARC_BELLY * Math.sqrt(Math.max(0, 1 - along ** 2))));
	}
}
