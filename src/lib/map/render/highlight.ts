import { writeTypes, type Seen } from '../labels/edge-labels.ts';
import { arrowAt, curveOf, lanesAmong, strokeCurve } from './lines.ts';
import type { Camera } from '../camera/camera.ts';
import { Crowd } from '../labels/collision-grid.ts';
import type { Emphasis } from '../../view/scene.ts';
import type { Label } from '../labels/label.ts';
import {
	nameBoldly,
	nameWhereItStands,
	nameWhereThereIsRoom,
	standingNames,
} from '../labels/highlight-labels.ts';
import { relationColour, ringColour, swatchColour } from './palette.ts';
import { beginShot, traceDisc, type Pen } from './pen.ts';
import { RINGS } from './marks.ts';
import { discOnScreen, type Sheet, type Shot } from './render-input.ts';

/** What stands out over the resting picture. */
export interface Spotlight {
	readonly emphasis: Emphasis | null;
	readonly selected: number | null;
	/** Search hits and the like: ringed, not lit. */
	readonly also: Uint32Array;
	/** True while cytoscape draws the edges of the emphasis. */
	readonly areEdgesHeld: boolean;
	/** Names that stand in the resting picture, for the same camera; none while it is on the move. */
	readonly standing: readonly Label[];
}

export const DARK: Spotlight = {
	emphasis: null,
	selected: null,
	also: new Uint32Array(),
	areEdgesHeld: false,
	standing: [],
};

/** Where so few edges are looked at, each says its type; more of them do so only when near, or along a path. */
const FEW_EDGES = 12;
const NEAR = 1.2;
const FEW_NEAR = 40;
/** Beyond this, arrowheads would cover each other. */
const MOST_ARROWS = 320;

export function paintSpotlight(pen: Pen, sheet: Sheet, shot: Shot, light: Spotlight): void {
	beginShot(pen, shot);
	const { emphasis } = light;
	const curves = emphasis ? curvesOf(sheet, shot, emphasis) : [];
	if (emphasis && !light.areEdgesHeld) paintEmphasis(pen, sheet, shot, emphasis, curves);
	paintHits(pen, sheet, shot.camera, light.also);
	if (light.selected !== null) paintSelected(pen, sheet, shot.camera, light.selected);
	writeTexts(pen, sheet, shot, light, curves);
}

function paintEmphasis(
	pen: Pen,
	sheet: Sheet,
	{ camera }: Shot,
	{ neighbours, leading }: Emphasis,
	curves: readonly Seen[],
): void {
	strokeByType(pen, sheet, curves);
	paintDiscs(pen, sheet, camera, neighbours);
	paintDiscs(pen, sheet, camera, leading);
	if (curves.length <= MOST_ARROWS) paintArrows(pen, sheet, curves);
}

/** What is looked at and the selected pattern are always named; then names that stand anyway, types, and other names where there is room. */
function writeTexts(pen: Pen, sheet: Sheet, shot: Shot, light: Spotlight, curves: readonly Seen[]): void {
	const { emphasis, selected, also, standing } = light;
	const crowd = new Crowd();
	if (emphasis) reserveDiscs(sheet, shot.camera, emphasis, crowd);
	const names = { pen, sheet, shot, crowd, bold: new Crowd(), standing: standingNames(standing) };
	const first = new Set(emphasis?.leading);
	if (selected !== null) first.add(selected);
	for (const pattern of first) nameBoldly(names, pattern);
	const others = [...new Set([...(emphasis?.neighbours ?? []), ...also])].filter((one) => !first.has(one));
	for (const pattern of others) nameWhereItStands(names, pattern);
	if (curves.length <= mostTyped(emphasis, shot)) writeTypes(pen, sheet, shot.size, curves, crowd);
	nameWhereThereIsRoom(names, others);
}

function mostTyped(emphasis: Emphasis | null, { camera }: Shot): number {
	const isPath = emphasis !== null && emphasis.leading.length > 1;
	return isPath || camera.scale >= NEAR ? FEW_NEAR : FEW_EDGES;
}

function curvesOf(sheet: Sheet, { camera, size }: Shot, { edges }: Emphasis): Seen[] {
	const lanes = lanesAmong(edges, sheet);
	const seen: Seen[] = [];
	edges.forEach((edge, at) => {
		const curve = curveOf(sheet, edge, lanes[at]!, camera);
		const isOff =
			Math.max(curve.fromX, curve.toX) < 0 ||
			Math.min(curve.fromX, curve.toX) > size.width ||
			Math.max(curve.fromY, curve.toY) < 0 ||
			Math.min(curve.fromY, curve.toY) > size.height;
		if (!isOff) seen.push({ type: sheet.type[edge]!, isInferred: edge >= sheet.inferredFrom, curve });
	});
	return seen;
}

