import type { StylesheetJson } from 'cytoscape';
import { MARKED_RING, SELECTED_CASING, SELECTED_RING } from '../look/discs.ts';
import { EDGE } from '../look/edges.ts';
import { FADED } from '../map/render/palette.ts';
import type { Theme } from '../map/surface/theme.ts';
import type { RelationType } from '../model/relation.ts';
import type { Swatch } from '../view/scene.ts';
import type { CloseUp } from './close-up.ts';
import { drawnBridges } from './elements.ts';
import { arrowSize, doubleRules, edgeRules, widthRules } from './edge-rules.ts';
import { nodeRules, ringAround } from './node-rules.ts';
import { textRules } from './text-rules.ts';

/** What decides how elements look: the page's theme, the vocabulary, the colouring, and how much is drawn. */
export interface Look {
	readonly theme: Theme;
	readonly types: readonly RelationType[];
	readonly swatches: readonly Swatch[];
	readonly edges: number;
	/** Of these, the edges that the picture is about. */
	readonly leading: number;
	/** Links through what is hidden. */
	readonly bridges: number;
	/** Whether lines keep apart, so that many of them need not be faint. */
	readonly isRouted: boolean;
}

export function lookOf(closeUp: CloseUp, theme: Theme): Look {
	const { scene, edges, leading, isRouted } = closeUp;
	return {
		...{ theme, types: scene.atlas.relationTypes, swatches: scene.swatches },
		...{ edges: edges.length, leading: leading.size, isRouted },
		bridges: drawnBridges(closeUp).length,
	};
}

/** So many edges are drawn with their full opacity; more of them are fainter, and with smaller arrowheads. */
const MOST_OPAQUE = 70;
/** Opacities of edges where they are few, and the least where they are very many. */
const OPACITY = {
	leading: 0.95,
	faintLeading: 0.45,
	other: 0.62,
	faint: 0.16,
	faintInContrast: 0.26,
	many: 0.7,
};

/** The resting picture. */
export function restingStyle(look: Look): StylesheetJson {
	const least = look.theme.name === 'contrast' ? OPACITY.faintInContrast : OPACITY.faint;
	const other = Math.max(least, OPACITY.other * shareAmong(look.edges));
	const many = look.isRouted ? 0 : look.leading;
	const leading = Math.max(OPACITY.faintLeading, OPACITY.leading * shareAmong(many));
	const areMany = many > MOST_OPAQUE;
	return [
		...commonRules(look),
		{ selector: 'edge', style: { 'line-opacity': other, ...arrowSize(areMany) } },
		...widthRules(EDGE.contrast, ''),
		{ selector: 'edge.leading', style: { 'line-opacity': leading } },
		{
			selector: 'edge.bridge',
			style: { width: EDGE.bridge.width, 'line-opacity': EDGE.bridge.opacity * shareAmong(look.bridges) },
		},
		...(look.edges > MOST_OPAQUE ? [] : doubleRules(look, EDGE.contrast, '')),
		...(areMany ? [] : doubleRules(look, EDGE.contrast, '.leading')),
	];
}

/** Of so many edges each is fainter: their ink grows with the square root of their number. */
function shareAmong(edges: number): number {
	return Math.sqrt(MOST_OPAQUE / Math.max(MOST_OPAQUE, edges));
}

/** What stands out over it. */
export function highlightStyle(look: Look): StylesheetJson {
	const { accent } = look.theme;
	const many = { 'line-opacity': OPACITY.many, ...arrowSize(true) };
	// Both are counted from the rim, the casing by the middle of its line.
	const casing = SELECTED_CASING.gap + SELECTED_CASING.width / 2;
	return [
		...commonRules(look),
		{ selector: 'edge', style: arrowSize(false) },
		...widthRules(EDGE.emphasised, ''),
		...doubleRules(look, EDGE.emphasised, '.few'),
		{ selector: 'edge.many', style: many },
		...widthRules(EDGE.thin, '.many'),
		{ selector: 'node.marked', style: ringAround(MARKED_RING, accent) },
		{
			selector: 'node.selected',
			style: { ...ringAround(SELECTED_RING, accent), 'underlay-padding': casing },
		},
	];
}

function commonRules(look: Look): StylesheetJson {
	return [
		...nodeRules(look.theme, look.swatches),
		...edgeRules(look.theme, look.types),
		...textRules(look.theme),
		{ selector: '.faded', style: { opacity: FADED } },
	];
}
