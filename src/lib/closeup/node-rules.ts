import type { Css, StylesheetStyle } from 'cytoscape';
import { DISC, RINGS, type Ring } from '../look/discs.ts';
import { FINDING_MARK, MARK_BOUND, MARK_CORNERS } from '../look/marks.ts';
import { STAR, STAR_CORNERS } from '../look/stars.ts';
import { ringColour, swatchColour } from '../map/render/palette.ts';
import type { Theme } from '../map/surface/theme.ts';
import type { Swatch } from '../view/scene.ts';
import { cssOf } from './css.ts';

/** How discs look, and the lines that they stand on. */
export function nodeRules(theme: Theme, swatches: readonly Swatch[]): StylesheetStyle[] {
	return [
		{ selector: 'node', style: ANY },
		{ selector: 'node.ring', style: { ...LINE, 'border-color': theme.line } },
		{ selector: 'node.pattern', style: { ...CASING, 'underlay-color': theme.paper } },
		...swatches.flatMap((swatch, at) => swatchRules(swatch, at, theme)),
		{ selector: 'node.several', style: lighterHalf(theme) },
		{ selector: 'node.mark', style: { ...MARK, 'border-color': theme.paper } },
		...markRules(theme),
		{
			selector: 'node.star',
			style: { ...STARRED, 'background-color': theme.ink, 'border-color': theme.paper },
		},
	];
}

const ANY: Css.Node = {
	width: 'data(size)',
	height: 'data(size)',
	shape: 'ellipse',
	'border-width': 0,
	'overlay-opacity': 0,
	events: 'no',
};

const LINE: Css.Node = { 'background-opacity': 0, 'border-width': 1, 'z-compound-depth': 'bottom' };

/** A rim of paper keeps what passes under a disc off it. */
const CASING: Css.Node = {
	'underlay-opacity': 1,
	'underlay-padding': DISC.casing.emphasised,
	'underlay-shape': 'ellipse',
};

function swatchRules(swatch: Swatch, at: number, theme: Theme): StylesheetStyle[] {
	const colour = ringColour(swatch, theme);
	return [
		{ selector: `node.fill-${at}`, style: { 'background-color': swatchColour(swatch, theme) } },
		...RINGS.map((ring) => ({
			selector: `node.fill-${at}.level-${ring.level}`,
			style: ringAround(ring, colour),
		})),
	];
}

/** The right half of a disc with several values is lighter: a pie whose one slice ends at the bottom. */
function lighterHalf(theme: Theme): Css.Node {
	return cssOf({
		'pie-size': '100%',
		'pie-1-background-color': theme.paper,
		'pie-1-background-size': '50%',
		'pie-1-background-opacity': DISC.lighterHalf,
	});
}

/** Above discs, over a rim of paper. */
const MARK = cssOf({
	shape: 'polygon',
	'border-width': FINDING_MARK.casing,
	'border-position': 'outside',
	'z-index': 1,
});

const STARRED = cssOf({
	shape: 'polygon',
	'shape-polygon-points': STAR_CORNERS.join(' '),
	'border-width': STAR.casing,
	'border-position': 'outside',
	'z-index': 1,
});

function markRules(theme: Theme): StylesheetStyle[] {
	return (['error', 'warn'] as const).map((severity) => ({
		selector: `node.mark.${severity}`,
		style: cssOf({
			'background-color': theme[severity],
			// Within the bounds of the element, from -1 to 1.
			'shape-polygon-points': MARK_CORNERS[severity].map((at) => at / MARK_BOUND).join(' '),
		}),
	}));
}

/** A circle around a disc; just inside its rim where the gap is negative. */
export function ringAround({ gap, width }: Ring, colour: string): Css.Node {
	if (gap < 0) return cssOf({ 'border-width': width, 'border-position': 'inside', 'border-color': colour });
	// cytoscape takes half of both together for the distance of the middle of the line from the rim.
	return cssOf({ 'outline-width': width, 'outline-offset': 2 * gap - width, 'outline-color': colour });
}
