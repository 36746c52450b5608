import type { Atlas, FacetColumn } from '../model/atlas.ts';
import { sayCount } from '../model/counted.ts';
import { universalityLevelOf } from '../model/universality.ts';
import { isHued, MOST_HUES, type Colouring, type HuedColouring, type View } from '../model/view.ts';
import type { Coloured, LegendRow } from './colours.ts';
import { findColumn, greatest, isStatedByAll, NOT_STATED } from './facets.ts';
import type { Swatch } from './scene.ts';
import { ERA_RAMP, HUES, LEVEL_RAMP, OTHER, UNKNOWN } from './swatches.ts';

/** A value that has a colour of its own. */
interface Own {
	/** Position in the facet's column. */
	readonly at: number;
	/** Position in the hues or in the ramp. */
	readonly step: number;
}

/**
 * Colours patterns by a facet: its first values in a ramp where it has one, else in hues those that were chosen for them,
 * or those that most of the map carries.
 */
export function colourByFacet(
	atlas: Atlas,
	column: FacetColumn,
	colouring: Colouring,
	hues: View['hues'],
): Coloured {
	const own = RAMPS.has(colouring)
		? stepsOf(column, colouring)
		: huesOf(atlas, column, isHued(colouring) ? hues : []);
	const swatches = [...own.map((one) => swatchOf(column, colouring, one)), OTHER, UNKNOWN];
	const ofValue = new Uint8Array(column.values.length).fill(own.length);
	own.forEach(({ at }, rank) => (ofValue[at] = rank));
	return {
		...{ swatches, discTexts: null },
		fill: fillFrom(column, ofValue, own.length, colouring === 'era' && column.isOrdered),
		isSeveral: severalFrom(column),
		valueSwatches: [...ofValue, own.length + 1].map((at) => swatches[at]!),
		legend: legendOf(
			column,
			own.map(({ at }) => at),
		),
	};
}

/**
 * A view by a facet in which one of its values has a hue, or no longer. Where all hues are taken the last one is given up for it; when
 * none is left, those of most of the map have them again.
 */
export function toggleHue(atlas: Atlas, view: View, colouring: HuedColouring, value: string): View {
	const column = findColumn(atlas, colouring);
	if (!column) return view;
	if (view.colouring !== colouring) return { ...view, colouring, hues: [value] };
	const namesOf = (own: readonly Own[]) => own.map(({ at }) => column.values[at]!);
	const before = namesOf(huesOf(atlas, column, view.hues));
	const others = before.filter((other) => other !== value);
	const after = new Set(others.length < before.length ? others : [...others.slice(0, MOST_HUES - 1), value]);
	const unasked = namesOf(huesOf(atlas, column, []));
	const isUnasked = after.size === unasked.length && unasked.every((one) => after.has(one));
	return { ...view, hues: isUnasked ? [] : column.values.filter((one) => after.has(one)) };
}

const RAMPS: ReadonlyMap<Colouring, readonly Swatch[]> = new Map([
	['era', ERA_RAMP],
	['universality', LEVEL_RAMP],
]);

function stepsOf({ values }: FacetColumn, colouring: Colouring): readonly Own[] {
	const own = [...values.keys()].slice(0, RAMPS.get(colouring)!.length);
	return own.map((at) => ({ at, step: colouring === 'universality' ? levelStep(values[at]!) : at }));
}

/** A value keeps the hue that it has unasked, so that colours stay while others come and go; the rest take what is free. */
function huesOf(atlas: Atlas, column: FacetColumn, hues: View['hues']): readonly Own[] {
	const unasked = valuesOnMap(atlas, column);
	const chosen = hues
		.map((value) => column.values.indexOf(value))
		.filter((at) => at >= 0)
		.slice(0, MOST_HUES);
	if (chosen.length === 0) return unasked.map((at, step) => ({ at, step }));
	const taken = HUES.map((_, step) => chosen.find((at) => at === unasked[step]));
	for (const at of chosen) if (!taken.includes(at)) taken[taken.indexOf(undefined)] = at;
	return taken.flatMap((at, step) => (at === undefined ? [] : { at, step }));
}

/** The values that get hues, by their positions: those that the library chose colours for before those of most patterns on the map. */
function valuesOnMap({ layouts }: Atlas, column: FacetColumn): readonly number[] {
	const all = [...column.values.keys()];
	if (column.isOrdered) return all.slice(0, HUES.length);
	const counts = new Uint32Array(column.values.length);
	const { starts, items } = column;
	layouts[0]!.regionOf.forEach((region, pattern) => {
		const end = region < 0 ? 0 : starts[pattern + 1]!;
		for (let at = starts[pattern]!; at < end; at++) counts[items[at]!]!++;
	});
	const own = greatest(all, (at) => (column.colours[at] ? Infinity : counts[at]!), HUES.length);
	return own.toSorted((one, other) => counts[other]! - counts[one]! || one - other);
}

function swatchOf(column: FacetColumn, colouring: Colouring, { at, step }: Own): Swatch {
	return column.colours[at] ?? (RAMPS.get(colouring) ?? HUES)[step]!;
}

/** “human-universal” is the older word for “universal” and shares its colour. */
function levelStep(value: string): number {
	return Math.max(0, universalityLevelOf(value) - 1);
}

/**
 * A pattern with several values takes, of those that have a colour of their own, the latest or else the one that ranks
 * first; so that exactly those without any are “others”.
 */
function fillFrom(
	{ starts, items }: FacetColumn,
	ofValue: Uint8Array,
	own: number,
	isLatest: boolean,
): Uint8Array {
	const fill = new Uint8Array(starts.length - 1);
	for (let pattern = 0; pattern < fill.length; pattern++) {
		const end = starts[pattern + 1]!;
		let best = starts[pattern] === end ? own + 1 : own;
		for (let at = starts[pattern]!; at < end; at++) {
			const rank = ofValue[items[at]!]!;
			if (rank < own && (best >= own || rank > best === isLatest)) best = rank;
		}
		fill[pattern] = best;
	}
	return fill;
}

function severalFrom({ starts }: FacetColumn): Uint8Array {
	const isSeveral = new Uint8Array(starts.length - 1);
	for (let pattern = 0; pattern < isSeveral.length; pattern++)
		isSeveral[pattern] = starts[pattern + 1]! - starts[pattern]! > 1 ? 1 : 0;
	return isSeveral;
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
