import type { Atlas, FindingCounts } from '../model/atlas.ts';
import { displayTitle } from '../model/display-text.ts';
import { tellNamesakesApart } from '../model/namesakes.ts';
import type { Library } from '../model/library.ts';
import { countDegrees } from '../graph/adjacency.ts';
import { buildFacetColumns } from './facet-columns.ts';
import { inputFromColumns } from '../layout/layout-input.ts';
import { buildLayouts } from '../layout/layouts.ts';
import type { LayoutOptions } from '../layout/layouts.ts';
import { buildEdges } from '../graph/edges.ts';

/** A library as columns, before it is laid out. */
export type PatternColumns = Omit<Atlas, 'layouts'>;

/** A library as columns, laid out in every way there is. Equal input gives an equal atlas. */
export function buildAtlas(library: Library, options: LayoutOptions = {}): Atlas {
	const columns = buildColumns(library);
	return { ...columns, layouts: buildLayouts(inputFromColumns(columns), columns.keys, options) };
}

export function buildColumns(library: Library): PatternColumns {
	const { settings, patterns, namedRegions, counts, date } = library;
	const edges = buildEdges(library.relations, library.guessed, settings.relationTypes, patterns.length);
	return {
		title: settings.title,
		description: settings.description,
		version: settings.version,
		license: settings.license,
		attribution: settings.attribution,
		date,
		counts,
		keys: patterns.map(({ key }) => key),
		titles: patterns.map(displayTitle),
		addresses: patterns.map(({ address }) => address),
		namesakes: tellNamesakesApart(library),
		relationTypes: settings.relationTypes,
		facets: buildFacetColumns(library),
		alignment: Float32Array.from(patterns, ({ alignment }) => alignment ?? Number.NaN),
		degree: countDegrees(edges, patterns.length),
		edges,
		findings: countFindings(library),
		namedRegions,
	};
}

function countFindings({ patterns, findings }: Pick<Library, 'patterns' | 'findings'>): FindingCounts {
	const rowOf = new Map(patterns.map(({ key }, row) => [key, row]));
	const counts = { error: new Uint32Array(patterns.length), warn: new Uint32Array(patterns.length) };
	const all = { error: 0, warn: 0 };
	for (const { severity, pattern } of findings) {
		if (severity === 'info') continue;
		all[severity]++;
		const row = pattern === null ? undefined : rowOf.get(pattern);
		if (row !== undefined) counts[severity][row]!++;
	}
	return { errors: counts.error, warnings: counts.warn, all };
}
