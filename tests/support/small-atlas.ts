import { buildAdjacency } from '../../src/lib/graph/adjacency.ts';
import { countDegrees } from '../../src/lib/graph/adjacency.ts';
import { UNWEIGHTED, type Atlas, type FacetColumn, type Layout } from '../../src/lib/model/atlas.ts';
import { RELATION_TYPES } from '../../src/lib/model/relation.ts';

/** A pattern in as many words as a test cares about. */
export interface SmallPattern {
	readonly title: string;
	readonly domain?: string;
	readonly era?: readonly string[];
	readonly universality?: string;
	readonly alignment?: number;
	readonly errors?: number;
	readonly warnings?: number;
}

/** `[source, type, target]` by position, and a weight from 0 to 1; a type ending in `!` is padding, one in `?` guessed. */
export type SmallEdge = readonly [number, string, number, (number | undefined)?];

const ERAS = ['agricultural', 'industrial', 'digital', 'cognitive'];

/** An atlas of a few patterns, keyed by their titles in lower case with hyphens. */
export function smallAtlas(patterns: readonly SmallPattern[], edges: readonly SmallEdge[] = []): Atlas {
	const [meant, padded, guessed] = [/\w$/, /!$/, /\?$/].map((mark) =>
		edges.filter(([, type]) => mark.test(type)),
	);
	const inOrder = [...meant!, ...padded!, ...guessed!];
	const written = meant!.length + padded!.length;
	const columns = {
		source: Uint32Array.from(inOrder, ([source]) => source),
		target: Uint32Array.from(inOrder, ([, , target]) => target),
		type: Uint8Array.from(inOrder, ([, type]) =>
			RELATION_TYPES.findIndex(({ id }) => id === type.replace(/[!?]/, '')),
		),
		isSaidTwice: new Uint8Array(inOrder.length),
		weight: weightsOf(inOrder),
		paddedFrom: meant!.length,
		guessedFrom: written,
	};
	return {
		title: 'Small library',
		description: 'For tests',
		version: null,
		license: null,
		attribution: null,
		date: '2026-11-22',
		counts: {
			files: patterns.length,
			patterns: patterns.length,
			relations: written,
			relationsByType: [],
			orphans: 0,
			padded: padded!.length,
			orphansWithoutPadding: 0,
			dangling: 0,
			ambiguous: 0,
			self: 0,
			notRead: 0,
		},
		keys: patterns.map(({ title }) => keyOf(title)),
		titles: patterns.map(({ title }) => title),
		addresses: patterns.map(({ title }) => keyOf(title)),
		namesakes: new Map(),
		relationTypes: RELATION_TYPES,
		facets: [
			column(
				'domain',
				patterns.map(({ domain }) => (domain ? [domain] : [])),
			),
			column(
				'era',
				patterns.map(({ era }) => era ?? []),
				ERAS,
			),
			column(
				'universality',
				patterns.map(({ universality }) => (universality ? [universality] : [])),
			),
		],
		alignment: Float32Array.from(patterns, ({ alignment }) => alignment ?? Number.NaN),
		degree: countDegrees(columns, patterns.length),
		edges: columns,
		findings: {
			errors: Uint32Array.from(patterns, ({ errors }) => errors ?? 0),
			warnings: Uint32Array.from(patterns, ({ warnings }) => warnings ?? 0),
			all: {
				error: patterns.reduce((sum, { errors = 0 }) => sum + errors, 0),
				warn: patterns.reduce((sum, { warnings = 0 }) => sum + warnings, 0),
			},
		},
		namedRegions: [],
		layouts: [oneRegion(patterns.length)],
	};
}

function weightsOf(edges: readonly SmallEdge[]): Uint8Array | null {
	if (edges.every(([, , , weight]) => weight === undefined)) return null;
	return Uint8Array.from(edges, ([, , , weight]) =>
		weight === undefined ? UNWEIGHTED : Math.round(weight * 100),
	);
}

export function adjacencyOf(atlas: Atlas) {
	return buildAdjacency(atlas.edges, atlas.keys.length);
}

function keyOf(title: string): string {
	return title.toLowerCase().replaceAll(' ', '-');
}

function column(id: string, rows: readonly (readonly string[])[], order?: readonly string[]): FacetColumn {
	const values = order ?? [...new Set(rows.flat())];
	const starts = new Uint32Array(rows.length + 1);
	rows.forEach((row, at) => (starts[at + 1] = starts[at]! + row.length));
	return {
		id,
		label: id[0]!.toUpperCase() + id.slice(1),
		isOrdered: order !== undefined,
		values,
		colours: values.map(() => null),
		starts,
		items: Uint32Array.from(rows.flat(), (value) => values.indexOf(value)),
	};
}

function oneRegion(patterns: number): Layout {
	const box = { left: 0, top: 0, right: 100, bottom: 100 };
	return {
		id: 'regions',
		label: 'Regions',
		positions: Float32Array.from({ length: patterns * 2 }, (_, at) => at * 10),
		regionOf: new Int32Array(patterns),
		regions: [{ name: 'All', words: [], size: patterns, x: 0, y: 0, hull: new Float32Array(0), hub: 0 }],
		isolates: null,
		extent: box,
	};
}
