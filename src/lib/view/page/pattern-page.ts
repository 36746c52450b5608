import type { ToldFinding } from '../../model/details.ts';
import { displayTitle } from '../../model/display-text.ts';
import type { Library, LibrarySettings } from '../../model/library.ts';
import type { Pattern } from '../../model/pattern.ts';
import { facetParameter } from '../link/filters.ts';
import { chooseNeighbours } from './neighbours.ts';
import { composeNarrowPlate } from './narrow-plate.ts';
import type { Plate } from './plate.ts';
import { relationRows, type RelationRows, type RelationShelf } from './relation-rows.ts';
import { composeWidePlate } from './wide-plate.ts';

/** Everything a pattern's page shows but its text. */
export interface PatternPage {
	readonly pattern: Pattern;
	/** Its title as it may be shown: never blank. */
	readonly name: string;
	readonly settings: LibrarySettings;
	readonly facets: readonly FacetLine[];
	readonly relations: readonly RelationRows[];
	/** Lines at the pattern that are meant. */
	readonly degree: number;
	/** Wide and narrow; empty for a pattern without relations. */
	readonly plates: readonly NeighbourhoodPlate[];
	readonly findings: readonly ToldFinding[];
}

export interface FacetLine {
	readonly label: string;
	readonly values: readonly { readonly value: string; readonly search: string }[];
}

/** A plate, and how many of how many neighbours it shows. */
export interface NeighbourhoodPlate {
	readonly plate: Plate;
	readonly drawn: number;
	readonly all: number;
}

/** More would not fit beside each other. */
const MOST_ON_WIDE = 24;
const MOST_ON_NARROW = 12;

export function composePatternPage(
	shelf: RelationShelf,
	findings: ReadonlyMap<string, readonly ToldFinding[]>,
	position: number,
): PatternPage {
	const { library, edges } = shelf;
	const pattern = library.patterns[position]!;
	const name = displayTitle(pattern);
	const relations = relationRows(shelf, position);
	return {
		pattern,
		name,
		settings: library.settings,
		facets: facetLines(library, pattern),
		relations,
		degree: edges.degree[position]!,
		plates: platesOf(relations, name),
		findings: findings.get(pattern.key) ?? [],
	};
}

/** The link to the explorer in which this pattern is selected. */
export function searchForPattern(pattern: Pattern): string {
	return `?${new URLSearchParams([['p', pattern.key]]).toString()}`;
}

/** The neighbourhood of a pattern as it is drawn, wide and narrow; nothing where there is none. */
export function platesOf(relations: readonly RelationRows[], title: string): NeighbourhoodPlate[] {
	const wide = chooseNeighbours(relations, MOST_ON_WIDE);
	if (wide.all === 0) return [];
	const narrow = chooseNeighbours(relations, MOST_ON_NARROW);
	return [
		{ plate: composeWidePlate(wide, title), drawn: wide.drawn, all: wide.all },
		{ plate: composeNarrowPlate(narrow, title), drawn: narrow.drawn, all: narrow.all },
	];
}

/** The facets that say something, each value with the link to the explorer filtered by it. */
function facetLines(library: Library, pattern: Pattern): FacetLine[] {
	const lines = library.facets.map(({ id, label }, at) => ({
		label,
		values: (pattern.facets[at] ?? []).map((value) => ({
			value,
			search: `?${new URLSearchParams([[facetParameter(id), value]]).toString()}`,
		})),
	}));
	return lines.filter(({ values }) => values.length > 0);
}
