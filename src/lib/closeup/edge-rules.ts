import type { Css, StylesheetStyle } from 'cytoscape';
import { ARROWHEAD } from '../look/arrowheads.ts';
import { dashOf, doubleLine, EDGE, strokeOf, WIDTH_SHARES } from '../look/edges.ts';
import { edgeColour, relationColour } from '../map/render/palette.ts';
import type { Theme } from '../map/surface/theme.ts';
import type { Arrowhead, RelationType } from '../model/relation.ts';
import { cssOf } from './css.ts';

/** How lines and their arrowheads look, by type. */
export function edgeRules(theme: Theme, types: readonly RelationType[]): StylesheetStyle[] {
	return [
		{ selector: 'edge', style: ANY },
		{ selector: 'edge.bent', style: BENT },
		{ selector: 'edge.cornered', style: CORNERED },
		...types.map((type, at) => ({ selector: `edge.type-${at}`, style: lineStyle(type, theme) })),
		{ selector: 'edge.apart', style: lineStyle(undefined, theme) },
		{ selector: 'edge.bridge', style: bridgeStyle(theme) },
	];
}

const ANY: Css.Edge = {
	'curve-style': 'straight',
	'source-distance-from-node': EDGE.rim,
	'target-distance-from-node': EDGE.rim,
	'overlay-opacity': 0,
	events: 'no',
};

const BENT = cssOf({
	'curve-style': 'unbundled-bezier',
	'control-point-distances': 'data(bend)',
	'control-point-weights': 0.5,
	'edge-distances': 'node-position',
});

const CORNERED = cssOf({
	'curve-style': 'round-segments',
	'segment-weights': 'data(weights)',
	'segment-distances': 'data(distances)',
	'segment-radii': 7,
	'edge-distances': 'node-position',
});

/** What is padding or guessed, of which there is no type to show, is dotted and grey. */
function lineStyle(type: RelationType | undefined, theme: Theme): Css.Edge {
	const colour = edgeColour(type, type !== undefined, theme);
	const dash = dashOf(strokeOf(type, type !== undefined));
	return {
		'line-color': colour,
		color: colour,
		...(dash.length ? { 'line-style': 'dashed', 'line-dash-pattern': dash } : {}),
		...arrowStyle(type?.arrowhead ?? 'none', colour),
	};
}

/** A link through what is hidden, as on the map. */
function bridgeStyle({ inkQuiet }: Theme): Css.Edge {
	return {
		'line-color': inkQuiet,
		color: inkQuiet,
		'line-style': 'dashed',
		'line-dash-pattern': [...EDGE.bridge.dash],
	};
}

const SHAPES = { none: 'none', hollow: 'triangle', filled: 'triangle', open: 'chevron' } as const;

function arrowStyle(arrowhead: Arrowhead, colour: string): Css.Edge {
	return {
		'target-arrow-shape': SHAPES[arrowhead],
		'target-arrow-color': colour,
		'target-arrow-fill': arrowhead === 'hollow' ? 'hollow' : 'filled',
	};
}

/** cytoscape draws an arrowhead of scale 1 this long, in units, on lines as fine as these. */
const LENGTH = 8.7;
/** Among many lines they would run together around what they point at. */
const SMALL = 0.6;

export function arrowSize(isSmall: boolean): Css.Edge {
	return { 'arrow-scale': (ARROWHEAD.length / LENGTH) * (isSmall ? SMALL : 1) };
}

/** Two lines: a wide one with a finer one of paper on it. Only among few, since faint double lines run together into bands. */
export function doubleRules(
	{ theme, types }: { readonly theme: Theme; readonly types: readonly RelationType[] },
	width: number,
	among: string,
): StylesheetStyle[] {
	return types.flatMap((type, at) => {
		if (type.stroke !== 'double') return [];
		const colour = relationColour(type, theme);
		return widths(width).map(({ selector, width: own }) => {
			const { outer, between } = doubleLine(own);
			const style = cssOf({
				width: between,
				'line-color': theme.paper,
				'line-outline-width': outer - between,
				'line-outline-color': colour,
			});
			return { selector: `edge.type-${at}${among}${selector}`, style };
		});
	});
}

/** Widths of lines by the weights of their relations; one without a weight is as wide as a medium one. */
export function widthRules(width: number, among: string): StylesheetStyle[] {
	return widths(width).map(({ selector, width: own }) => ({
		selector: `edge${among}${selector}`,
		style: { width: own },
	}));
}

function widths(width: number) {
	const { weak, strong } = WIDTH_SHARES;
	return [
		{ selector: '', width },
		{ selector: '.weak', width: width * weak },
		{ selector: '.strong', width: width * strong },
	];
}
