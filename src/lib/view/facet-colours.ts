import type { Atlas, FacetColumn } from '../model/atlas.ts';
import { universalityLevelOf } from '../model/universality.ts';
import type { Colouring } from '../model/view.ts';
import { sayCount } from './caption.ts';
import type { Coloured, LegendRow } from './colours.ts';
import { greatest, isStatedByAll, NOT_STATED, valuesOf } from './facets.ts';
import type { Swatch } from './scene.ts';
import { ERA_RAMP, HUES, LEVEL_RAMP, OTHER, UNKNOWN } from './swatches.ts';

/** Colours patterns by a facet: its first values in a ramp where it has one, else those that most of the map carries in hues. */
export function colourByFacet(atlas: Atlas, column: FacetColumn, colouring: Colouring): Coloured {
	const ramp = RAMPS.get(colouring);
	const own = ramp ? [...column.values.keys()].slice(0, ramp.length) : valuesOnMap(atlas, column);
	const swatches = [...own.map((at, rank) => swatchOf(column, colouring, at, rank)), OTHER, UNKNOWN];
	const ofValue = new Uint8Array(column.values.length).fill(own.length);
	own.forEach((at, rank) => (ofValue[at] = rank));
	return {
		...{ swatches, discTexts: null },
		fill: fillFrom(column, ofValue, own.length, colouring === 'era' && column.isOrdered),
		isSeveral: Uint8Array.from(atlas.keys, (_, pattern) => (valuesOf(column, pattern).length > 1 ? 1 : 0)),
		valueSwatches: [...ofValue, own.length + 1].map((at) => swatches[at]!),
		legend: legendOf(column, own),
	};
}

const RAMPS: ReadonlyMap<Colouring, readonly Swatch[]> = new Map([
	['era', ERA_RAMP],
	['universality', LEVEL_RAMP],
]);

/** The values that get hues, by their positions: those that the library chose colours for before those of most patterns on the map. */
function valuesOnMap({ layouts }: Atlas, column: FacetColumn): readonly number[] {
	const all = [...column.values.keys()];
	if (column.isOrdered) return all.slice(0, HUES.length);
	const counts = new Uint32Array(column.values.length);
	layouts[0]!.regionOf.forEach((region, pattern) => {
		if (region >= 0) for (const at of valuesOf(column, pattern)) counts[at]!++;
	});
	const own = greatest(all, (at) => (column.colours[at] ? Infinity : counts[at]!), HUES.length);
	return own.toSorted((one, other) => counts[other]! - counts[one]! || one - other);
}

function swatchOf(column: FacetColumn, colouring: Colouring, at: number, rank: number): Swatch {
	const ramp = RAMPS.get(colouring) ?? HUES;
	return column.colours[at] ?? ramp[colouring === 'universality' ? levelStep(column, at) : rank]!;
}

/** “human-universal” is the older word for “universal” and shares its colour. */
function levelStep({ values }: FacetColumn, at: number): number {
	return Math.max(0, universalityLevelOf(values[at]!) - 1);
}

/**
 * A pattern with several values takes, of those that have a colour of their own, the latest or else the one that ranks
 * first; so that exactly those without any are “others”.
 */
function fillFrom(column: FacetColumn, ofValue: Uint8Array, own: number, isLatest: boolean): Uint8Array {
	return Uint8Array.from({ length: column.starts.length - 1 }, (_, pattern) => {
		const all = Array.from(valuesOf(column, pattern), (at) => ofValue[at]!);
		if (all.length === 0) return own + 1;
		const coloured = all.filter((rank) => rank < own);
		if (coloured.length === 0) return own;
		return isLatest ? Math.max(...coloured) : Math.min(...coloured);
	});
}

function legendOf(column: FacetColumn, own: readonly number[]): readonly LegendRow[] {
	const { values } = column;
	const named = own.map((at, rank) => valueRow(values[at]!, rank, values[at]!, at));
	const rest = values.length - own.length;
	const others: LegendRow[] = rest
		? [othersRow(rest === 1 ? '1 other' : `${sayCount(rest)} others`, named)]
		: [];
	const unstated = valueRow('Not stated', own.length + 1, NOT_STATED, values.length);
	return [...named, ...others, ...(isStatedByAll(column) ? [] : [unstated])];
}

function valueRow(label: string, swatch: number, name: string, value: number): LegendRow {
	return { label, swatch, choice: { values: [name] }, value, score: null, isUnscored: false };
}

/** All values that have no row of their own, said by what they are not: a library may have thousands. */
function othersRow(label: string, named: readonly LegendRow[]): LegendRow {
	const values = [...named.flatMap(({ choice }) => choice!.values), NOT_STATED];
	const choice = { values, isNot: true } as const;
	return { label, swatch: named.length, choice, value: null, score: null, isUnscored: false };
}
