import type { Css, StylesheetStyle } from 'cytoscape';
import { ARROWHEAD } from '../look/arrowheads.ts';
import { dashOf, doubleLine, EDGE, strokeOf } from '../look/edges.ts';
import { edgeColour, relationColour } from '../map/render/palette.ts';
import type { Theme } from '../map/surface/theme.ts';
import type { Arrowhead, RelationType } from '../model/relation.ts';
import { cssOf } from './css.ts';

/** How lines and their arrowheads look, by type. */
export function edgeRules(theme: Theme, types: readonly RelationType[]): StylesheetStyle[] {
	return [
		{ selector: 'edge', style: ANY },
		{ selector: 'edge.bent', style: BENT },
		...types.map((type, at) => ({ selector: `edge.type-${at}`, style: lineStyle(type, theme) })),
		{ selector: 'edge.guessed', style: lineStyle(undefined, theme) },
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

/** A guessed relation, of which there is no type to show, is dotted and grey. */
function lineStyle(type: RelationType | undefined, theme: Theme): Css.Edge {
	const colour = edgeColour(type, type === undefined, theme);
	const dash = dashOf(strokeOf(type, type === undefined));
	return {
		'line-color': colour,
		color: colour,
		...(dash.length ? { 'line-style': 'dashed', 'line-dash-pattern': dash } : {}),
		...arrowStyle(type?.arrowhead ?? 'none', colour),
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
	const { outer, between } = doubleLine(width);
	return types.flatMap((type, at) => {
		if (type.stroke !== 'double') return [];
		const style = cssOf({
			width: between,
			'line-color': theme.paper,
			'line-outline-width': outer - between,
			'line-outline-color': relationColour(type, theme),
		});
		return [{ selector: `edge.type-${at}${among}`, style }];
	});
}
