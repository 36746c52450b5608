import type { Arrowhead, Stroke } from '../../model/relation.ts';
import type { Emphasis } from '../../view/scene.ts';
import { radiusOnScreen, type Camera } from '../camera/camera.ts';
import { BEND, lanesAmong } from './lines.ts';
import { RINGS } from './marks.ts';
import { relationColour, ringColour, swatchColour } from './palette.ts';
import type { RenderInput } from './render-input.ts';

/** The patterns that matter in view, and the edges that are looked at: what cytoscape holds as elements. Lengths in CSS pixels. */
export interface Held {
	readonly camera: Camera;
	readonly discs: readonly HeldDisc[];
	readonly edges: readonly HeldEdge[];
	/** What lies between the two lines of a double edge and in a hollow arrowhead. */
	readonly paper: string;
}

export interface HeldDisc {
	readonly pattern: number;
	/** In layout units. */
	readonly x: number;
	readonly y: number;
	readonly diameter: number;
	readonly colour: string;
	readonly isSeveral: boolean;
	/** Width of the rim of paper around it. */
	readonly casing: number;
	readonly ring: { readonly colour: string; readonly width: number; readonly gap: number } | null;
}

export interface HeldEdge {
	readonly edge: number;
	readonly source: number;
	readonly target: number;
	readonly colour: string;
	readonly width: number;
	readonly stroke: Stroke;
	readonly arrowhead: Arrowhead;
	/** How far the line bends to the right of its way; 0 for a straight one. */
	readonly bend: number;
}

/** With more edges than this, thin painted lines read better, and an exchange would hold the page up. */
const MOST_EDGES = 60;

/** The most important patterns in view, as they are painted: their discs without the rings. */
export function holdView(input: RenderInput, camera: Camera, foremost: Uint32Array): Held {
	const held = holdThese(input, camera, [...foremost], Uint32Array.of());
	return { ...held, discs: held.discs.map((disc) => ({ ...disc, ring: null, casing: 0 })) };
}

/** What is looked at: a pattern or a path, its edges and the patterns at their other ends. Null where they are too many. */
export function holdEmphasis(
	input: RenderInput,
	camera: Camera,
	{ leading, neighbours, edges }: Emphasis,
): Held | null {
	if (edges.length > MOST_EDGES) return null;
	return holdThese(input, camera, [...neighbours, ...leading], edges);
}

function holdThese(
	input: RenderInput,
	camera: Camera,
	patterns: readonly number[],
	edges: Uint32Array,
): Held {
	const lanes = lanesAmong(edges, input);
	return {
		camera,
		paper: input.theme.paper,
		discs: patterns.map((pattern) => holdDisc(input, camera, pattern)),
		edges: Array.from(edges, (edge, at) => holdEdge(input, edge, lanes[at]!)),
	};
}

function holdDisc(input: RenderInput, { scale }: Camera, pattern: number): HeldDisc {
	const { positions, radius, swatches, fill, theme, isSeveral, level } = input;
	const swatch = swatches[fill[pattern]!];
	const r = radiusOnScreen(radius[pattern]!, scale);
	const ring = r > 4.2 ? RINGS.find((one) => one.level === level[pattern]) : undefined;
	return {
		pattern,
		x: positions[2 * pattern]!,
		y: positions[2 * pattern + 1]!,
		diameter: 2 * r,
		colour: swatchColour(swatch, theme),
		casing: r > 2.4 ? 0.9 : 0,
		isSeveral: r > 4.2 && isSeveral[pattern] === 1,
		ring: ring ? { colour: ringColour(swatch, theme), width: ring.width, gap: ring.gap } : null,
	};
}

function holdEdge(input: RenderInput, edge: number, lane: number): HeldEdge {
	const type = input.types[input.type[edge]!];
	const isInferred = edge >= input.inferredFrom;
	const [source, target] = [input.source[edge]!, input.target[edge]!];
	return {
		...{ edge, source, target },
		colour: isInferred ? input.theme.lineStrong : relationColour(type, input.theme),
		width: isInferred ? 0.9 : 1.6,
		stroke: isInferred ? 'dotted' : (type?.stroke ?? 'solid'),
		arrowhead: type?.arrowhead ?? 'none',
		bend: -lane * BEND * (source < target ? 1 : -1),
	};
}
