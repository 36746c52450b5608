import { edgeFinder } from '../../graph/edges.ts';
import { displayTitle } from '../../model/display-text.ts';
import type { Library } from '../../model/library.ts';
import type { Pattern } from '../../model/pattern.ts';
import type { GuessedRelation, Relation } from '../../model/relation.ts';
import type { Composition } from '../../view/composer.ts';
import { sayCount } from '../../model/counted.ts';
import { PRESENCE } from '../../view/scene.ts';
import { reasonsFrom } from './caption.ts';
import { columnsOf, rowsOf, type Cell, type Column, type Edge, type Extract, type Node } from './extract.ts';

/** What a link shows of a library. */
export interface ShownPart {
	readonly composition: Pick<Composition, 'shown' | 'scene' | 'caption'>;
	readonly link: string;
}

/**
 * A library as read, with all that its files say; or what is shown of it. `site` is its address where that is known. Relations are those that were written, in the order of their files.
 */
export function extractFromLibrary(
	library: Library,
	part: ShownPart | null = null,
	site: string | null = null,
): Extract {
	const patterns = positionsOf(library, part);
	const newPosition = positionsAmong(patterns, library.patterns.length);
	const relations = relationsOf(library, part);
	const { settings, facets, counts, findings } = library;
	return {
		caption: captionOf(library, part, site),
		columns: { nodes: nodeColumns(library), edges: EDGE_COLUMNS },
		nodes: rowsOf(patterns, (at) => nodeFrom(library.patterns[at]!)),
		edges: rowsOf([...relations.keys()], (at) => edgeFrom(relations[at]!, newPosition)),
		keys: Array.from(patterns, (at) => library.patterns[at]!.key),
		facets: facets.map(({ id, label, order }) => ({ id, label, order })),
		relationTypes: settings.relationTypes,
		whole: part ? null : { counts, findings },
	};
}

function positionsOf({ patterns }: Library, part: ShownPart | null): Uint32Array {
	const all = Uint32Array.from(patterns, (_, at) => at);
	return part ? all.filter((at) => part.composition.shown[at] === 1) : all;
}

function positionsAmong(positions: Uint32Array, all: number): Uint32Array {
	const among = new Uint32Array(all);
	positions.forEach((position, at) => (among[position] = at));
	return among;
}

type AnyRelation = Relation & Partial<Pick<GuessedRelation, 'confidence'>>;

/** Relations first, then what a machine guessed; of a part, those whose line is shown. */
function relationsOf(library: Library, part: ShownPart | null): readonly AnyRelation[] {
	const all: readonly AnyRelation[] = [...library.relations, ...library.guessed];
	if (!part) return all;
	const { atlas, edgePresence } = part.composition.scene;
	const { edges, relationTypes } = atlas;
	const findEdge = edgeFinder(edges, relationTypes, atlas.keys.length);
	return all.filter((relation) => edgePresence[findEdge(relation) ?? -1] === PRESENCE.shown);
}

function captionOf(
	{ settings, patterns, date }: Library,
	part: ShownPart | null,
	site: string | null,
): Extract['caption'] {
	const { title, description, license, attribution, version } = settings;
	const all = `All ${sayCount(patterns.length)} patterns`;
	const caption = part?.composition.caption;
	return {
		...{ title, description, license, attribution, version, date },
		shown: caption?.shown ?? all,
		filters: caption ? reasonsFrom(caption) : [],
		link: part?.link || site,
	};
}

const text = (name: string) => ({ name, kind: 'text', facet: null }) as const;
const number = (name: string) => ({ name, kind: 'number', facet: null }) as const;
const list = (name: string) => ({ name, kind: 'list', facet: null }) as const;

/** In the order in which `nodeFrom` fills them. */
function nodeColumns({ facets }: Library): readonly Column[] {
	return columnsOf([
		...[...['key', 'id', 'slug', 'title', 'file'].map(text), number('line'), text('address')],
		...[list('aliases'), text('summary')],
		...facets.map(({ id }) => ({ name: id, kind: 'list', facet: id }) as const),
		...[number('alignment'), { name: 'alignmentParts', kind: 'scores', facet: null } as const],
		...['version', 'created', 'createdDay', 'modified', 'modifiedDay'].map(text),
		...['contributors', 'sources'].map(list),
		...['license', 'attribution', 'pageUrl', 'sourceUrl', 'editUrl'].map(text),
	]);
}

function nodeFrom(pattern: Pattern): Node {
	const { key, id, slug, title, file, line, address, aliases, summary, facets } = pattern;
	const { alignment, alignmentParts, version, created, createdDay, modified, modifiedDay } = pattern;
	const { contributors, sources, license, attribution, pageUrl, sourceUrl, editUrl } = pattern;
	const cells: readonly Cell[] = [
		...[key, id, slug, title, file, line, address, aliases, summary, ...facets],
		...[alignment, alignmentParts, version, created, createdDay, modified, modifiedDay],
		...[contributors, sources, license, attribution, pageUrl, sourceUrl, editUrl],
	];
	return { key, title: displayTitle(pattern), cells };
}

const EDGE_COLUMNS: readonly Column[] = columnsOf([
	...[number('weight'), number('confidence'), text('description'), text('file'), number('line')],
	...[text('padding'), text('origin')],
]);

function edgeFrom(relation: AnyRelation, newPosition: Uint32Array): Edge {
	const { source, type, target, weight, confidence, description, file, line, padding } = relation;
	const origin = confidence !== undefined ? 'inferred' : padding === null ? 'written' : 'padding';
	return {
		...{ source: newPosition[source]!, type, target: newPosition[target]!, origin },
		cells: [weight, confidence ?? null, description, file, line, padding, origin],
	};
}
