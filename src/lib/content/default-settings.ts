import {
	FACETS,
	type Facet,
	type FacetField,
	type LibrarySettings,
	type RelationField,
} from '../model/library.ts';
import { RELATION_TYPES } from '../model/relation.ts';

/** Facets have stood under `tags`, then under `classification`, then under `ontology` and `lifecycle`. */
const FACET_PARENTS: readonly (readonly string[])[] = [
	['tags'],
	['classification'],
	['ontology'],
	['lifecycle'],
	[],
];

/** Keys under which an element of a list of relations may name a pattern. */
export const REFERENCE_KEYS: readonly string[] = ['id', 'typeid', 'slug', 'hub_id', 'target'];

/** How a library is read that says nothing of itself. */
export const DEFAULT_SETTINGS: LibrarySettings = {
	title: 'Pattern library',
	description: '',
	license: null,
	attribution: null,
	version: null,
	date: null,
	pageUrl: null,
	sourceUrl: null,
	editUrl: null,
	relationTypes: RELATION_TYPES,
	relationFields: RELATION_TYPES.flatMap(({ id }) => relationFieldsOf(id)),
	facets: FACETS.map(facetFieldOf),
	groups: [],
	colours: [],
	regions: [],
	rules: new Map(),
	sections: [],
	baseline: null,
	include: ['**/*.md'],
	exclude: ['**/README.md', '**/LICENSE.md', '**/CONTRIBUTING.md', 'tours/**'],
};

/** Relations stand at the top of the front matter or, since generation 3, under `relationships`. */
export function relationFieldsOf(type: string): RelationField[] {
	return [[type], ['relationships', type]].map((path) => ({
		type,
		path,
		referenceKeys: REFERENCE_KEYS,
		weightKey: 'weight',
	}));
}

function facetFieldOf(facet: Facet): FacetField {
	return { ...facet, paths: FACET_PARENTS.map((parent) => [...parent, facet.id]) };
}
