import { originOfEdge, type Atlas } from '../../model/atlas.ts';
import { weightOf } from '../../model/weight.ts';
import { sayCount } from '../../model/counted.ts';
import type { Composition } from '../../view/composer.ts';
import { valuesOf } from '../../view/facets.ts';
import { PRESENCE } from '../../view/scene.ts';
import { reasonsFrom } from './caption.ts';
import { columnsOf, rowsOf, type Column, type Edge, type Extract, type Node } from './extract.ts';

/** What a reader takes away: what is shown, or all of the library. `link` is the whole address that leads back to it. */
export interface Taken {
	readonly isAll: boolean;
	readonly link: string;
	/** Address of the page of a pattern. */
	readonly pageOf: (address: string) => string;
	/** Columns of patterns after the usual ones. */
	readonly more?: readonly MoreColumn[];
	/** Which patterns come in which order; left out: those that are shown, in the library's. */
	readonly patterns?: readonly number[];
}

/** A column of texts that only who takes away knows. */
export interface MoreColumn {
	readonly name: string;
	/** What stands there of the pattern at a position in the atlas. */
	readonly cellOf: (pattern: number) => string | null;
}

/** The library as it is on screen, or all of it. Relations are its lines: those that say the same of the same two patterns are one. */
export function extractFromAtlas(
	{ scene, shown, caption }: Pick<Composition, 'scene' | 'shown' | 'caption'>,
	{ isAll, link, pageOf, more = [], patterns: ordered }: Taken,
): Extract {
	const { atlas, edgePresence } = scene;
	const wanted = Uint32Array.from(ordered ?? atlas.keys.keys());
	const patterns = wanted.filter((at) => isAll || shown[at] === 1);
	const edges = Uint32Array.from(edgePresence.keys()).filter(
		(at) => isAll || edgePresence[at] === PRESENCE.shown,
	);
	const newPosition = new Uint32Array(atlas.keys.length);
	patterns.forEach((position, at) => (newPosition[position] = at));
	const { title, description, license, attribution, version, date } = atlas;
	const { facets, relationTypes, keys } = atlas;
	return {
		caption: {
			...{ title, description, license, attribution, version, date, link },
			shown: isAll ? `All ${sayCount(keys.length)} patterns` : caption.shown,
			filters: isAll ? [] : reasonsFrom(caption),
		},
		columns: { nodes: nodeColumns(atlas, more), edges: EDGE_COLUMNS },
		nodes: rowsOf(patterns, (at) => nodeFrom(atlas, at, pageOf, more)),
		edges: rowsOf(edges, (at) => edgeFrom(atlas, at, newPosition)),
		keys: Array.from(patterns, (at) => keys[at]!),
		facets: facets.map(({ id, label, isOrdered, values }) => ({ id, label, order: isOrdered ? values : [] })),
		relationTypes,
		whole: null,
	};
}

const text = (name: string) => ({ name, kind: 'text', facet: null }) as const;
const number = (name: string) => ({ name, kind: 'number', facet: null }) as const;

function nodeColumns({ facets }: Atlas, more: readonly MoreColumn[]): readonly Column[] {
	return columnsOf([
		...['key', 'title', 'address'].map(text),
		...facets.map(({ id }) => ({ name: id, kind: 'list', facet: id }) as const),
		...['alignment', 'degree'].map(number),
		text('pageUrl'),
		...more.map(({ name }) => text(name)),
	]);
}

function nodeFrom(atlas: Atlas, at: number, pageOf: Taken['pageOf'], more: readonly MoreColumn[]): Node {
	const [key, title, address] = [atlas.keys[at]!, atlas.titles[at]!, atlas.addresses[at]!];
	const values = atlas.facets.map((facet) =>
		Array.from(valuesOf(facet, at), (value) => facet.values[value]!),
	);
	const score = atlas.alignment[at]!;
	// Scores are kept with seven digits.
	const alignment = Number.isNaN(score) ? null : Number(score.toPrecision(7));
	return {
		key,
		title,
		cells: [
			...[key, title, address, ...values, alignment, atlas.degree[at]!, pageOf(address)],
			...more.map(({ cellOf }) => cellOf(at)),
		],
	};
}

const EDGE_COLUMNS: readonly Column[] = columnsOf([number('weight'), text('saidBy'), text('origin')]);

const ORIGINS = { meant: 'written', padding: 'padding', guessed: 'inferred' } as const;

function edgeFrom({ edges, relationTypes }: Atlas, at: number, newPosition: Uint32Array): Edge {
	const origin = ORIGINS[originOfEdge(edges, at)];
	return {
		source: newPosition[edges.source[at]!]!,
		target: newPosition[edges.target[at]!]!,
		type: relationTypes[edges.type[at]!]!.id,
		origin,
		cells: [weightOf(edges, at), edges.isSaidTwice[at] ? 'both' : 'one', origin],
	};
}
