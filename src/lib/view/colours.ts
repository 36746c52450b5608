import type { Atlas, FacetColumn } from '../model/atlas.ts';
import { universalityLevelOf } from '../model/universality.ts';
import type { Colouring, ValueChoice } from '../model/view.ts';
import { ALIGNMENT_STEPS, alignmentStep, isScored } from './alignment.ts';
import { sayCount } from './caption.ts';
import { NOT_STATED, findColumn, isStated, isStatedByAll, valuesOf } from './facets.ts';
import type { Swatch } from './scene.ts';

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

/**
 * Eight hues and a grey that readers with any kind of colour vision tell apart, after Paul Tol's “muted” scheme
 * (technical note SRON/EPS/TN/09-002), with the two palest darkened for light paper and all lifted for dark paper.
 */
const HUES: readonly Swatch[] = [
	{ light: '#3f3a96', dark: '#8f8ae6' },
	{ light: '#3a9c8f', dark: '#5cc9ba' },
	{ light: '#c75d70', dark: '#ef8fa0' },
	{ light: '#1f7a3d', dark: '#5bb574' },
	{ light: '#57aede', dark: '#93d3f5' },
	{ light: '#8a2a5c', dark: '#d072a4' },
	{ light: '#c2a23a', dark: '#e8d080' },
	{ light: '#a8509f', dark: '#dd92d6' },
];
const OTHER: Swatch = { light: '#9a9ea6', dark: '#868d99' };
const UNKNOWN: Swatch = { light: '#d0d2d6', dark: '#565d6a' };

/** Time in one ramp, early pale, late deep (turned round on dark paper). Beyond the fourth step it repeats the last. */
const ERA_RAMP: readonly Swatch[] = [
	{ light: '#c9b458', dark: '#6a5f9e' },
	{ light: '#6fae78', dark: '#4a90a8' },
	{ light: '#2f7f93', dark: '#6fc09a' },
	{ light: '#3d3a80', dark: '#efe08a' },
];

/** Broadest deep, narrowest pale. */
const LEVEL_RAMP: readonly Swatch[] = [
	{ light: '#20406e', dark: '#e4effb' },
	{ light: '#3f73aa', dark: '#9fc6ec' },
	{ light: '#78a9d3', dark: '#6b9bcb' },
	{ light: '#b0cde6', dark: '#4a719c' },
];

const COLOURINGS: readonly Colouring[] = ['domain', 'era', 'alignment', 'universality'];

/** What patterns of a library can be coloured by: what somebody states. */
export function colouringsOf(atlas: Pick<Atlas, 'facets' | 'alignment'>): readonly Colouring[] {
	return COLOURINGS.filter((colouring) => {
		if (colouring === 'alignment') return isScored(atlas);
		const column = findColumn(atlas, colouring);
		return column !== null && isStated(column);
	});
}

/** Colours every pattern. A pattern with several values takes the last in a facet with an order (the latest era), else its first. */
export function colourPatterns(atlas: Atlas, colouring: Colouring): Coloured {
	if (colouring === 'alignment') return colourByAlignment(atlas);
	const column = findColumn(atlas, colouring);
	if (!column) return colourNothing(atlas.keys.length);
	const places = swatchPlaces(column, colouring);
	const fill = new Uint8Array(atlas.keys.length);
	const isSeveral = new Uint8Array(atlas.keys.length);
	for (let pattern = 0; pattern < fill.length; pattern++) {
		const values = valuesOf(column, pattern);
		const value = column.isOrdered && colouring === 'era' ? Math.max(-1, ...values) : (values[0] ?? -1);
		fill[pattern] = value < 0 ? places.unknown : places.ofValue[value]!;
		isSeveral[pattern] = values.length > 1 ? 1 : 0;
	}
	const valueSwatches = [...places.ofValue, places.unknown].map((at) => places.swatches[at]!);
	return {
		swatches: places.swatches,
		fill,
		isSeveral,
		valueSwatches,
		discTexts: null,
		legend: places.legend,
	};
}

interface Places {
	readonly swatches: readonly Swatch[];
	readonly ofValue: Uint8Array;
	readonly unknown: number;
	readonly legend: readonly LegendRow[];
}

function swatchPlaces(column: FacetColumn, colouring: Colouring): Places {
	const ramp = colouring === 'era' ? ERA_RAMP : colouring === 'universality' ? LEVEL_RAMP : HUES;
	const own = column.values.slice(0, ramp.length).map((_, at): Swatch => {
		return column.colours[at] ?? ramp[rampStep(column, colouring, at)]!;
	});
	const swatches = [...own, OTHER, UNKNOWN];
	const ofValue = Uint8Array.from(column.values, (_, at) => Math.min(at, own.length));
	const named = column.values.slice(0, own.length).map((value, at) => valueRow(value, at, value, at));
	const rest = column.values.length - own.length;
	const none = isStatedByAll(column)
		? []
		: [valueRow('Not stated', own.length + 1, NOT_STATED, column.values.length)];
	const legend = [...named, ...(rest ? [othersRow(rest, own.length, column.values)] : []), ...none];
	return { swatches, ofValue, unknown: own.length + 1, legend };
}

/** “human-universal” is the older word for “universal” and shares its colour. */
function rampStep(column: FacetColumn, colouring: Colouring, at: number): number {
	if (colouring !== 'universality') return at;
	return Math.max(0, universalityLevelOf(column.values[at] ?? '') - 1);
}

function valueRow(label: string, swatch: number, value: string, at: number): LegendRow {
	return { label, swatch, choice: { values: [value] }, value: at, score: null, isUnscored: false };
}

/** All values after the first so many: said by what they are not, since a library may have thousands. */
function othersRow(rest: number, swatch: number, values: readonly string[]): LegendRow {
	const choice: ValueChoice = { values: [...values.slice(0, swatch), NOT_STATED], isNot: true };
	return { label: `${sayCount(rest)} others`, swatch, choice, value: null, score: null, isUnscored: false };
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
