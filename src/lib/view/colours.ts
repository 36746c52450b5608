import type { Atlas } from '../model/atlas.ts';
import type { Colouring, ValueChoice } from '../model/view.ts';
import { ALIGNMENT_STEPS, alignmentStep, isScored } from './alignment.ts';
import { colourByFacet } from './facet-colours.ts';
import { findColumn, isStated } from './facets.ts';
import type { Swatch } from './scene.ts';
import { OTHER, UNKNOWN } from './swatches.ts';

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

const COLOURINGS: readonly Colouring[] = ['domain', 'era', 'alignment', 'universality'];

/** What patterns of a library can be coloured by: what somebody states. */
export function colouringsOf(atlas: Pick<Atlas, 'facets' | 'alignment'>): readonly Colouring[] {
	return COLOURINGS.filter((colouring) => {
		if (colouring === 'alignment') return isScored(atlas);
		const column = findColumn(atlas, colouring);
		return column !== null && isStated(column);
	});
}

/** Every pattern's colour. */
export function colourPatterns(atlas: Atlas, colouring: Colouring): Coloured {
	if (colouring === 'alignment') return colourByAlignment(atlas);
	const column = findColumn(atlas, colouring);
	return column ? colourByFacet(atlas, column, colouring) : colourNothing(atlas.keys.length);
}

function colourByAlignment(atlas: Atlas): Coloured {
	const fill = Uint8Array.from(atlas.alignment, (score) => (Number.isNaN(score) ? 5 : alignmentStep(score)));
	const rows = ALIGNMENT_STEPS.map(({ name, range }, at) => ({
		label: `${at + 1} ${name}`,
		swatch: at,
		choice: null,
		value: null,
		score: range,
		isUnscored: false,
	}));
	const none = { choice: null, value: null, score: null };
	const unscored = { label: 'Not scored', swatch: 5, ...none, isUnscored: true };
	return {
		swatches: [...ALIGNMENT_STEPS.map(({ colour }) => colour), UNKNOWN],
		fill,
		isSeveral: new Uint8Array(fill.length),
		valueSwatches: null,
		discTexts: Array.from(atlas.alignment, (score) =>
			Number.isNaN(score) ? '' : String(Math.round(score * 10) / 10),
		),
		legend: fill.includes(5) ? [...rows, unscored] : rows,
	};
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
