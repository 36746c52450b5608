import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_FLAGS, findChromium } from './scripts/chromium.mjs';
import { bareGrayMatter } from './scripts/gray-matter.mjs';
import { libraryReload } from './scripts/library-reload.mjs';
import { licenses } from './scripts/licenses.mjs';
import { GOLDEN_COMMANDS } from './tests/support/golden-folders.ts';

const { note, write } = licenses();

const RUNTIME = /node_modules[\\/](?:svelte|@sveltejs[\\/]kit|devalue|clsx|esm-env)[\\/]|preload-helper/;

/** Each request costs a round trip: what several pages share comes in one piece, and not in many small ones. */
const CHUNKS = [
	{
		name: (id: string, context: ModuleGraph) =>
			RUNTIME.test(id) || importsOf(LAYOUT, context).has(id) ? 'every' : null,
	},
	// What the first picture needs, whoever else needs it too: it waits for nothing that only other pages have in common.
	{ name: (id: string, context: ModuleGraph) => (importsOf(EXPLORER, context).has(id) ? 'first' : null) },
	{ name: 'shared', test: /src[\\/]lib[\\/]|@lucide/, minShareCount: 2 },
];

interface ModuleGraph {
	getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

const LAYOUT = fileURLToPath(new URL('src/routes/+layout.svelte', import.meta.url));
const EXPLORER = fileURLToPath(new URL('src/routes/+page.svelte', import.meta.url));
const found = new WeakMap<ModuleGraph, Map<string, ReadonlySet<string>>>();

/** All that a page imports, but for what it fetches later. */
function importsOf(page: string, graph: ModuleGraph): ReadonlySet<string> {
	const known = found.get(graph) ?? new Map<string, ReadonlySet<string>>();
	found.set(graph, known);
	const reached = known.get(page) ?? findImports(page, graph);
	known.set(page, reached);
	return reached;
}

function findImports(page: string, graph: ModuleGraph): ReadonlySet<string> {
	const reached = new Set<string>();
	const waiting = [page];
	for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
		if (reached.has(id)) continue;
		reached.add(id);
		waiting.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
	}
	reached.delete(page);
	return reached;
}

export default defineConfig({
	plugins: [sveltekit(), libraryReload(), bareGrayMatter, write],
	// Fetched late, when they are first wanted: known from the start, they do not make the page load anew then.
	optimizeDeps: {
		include: [
			...['elkjs/lib/elk-api.js', 'elkjs/lib/elk-worker.min.js'],
			...[
				'cytoscape',
				'd3-contour',
				'd3-force',
				'd3-polygon',
				'flatbush',
				'graphology',
				'minisearch',
				'qr',
				'qr/decode.js',
			],
			...['graphology-communities-louvain', 'graphology-layout-forceatlas2'],
			...['betweenness', 'pagerank'].map((name) => `graphology-metrics/centrality/${name}`),
			...['gray-matter', 'js-yaml', 'virtua/svelte', 'yaml'],
		],
		rolldownOptions: { plugins: [bareGrayMatter] },
	},
	build: {
		chunkSizeWarningLimit: 900,
		rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } },
	},
	worker: { format: 'es', plugins: () => [bareGrayMatter, note] },
	test: {
		expect: { requireAssertions: true },
		// Vitest leaves one processor to itself, though it has little to do.
		maxWorkers: '100%',
		projects: [
			{
				extends: './vite.config.ts',
				test: {
					name: 'unit',
					environment: 'node',
					include: ['tests/unit/**/*.test.ts'],
					testTimeout: 60_000,
					// To import everything anew for each file took as long as the tests themselves.
					isolate: false,
					restoreMocks: true,
					unstubEnvs: true,
					unstubGlobals: true,
				},
			},
			{
				extends: './vite.config.ts',
				test: {
					name: 'component',
					include: ['tests/component/**/*.test.ts'],
					setupFiles: ['tests/component/setup.ts'],
					testTimeout: 60_000,
					// What a thread has to answer comes when the machine lets it.
					expect: { poll: { timeout: 15_000 } },
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						commands: GOLDEN_COMMANDS,
						provider: playwright({
							launchOptions: { executablePath: findChromium() ?? '', args: CHROMIUM_FLAGS },
						}),
						instances: [{ browser: 'chromium' }],
					},
				},
			},
		],
	},
});
