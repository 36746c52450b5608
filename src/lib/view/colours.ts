import type { Atlas, Layout } from '../model/atlas.ts';
import { COLOURINGS, DEFAULT_VIEW, type Colouring, type ValueChoice, type View } from '../model/view.ts';
import { isScored } from './alignment.ts';
import { colourByAlignment } from './alignment-colours.ts';
import { colourByFacet } from './facet-colours.ts';
import { findColumn, isStated } from './facets.ts';
import { colourByRegion } from './region-colours.ts';
import type { Swatch } from './scene.ts';
import { OTHER } from './swatches.ts';

/** A row of the legend: choosing it filters by `choice` (of a facet) or by `score`. */
export interface LegendRow {
	readonly label: string;
	/** Position in `Coloured.swatches`. */
	readonly swatch: number;
	/** The value it stands for; “others” stands for all but those that have rows of their own. Null for scores. */
	readonly choice: ValueChoice | null;
	/** Position of the value in the facet's column, “not stated” the last; null where the row stands for no single value. */
	readonly value: number | null;
	readonly score: { readonly from: number; readonly to: number } | null;
	readonly isUnscored: boolean;
}

/** Every pattern's colour, and what the colours mean. */
export interface Coloured {
	readonly swatches: readonly Swatch[];
	readonly fill: Uint8Array;
	readonly legend: readonly LegendRow[];
	readonly isSeveral: Uint8Array;
	/** The swatch of each value of the facet, the last for “not stated”; null when it is no facet that colours. */
	readonly valueSwatches: readonly Swatch[] | null;
	readonly discTexts: readonly string[] | null;
}

/** What patterns of a library can be coloured by: what somebody states, and regions where there are several. */
export function colouringsOf(atlas: Pick<Atlas, 'facets' | 'alignment' | 'layouts'>): readonly Colouring[] {
	return COLOURINGS.filter((colouring) => {
		if (colouring === 'region') return hasRegions(atlas);
		if (colouring === 'alignment') return isScored(atlas);
		const column = findColumn(atlas, colouring);
		return column !== null && isStated(column);
	});
}

/** It is asked for whenever a link is made, and does not change. */
const UNASKED = new WeakMap<Atlas, Colouring>();

/** What colours unless something else is asked for: the domain or the groups of domains, but the region where most of the map would be grey. */
export function colouringUnasked(atlas: Atlas): Colouring {
	const known = UNASKED.get(atlas);
	if (known) return known;
	const colouring = isMostlyGrey(atlas) && hasRegions(atlas) ? 'region' : domainsOrGroups(atlas);
	UNASKED.set(atlas, colouring);
	return colouring;
}

function hasRegions({ layouts }: Pick<Atlas, 'layouts'>): boolean {
	return layouts[0]!.regions.length > 1;
}

function domainsOrGroups(atlas: Pick<Atlas, 'facets'>): Colouring {
	return findColumn(atlas, 'domain-group') ? 'domain-group' : DEFAULT_VIEW.colouring;
}

/** What a link may ask for: only some libraries put their domains in groups. */
export function knownColourings(atlas: Pick<Atlas, 'facets'>): readonly Colouring[] {
	return COLOURINGS.filter((one) => one !== 'domain-group' || findColumn(atlas, one));
}

/** Whether more than half of the patterns on the map have no hue by domain or its groups; the greys are the last swatches. */
function isMostlyGrey(atlas: Atlas): boolean {
	const { fill, swatches } = colourPatterns(atlas, domainsOrGroups(atlas));
	const onMap = fill.filter((_, pattern) => atlas.layouts[0]!.regionOf[pattern]! >= 0);
	return onMap.filter((swatch) => swatch >= swatches.length - 2).length * 2 > onMap.length;
}

/** What colours besides the library. */
export interface ColourWish {
	/** The one that is looked at. */
	readonly layout?: Layout;
	readonly hues?: View['hues'];
}

/** Every pattern's colour. */
export function colourPatterns(
	atlas: Atlas,
	colouring: Colouring,
	{ layout = atlas.layouts[0]!, hues = [] }: ColourWish = {},
): Coloured {
	if (colouring === 'region') return colourByRegion(layout);
	if (colouring === 'alignment') return colourByAlignment(atlas);
	const column = findColumn(atlas, colouring);
	return column ? colourByFacet(atlas, column, colouring, hues) : colourNothing(atlas.keys.length);
}

function colourNothing(patterns: number): Coloured {
	return {
		swatches: [OTHER],
		fill: new Uint8Array(patterns),
		isSeveral: new Uint8Array(patterns),
		valueSwatches: null,
		discTexts: null,
		legend: [],
	};
}
