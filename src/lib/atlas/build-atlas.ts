import type { Atlas } from '../model/atlas.ts';
import { displayName } from '../model/display-text.ts';
import type { Library } from '../model/library.ts';
import { countDegrees } from '../graph/adjacency.ts';
import { buildFacetColumns } from './facet-columns.ts';
import { inputFromColumns } from '../layout/layout-input.ts';
import { buildLayouts } from '../layout/layouts.ts';
import type { LayoutOptions } from '../layout/layouts.ts';
import { buildEdges } from '../graph/edges.ts';

/** A library as columns, laid out in every way there is. Equal input gives an equal atlas. */
export function buildAtlas(library: Library, options: LayoutOptions = {}): Atlas {
	const { settings, patterns, counts, date } = library;
	const edges = buildEdges(library.relations, library.inferred, settings.relationTypes, patterns.length);
	const columns = {
		titles: patterns.map(({ title, key }) => displayName(title, key)),
		facets: buildFacetColumns(library),
		degree: countDegrees(edges, patterns.length),
		edges,
	};
	const texts = patterns.map(({ aliases, summary }) => [...aliases, summary ?? ''].join(' . '));
	const keys = patterns.map((pattern) => pattern.key);
	return {
		title: settings.title,
		description: settings.description,
		date,
		counts,
		keys,
		addresses: patterns.map((pattern) => pattern.address),
		relationTypes: settings.relationTypes,
		alignment: Float32Array.from(patterns, (pattern) => pattern.alignment ?? Number.NaN),
		layouts: buildLayouts(inputFromColumns(columns, texts), keys, options),
		...columns,
	};
}