function strokeByType(pen: Pen, sheet: Sheet, curves: readonly Seen[]): void {
	const isMany = curves.length > 60;
	for (const group of groupsByType(curves)) {
		const { type: at, isInferred } = group[0]!;
		const type = sheet.types[at];
		const own = isInferred ? 'dotted' : (type?.stroke ?? 'solid');
		const colour = isInferred ? sheet.theme.lineStrong : relationColour(type, sheet.theme);
		const width = isInferred || isMany ? 0.9 : 1.6;
		const lines = group.map(({ curve }) => curve);
		// Double lines of a hub would run together into a surface.
		const stroke = isMany && own === 'double' ? 'solid' : own;
		pen.globalAlpha = isMany ? Math.max(0.26, Math.min(0.8, 120 / curves.length)) : 1;
		strokeCurve(pen, lines, { stroke, colour, width, under: sheet.theme.water });
	}
	pen.globalAlpha = 1;
}

function groupsByType(curves: readonly Seen[]): Seen[][] {
	const groups = new Map<number, Seen[]>();
	for (const seen of curves) {
		const key = seen.type * 2 + Number(seen.isInferred);
		const group = groups.get(key);
		if (group) group.push(seen);
		else groups.set(key, [seen]);
	}
	return [...groups.values()];
}

function paintArrows(pen: Pen, sheet: Sheet, curves: readonly Seen[]): void {
	for (const { type: at, isInferred, curve } of curves) {
		const type = sheet.types[at];
		if (!type || type.arrowhead === 'none') continue;
		const colour = isInferred ? sheet.theme.lineStrong : relationColour(type, sheet.theme);
		arrowAt(pen, curve, type.arrowhead, { colour, under: sheet.theme.paper });
	}
}

function paintDiscs(pen: Pen, sheet: Sheet, camera: Camera, patterns: Uint32Array): void {
	const { theme, swatches, fill, level } = sheet;
	const isMany = patterns.length > 200;
	for (const pattern of patterns) {
		const { x, y, radius } = discOnScreen(sheet, pattern, camera);
		if (!isMany) fillOne(pen, x, y, radius + 1.4, theme.paper);
		fillOne(pen, x, y, radius, swatchColour(swatches[fill[pattern]!], theme));
		const ring = RINGS.find((one) => one.level === level[pattern]);
		if (ring && radius > 4.2)
			ringOne(pen, x, y, radius + ring.gap, {
				colour: ringColour(swatches[fill[pattern]!], theme),
				width: ring.width,
			});
	}
}

function fillOne(pen: Pen, x: number, y: number, radius: number, colour: string): void {
	pen.fillStyle = colour;
	pen.beginPath();
	traceDisc(pen, x, y, radius);
	pen.fill();
}

function ringOne(
	pen: Pen,
	x: number,
	y: number,
	radius: number,
	{ colour, width }: { colour: string; width: number },
): void {
	pen.strokeStyle = colour;
	pen.lineWidth = width;
	pen.beginPath();
	pen.arc(x, y, radius, 0, 2 * Math.PI);
	pen.stroke();
}

function paintHits(pen: Pen, sheet: Sheet, camera: Camera, hits: Uint32Array): void {
	for (const pattern of hits) {
		const { x, y, radius } = discOnScreen(sheet, pattern, camera);
		ringOne(pen, x, y, radius + 3, { colour: sheet.theme.accent, width: 1.4 });
	}
}

function paintSelected(pen: Pen, sheet: Sheet, camera: Camera, pattern: number): void {
	const { x, y, radius } = discOnScreen(sheet, pattern, camera);
	ringOne(pen, x, y, radius + 1.4, { colour: sheet.theme.paper, width: 5 });
	ringOne(pen, x, y, radius + 2.2, { colour: sheet.theme.accent, width: 2.6 });
}

function reserveDiscs(sheet: Sheet, camera: Camera, { leading, neighbours }: Emphasis, crowd: Crowd): void {
	for (const one of [...leading, ...neighbours.subarray(0, 400)]) {
		const { x, y, radius } = discOnScreen(sheet, one, camera);
		if (radius >= 5) crowd.add({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
	}
}
