import type { Atlas, LayoutId } from '../model/atlas.ts';
import type { Library } from '../model/library.ts';
import { countDegrees } from './adjacency.ts';
import { buildFacetColumns } from './facet-columns.ts';
import { layOut } from './layout.ts';
import { buildTies } from './ties.ts';

const LAYOUT_IDS: readonly LayoutId[] = ['regions', 'domain', 'era', 'universality'];

/** A library as columns, laid out in every way there is. */
export function buildAtlas(library: Library): Atlas {
	const { settings, patterns, counts, date } = library;
	const ties = buildTies(library.relations, library.inferred, settings.relationTypes, patterns.length);
	const ground = {
		titles: patterns.map((pattern) => pattern.title),
		facets: buildFacetColumns(library),
		degree: countDegrees(ties, patterns.length),
		ties,
	};
	return {
		title: settings.title,
		description: settings.description,
		date,
		counts,
		keys: patterns.map((pattern) => pattern.key),
		addresses: patterns.map((pattern) => pattern.address),
		relationTypes: settings.relationTypes,
		alignment: Float32Array.from(patterns, (pattern) => pattern.alignment ?? Number.NaN),
		layouts: LAYOUT_IDS.map((id) => layOut(ground, id)),
		...ground,
	};
}
