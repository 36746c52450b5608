import { originOfEdge, type EdgeOrigin } from '../../model/atlas.ts';
import type { Emphasis } from '../../view/scene.ts';
import { EDGE, strokeOf, widthShare } from '../../look/edges.ts';
import { weightOf } from '../../model/weight.ts';
import { arrowAt, curveOf, strokeCurve, type Curve } from '../render/curves.ts';
import { lanesAmong } from '../render/lanes.ts';
import { edgeColour } from '../render/palette.ts';
import type { Pen } from '../render/pen.ts';
import type { RenderInput } from '../render/render-input.ts';
import type { Viewport } from '../render/viewport.ts';

/** An edge that stands out, as it runs on screen. */
export interface DrawnEdge {
	readonly type: number;
	readonly origin: EdgeOrigin;
	/** From 0 to 1; null where none is stated. */
	readonly weight: number | null;
	/** How much wider or finer than others it is, by its weight. */
	readonly share: number;
	readonly curve: Curve;
}

/** More edges than this are drawn thin and fainter, the fainter the more there are, within these opacities. */
const MANY = { from: 60, opaque: 120, most: 0.8, least: 0.26 };
/** Beyond this, arrowheads would cover each other. */
const MOST_ARROWS = 320;

/** Those of the edges that are in view. */
export function findDrawnEdges(
	input: RenderInput,
	{ camera, size }: Viewport,
	{ edges }: Emphasis,
): DrawnEdge[] {
	const lanes = lanesAmong(edges, input);
	const found: DrawnEdge[] = [];
	edges.forEach((edge, at) => {
		const curve = curveOf(input, edge, lanes[at]!, camera);
		const isOff =
			Math.max(curve.fromX, curve.toX) < 0 ||
			Math.min(curve.fromX, curve.toX) > size.width ||
			Math.max(curve.fromY, curve.toY) < 0 ||
			Math.min(curve.fromY, curve.toY) > size.height;
		if (isOff) return;
		const weight = weightOf(input, edge);
		const origin = originOfEdge(input, edge);
		found.push({ type: input.type[edge]!, origin, weight, share: widthShare(weight), curve });
	});
	return found;
}

export function paintDrawnEdges(pen: Pen, input: RenderInput, edges: readonly DrawnEdge[]): void {
	const isMany = edges.length > MANY.from;
	const opacity = Math.max(MANY.least, Math.min(MANY.most, MANY.opaque / edges.length));
	pen.globalAlpha = isMany ? opacity : 1;
	for (const group of groupsByLook(edges)) strokeGroup(pen, input, group, isMany);
	pen.globalAlpha = 1;
}

function strokeGroup(pen: Pen, input: RenderInput, group: readonly DrawnEdge[], isMany: boolean): void {
	const { type: at, origin, share } = group[0]!;
	const isMeant = origin === 'meant';
	const type = input.types[at];
	const own = strokeOf(type, isMeant);
	const curves = group.map(({ curve }) => curve);
	strokeCurve(pen, curves, {
		// Double lines of a hub would run together into a surface.
		stroke: isMany && own === 'double' ? 'solid' : own,
		colour: edgeColour(type, isMeant, input.theme),
		width: share * (!isMeant || isMany ? EDGE.thin : EDGE.emphasised),
		under: input.theme.background,
	});
}

function groupsByLook(edges: readonly DrawnEdge[]): DrawnEdge[][] {
	const groups = new Map<string, DrawnEdge[]>();
	for (const edge of edges) {
		const key = `${edge.type} ${edge.origin === 'meant'} ${edge.share}`;
		const group = groups.get(key);
		if (group) group.push(edge);
		else groups.set(key, [edge]);
	}
	return [...groups.values()];
}

export function paintArrowheads(pen: Pen, input: RenderInput, edges: readonly DrawnEdge[]): void {
	if (edges.length > MOST_ARROWS) return;
	for (const { type: at, origin, curve } of edges) {
		const type = input.types[at];
		if (!type || type.arrowhead === 'none') continue;
		const colour = edgeColour(type, origin === 'meant', input.theme);
		arrowAt(pen, curve, type.arrowhead, { colour, under: input.theme.paper });
	}
}
