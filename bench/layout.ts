import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { buildAtlas } from '../src/lib/atlas/build-atlas.ts';
import { inputFromColumns } from '../src/lib/layout/layout-input.ts';
import type { LayoutInput } from '../src/lib/layout/layout-input.ts';
import { buildLayouts } from '../src/lib/layout/layouts.ts';
import { randomFrom } from '../src/lib/graph/random.ts';
import { flagValue, median, ratioOf } from './figures.ts';
import { displacementOf, overlapOf, sameRegionOf } from './layout-quality.ts';
import { libraryFromFlags, withTenMore } from './library.ts';

/*
 * Lays out one library as the build does and with 500 rounds of ForceAtlas2 (Barnes-Hut, θ 0.5) on the same graph, in
 * turns, and looks at what came out. `--patterns N` makes a library of that size, `--library <folder>` reads one,
 * `--runs N` (5; 1 above 20,000).
 */

const ROUNDS = 500;
const THETA = 0.5;
/** On graphs with more patterns, ForceAtlas2 runs for fewer rounds and its time is multiplied. */
const LARGE = 20_000;
const ROUNDS_OF_LARGE = 20;

const { name, library } = await libraryFromFlags();
const runs = Number(flagValue('runs') ?? (library.patterns.length > LARGE ? 1 : 5));
const rounds = library.patterns.length > LARGE ? ROUNDS_OF_LARGE : ROUNDS;
const sayProgress = (done: number, total: number, what: string) => {
	if (process.stderr.isTTY || library.patterns.length > LARGE) console.error(`${what}: ${done} of ${total}`);
};

const atlas = buildAtlas(library, { onProgress: sayProgress });
const rss = Math.round(process.resourceUsage().maxRSS / 1024);
const input = inputFromColumns(atlas);
console.log(`${name}: ${atlas.keys.length} patterns, ${atlas.edges.paddedFrom} edges`);

const samples = Array.from({ length: runs }, (_, run) => {
	const sample = {
		regions: timed(() => buildLayouts(input, atlas.keys, { ids: ['regions'] })),
		all: timed(() => buildLayouts(input, atlas.keys)),
		forceAtlas2: (timed(() => runForceAtlas2(input)) * ROUNDS) / rounds,
	};
	console.log(
		`run ${run + 1}: regions ${sample.regions} ms, all four layouts ${sample.all} ms, ForceAtlas2 ${sample.forceAtlas2} ms`,
	);
	return sample;
});

const later = buildAtlas(withTenMore(library), { earlier: atlas });
const overlaps = [...atlas.layouts, ...later.layouts].map((layout, at) =>
	overlapOf(at < atlas.layouts.length ? atlas : later, layout),
);
const displacements = atlas.layouts.map((_, layout) => displacementOf(atlas, later, layout));
const times = {
	regions: median(samples.map(({ regions }) => regions)),
	all: median(samples.map(({ all }) => all)),
	forceAtlas2: median(samples.map((sample) => sample.forceAtlas2)),
};
const figures = {
	bench: 'layout',
	library: name,
	patterns: atlas.keys.length,
	edges: atlas.edges.paddedFrom,
	runs,
	time_to_forceatlas2: ratioOf(times.regions, times.forceAtlas2),
	overlap: Math.max(...overlaps),
	same_region: Math.round(sameRegionOf(atlas.layouts[0]!) * 1000) / 1000,
	displacement: Math.round(displacements[0]! * 1000) / 1000,
	all_to_forceatlas2: ratioOf(times.all, times.forceAtlas2),
	all_to_regions: ratioOf(times.all, times.regions),
	displacement_of_layouts: displacements.map((one) => Math.round(one * 1000) / 1000),
	regions: atlas.layouts.map(({ regions }) => regions.length),
	regions_ms: times.regions,
	all_ms: times.all,
	forceatlas2_ms: times.forceAtlas2,
	forceatlas2_rounds_measured: rounds,
	rss_mb: rss,
};
mkdirSync('bench/results', { recursive: true });
writeFileSync(
	`bench/results/layout-${name}.json`,
	`${JSON.stringify({ ...figures, samples, overlaps, versions: versions() }, null, '\t')}\n`,
);
console.log(JSON.stringify(figures));

/** Milliseconds, with the garbage of others swept up before. */
function timed(work: () => unknown): number {
	globalThis.gc?.();
	const start = performance.now();
	work();
	return Math.round(performance.now() - start);
}

/** All patterns with a relation, from places drawn at random, with the settings that the library infers. */
function runForceAtlas2({ pairs, degree }: LayoutInput): void {
	const random = randomFrom(1);
	const graph = new Graph({ type: 'undirected' });
	degree.forEach((edges, row) => {
		if (edges > 0) graph.addNode(row, { x: random() * 1000, y: random() * 1000 });
	});
	pairs.one.forEach((one, pair) => graph.addEdge(one, pairs.other[pair], { weight: pairs.weight[pair]! }));
	const settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: true, barnesHutTheta: THETA };
	forceAtlas2.assign(graph, { iterations: rounds, getEdgeWeight: 'weight', settings });
}

function versions(): Record<string, string> {
	const packages = [
		'graphology',
		'graphology-communities-louvain',
		'graphology-layout-forceatlas2',
		'd3-force',
		'd3-contour',
	];
	const versionOf = (one: string) =>
		(JSON.parse(readFileSync(`node_modules/${one}/package.json`, 'utf8')) as { version: string }).version;
	return Object.fromEntries([['node', process.version], ...packages.map((one) => [one, versionOf(one)])]);
}
