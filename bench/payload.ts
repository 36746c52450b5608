import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { buildAtlas } from '../src/lib/atlas/build-atlas.ts';
import {
	originOfEdge,
	UNWEIGHTED,
	type Atlas,
	type FacetColumn,
	type Layout,
} from '../src/lib/model/atlas.ts';
import { decodeAtlas } from '../src/lib/atlas/decode-atlas.ts';
import { encodeAtlas } from '../src/lib/atlas/encode-atlas.ts';
import { flagValue, median, ratioOf } from './figures.ts';
import { libraryFromFlags } from './library.ts';

/*
 * How large library.json is and how long it takes to read, against plain objects with the same content: one object a
 * pattern, edge and region, with names for everything. `--patterns N` makes a library of that size, `--library <folder>`
 * reads one, `--runs N` (5).
 */

const { name, library } = await libraryFromFlags();
const runs = Number(flagValue('runs') ?? 5);
const atlas = buildAtlas(library);
const columns = encodeAtlas(atlas);
const plain = JSON.stringify(plainFromAtlas(atlas));
const samples = Array.from({ length: runs }, () => ({
	encode: timed(() => encodeAtlas(atlas)),
	decode: timed(() => decodeAtlas(columns)),
	parseColumns: timed(() => JSON.parse(columns)),
	parsePlain: timed(() => JSON.parse(plain)),
}));
const times = (of: keyof (typeof samples)[number]) => median(samples.map((sample) => sample[of]));
const [gzip, plainGzip] = [gzipSync(columns).length, gzipSync(plain).length];
const figures = {
	bench: 'payload',
	library: name,
	patterns: atlas.keys.length,
	edges: atlas.edges.source.length,
	runs,
	gzip_to_plain: ratioOf(gzip, plainGzip),
	bytes_to_plain: ratioOf(columns.length, plain.length),
	decode_to_plain_parse: ratioOf(times('decode'), times('parsePlain')),
	gzip_kb: Math.round(gzip / 1024),
	plain_gzip_kb: Math.round(plainGzip / 1024),
	kb: Math.round(columns.length / 1024),
	plain_kb: Math.round(plain.length / 1024),
	encode_ms: times('encode'),
	decode_ms: times('decode'),
	parse_columns_ms: times('parseColumns'),
	parse_plain_ms: times('parsePlain'),
	gzip_kb_of_parts: partsOf(columns),
};
mkdirSync('bench/results', { recursive: true });
writeFileSync(
	`bench/results/payload-${name}.json`,
	`${JSON.stringify({ ...figures, samples, versions: { node: process.version } }, null, '\t')}\n`,
);
console.log(JSON.stringify(figures));

function timed(work: () => unknown): number {
	globalThis.gc?.();
	const start = performance.now();
	work();
	return Math.round((performance.now() - start) * 10) / 10;
}

function partsOf(text: string): Record<string, number> {
	const parts = Object.entries(JSON.parse(text) as Record<string, unknown>);
	return Object.fromEntries(
		parts.map(([part, value]) => [part, Math.round(gzipSync(JSON.stringify(value)).length / 1024)]),
	);
}

function plainFromAtlas({
	keys,
	titles,
	addresses,
	facets,
	alignment,
	degree,
	edges,
	layouts,
	...rest
}: Atlas) {
	const { source, target, type, isSaidTwice, weight } = edges;
	return {
		...rest,
		facets: facets.map(({ id, label, isOrdered, values, colours }) => ({
			id,
			label,
			isOrdered,
			values: values.map((value, at) => ({ value, colour: colours[at] })),
		})),
		patterns: keys.map((key, row) => ({
			key,
			title: titles[row],
			address: addresses[row],
			alignment: Number.isNaN(alignment[row]) ? null : Math.round(alignment[row]! * 100) / 100,
			degree: degree[row],
			...Object.fromEntries(facets.map((facet) => [facet.id, valuesAt(facet, row)])),
			...Object.fromEntries(layouts.map((layout) => [layout.id, placeAt(layout, row)])),
		})),
		edges: Array.from(source, (from, edge) => ({
			source: keys[from],
			target: keys[target[edge]!],
			type: rest.relationTypes[type[edge]!]!.id,
			isSaidTwice: isSaidTwice[edge] === 1,
			weight: weight && weight[edge] !== UNWEIGHTED ? weight[edge]! / 100 : null,
			origin: originOfEdge(edges, edge),
		})),
		layouts: layouts.map(({ id, label, regions, isolates, extent }) => ({
			id,
			label,
			regions: regions.map((region) => ({ ...region, hull: Array.from(region.hull), hub: keys[region.hub] })),
			isolates,
			extent,
		})),
	};
}

function valuesAt({ values, starts, items }: FacetColumn, row: number) {
	return Array.from(items.subarray(starts[row], starts[row + 1]), (item) => values[item]);
}

function placeAt({ positions, regionOf }: Layout, row: number) {
	return { x: positions[2 * row], y: positions[2 * row + 1], region: regionOf[row] };
}
