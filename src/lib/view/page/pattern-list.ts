import type { Library } from '../../model/library.ts';
import { ALIGNMENT_NAMES } from '../../model/library.ts';
import { alignmentStep } from '../colours.ts';
import { facetParameter } from '../link/selection.ts';
import type { RelationShelf } from './relation-rows.ts';

/** All patterns as a table that can be read, sorted and filtered. */
export interface PatternList {
	readonly columns: readonly ListColumn[];
	/** By title. */
	readonly rows: readonly ListRow[];
	/** How many patterns have each alignment, 1 to 5, and how many have none. */
	readonly scores: readonly ScoreChoice[];
	readonly orphans: number;
}

/** A facet that the list shows. */
export interface ListColumn {
	/** Its parameter in links. */
	readonly id: string;
	readonly label: string;
	/** What can be chosen, in the facet's order or else commonest first; null stands for patterns without a value. */
	readonly values: readonly { readonly value: string | null; readonly count: number }[];
}

export interface ListRow {
	readonly title: string;
	readonly address: string;
	/** One text for each column. */
	readonly cells: readonly string[];
	/** 1 to 5, or null where not scored. */
	readonly alignment: number | null;
	readonly degree: number;
}

export interface ScoreChoice {
	/** Whole score, or null for “not scored”. */
	readonly score: number | null;
	readonly label: string;
	readonly count: number;
}

/** Between the values of a pattern that has several of one facet. */
export const VALUE_JOINT = ' · ';

const LISTED_FACETS = ['domain', 'era', 'universality'];

export function composePatternList({ library, edges }: RelationShelf): PatternList {
	const places = LISTED_FACETS.map((id) => library.facets.findIndex((facet) => facet.id === id));
	const shown = places.filter((place) => place >= 0);
	const rows = library.patterns.map((pattern, position): ListRow => {
		return {
			title: pattern.title,
			address: pattern.address,
			cells: shown.map((place) => (pattern.facets[place] ?? []).join(VALUE_JOINT)),
			alignment: pattern.alignment,
			degree: edges.degree[position]!,
		};
	});
	const { compare } = new Intl.Collator('en', { numeric: true });
	return {
		columns: shown.map((place) => columnFrom(library, place)),
		rows: rows.sort((a, b) => compare(a.title, b.title) || (a.address < b.address ? -1 : 1)),
		scores: countScores(rows),
		orphans: library.counts.orphans,
	};
}

function columnFrom(library: Library, place: number): ListColumn {
	const { id, label, order } = library.facets[place]!;
	const counts = new Map<string | null, number>();
	for (const { facets } of library.patterns) {
		const values = facets[place]?.length ? new Set(facets[place]) : [null];
		for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	const rank = (value: string | null) => {
		if (value === null) return order.length + 1;
		const known = order.indexOf(value);
		return known < 0 ? order.length : known;
	};
	const values = [...counts].map(([value, count]) => ({ value, count }));
	values.sort((a, b) => rank(a.value) - rank(b.value) || b.count - a.count || (a.value! < b.value! ? -1 : 1));
	return { id: facetParameter(id), label, values };
}

function countScores(rows: readonly ListRow[]): readonly ScoreChoice[] {
	const countOf = (score: number | null) =>
		rows.filter(({ alignment }) => (alignment === null ? null : alignmentStep(alignment) + 1) === score)
			.length;
	const scored = ALIGNMENT_NAMES.map((name, at) => ({
		score: at + 1,
		label: `${at + 1} ${name}`,
		count: countOf(at + 1),
	}));
	return [...scored, { score: null, label: 'Not scored', count: countOf(null) }];
}
