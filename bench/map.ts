import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { CHROMIUM_FLAGS, findChromium } from '../scripts/chromium.mjs';
import { buildAtlas } from '../src/lib/atlas/build-atlas.ts';
import { encodeAtlas } from '../src/lib/atlas/encode-atlas.ts';
import { flagValue, median, percentile, ratioOf } from './figures.ts';
import { generateLibrary } from './generate.ts';
import type { Bench } from './map-page/page.ts';
import { readTasks, workBetween, type Tasks } from './trace.ts';

/*
 * Draws one library with our map, with Sigma 3 and with cytoscape's defaults, in one Chromium, with one script of pans
 * and zooms, and compares. `--patterns N` makes a library of that size, `--library <folder>` reads one, with `--padding` as if
 * none of its relations were padding; `--runs N` (5).
 */

type Side = 'ours' | 'sigma' | 'cytoscape';
const VIEWPORT = { width: 1280, height: 800 };
/** A side that needs longer than this for the script of pans and zooms is cut short, in milliseconds. */
const MOST_FOR_FRAMES = 9_000;
/** cytoscape with its defaults does not come up in reasonable time with more patterns than this. */
const MOST_FOR_CYTOSCAPE = 5_000;
/** A frame shows every mark when so much of the inked pixels are as they stay. */
const LIKE_THE_LAST = 0.99;

/** A side may keep the graphics process busy for longer than Chromium would wait, and memory is measured at once. */
const PATIENT_FLAGS = ['--disable-gpu-watchdog', '--enable-blink-features=ForceEagerMeasureMemory'];

const KINDS: Readonly<Record<string, string>> = {
	html: 'text/html',
	js: 'text/javascript',
	css: 'text/css',
	json: 'application/json',
	woff2: 'font/woff2',
};

declare global {
	interface Window {
		bench: Bench;
	}
}

const folder = flagValue('library');
const patterns = Number(flagValue('patterns') ?? 3_600);
let address = '';
const runs = Number(flagValue('runs') ?? 5);
const isWithPadding = process.argv.includes('--padding');
const called = folder ? folder.replace(/\/+$/, '').split('/').at(-1)! : String(patterns);
const name = isWithPadding ? `${called}-padding` : called;

interface Sample {
	/** Until the first frame whose pixels show every mark. */
	readonly paint: number;
	/** Until the side said so, and two frames later. */
	readonly said: number;
	readonly saidPainted: number;
	readonly heap: number;
	/** Page and workers together; null where the browser does not tell. */
	readonly memory: number | null;
	/** Work of the main thread (its own time, without waits), and how long its tasks lasted, until the picture was there and in each frame. */
	readonly startScript: number;
	readonly startTask: number;
	readonly frames: readonly number[];
	readonly scripts: readonly number[];
	readonly taskTimes: readonly number[];
	readonly settle: readonly number[];
	readonly half: number;
	readonly undo: number;
	readonly hover: number;
	readonly hits: readonly number[];
	readonly longestTask: number;
	readonly searched: number;
	/** From finding the hub to its sharp picture in the middle of the view. */
	readonly focused: number;
}

async function main(): Promise<void> {
	const atlas = await readAtlasText();
	const server = await serve(await buildPage(), atlas);
	address = `http://localhost:${(server.address() as { port: number }).port}/`;
	const browser = await chromium.launch({
		executablePath: findChromium() ?? '',
		args: [...CHROMIUM_FLAGS, ...PATIENT_FLAGS],
	});
	try {
		report(await measureAll(browser, JSON.parse(atlas).titles.length as number));
	} finally {
		await browser.close();
		server.close();
	}
}

async function measureAll(browser: Browser, count: number) {
	const sides: Side[] = ['ours', 'sigma'];
	if (count <= MOST_FOR_CYTOSCAPE) sides.push('cytoscape');
	const samples: Record<Side, Sample[]> = { ours: [], sigma: [], cytoscape: [] };
	let facts: Awaited<ReturnType<typeof measure>>['facts'] | null = null;
	for (let run = 0; run < runs; run++) {
		for (const side of sides) {
			const measured = await measure(browser, side);
			facts = measured.facts;
			samples[side].push(measured.sample);
			const { paint, said, half, hover, heap } = measured.sample;
			const words = [
				`paint ${paint.toFixed(0)}`,
				`said ${said.toFixed(0)}`,
				`filter ${half.toFixed(0)}`,
				`hover ${hover.toFixed(0)} ms`,
			];
			console.log(
				`run ${run + 1} of ${runs}, ${side}: ${words.join(', ')}, heap ${(heap / 1e6).toFixed(1)} MB`,
			);
		}
	}
	return { samples, facts: facts! };
}

async function measure(browser: Browser, side: Side) {
	const first = await openPage(browser, side);
	const painting = await filmFirstPaint(browser, first.page);
	await first.page.context().close();
	const second = await openPage(browser, side);
	const acting = await act(browser, second.page, side);
	const webgl = await second.page.evaluate(() => window.bench.webglRenderer());
	await second.page.context().close();
	const facts = { ...second.loaded, webgl, chromium: browser.version() };
	return { sample: { ...painting, ...acting }, facts };
}

async function openPage(browser: Browser, side: Side) {
	const context = await browser.newContext({ viewport: VIEWPORT, colorScheme: 'light' });
	const page = await context.newPage();
	page.on('pageerror', (error) => console.error(`${side}: ${error.message}`));
	page.setDefaultTimeout(600_000);
	await page.goto(address);
	await page.waitForFunction(() => 'bench' in window);
	const loaded = await page.evaluate((which) => window.bench.load(which), side);
	return { page, loaded };
}

/** Films the page from before the picture is asked for until it rests, and finds the first frame that is like the last. */
async function filmFirstPaint(browser: Browser, page: Page) {
	const cdp = await page.context().newCDPSession(page);
	const before = await measureHeap(cdp, page);
	const film: { picture: string; time: number }[] = [];
	cdp.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
		film.push({ picture: data, time: (metadata.timestamp ?? 0) * 1000 });
		void cdp.send('Page.screencastFrameAck', { sessionId });
	});
	await cdp.send('Page.startScreencast', { format: 'jpeg', quality: 90, everyNthFrame: 1 });
	await page.waitForTimeout(300);
	const { asked, said, painted } = await page.evaluate(() => window.bench.mount());
	await restOfFilm(page, film);
	await cdp.send('Page.stopScreencast');
	const after = await measureHeap(cdp, page);
	const since = film.filter(({ time }) => time >= asked);
	const shares = await likenessTo(
		browser,
		since.map(({ picture }) => picture),
	);
	const at = shares.findIndex((share) => share >= LIKE_THE_LAST);
	return {
		paint: since[at]!.time - asked,
		said,
		saidPainted: painted,
		heap: after.heap - before.heap,
		memory: before.memory === null || after.memory === null ? null : after.memory - before.memory,
	};
}

/** Until no new frame has come for a second and a half. */
async function restOfFilm(page: Page, film: readonly unknown[]): Promise<void> {
	let length = -1;
	while (film.length !== length) {
		length = film.length;
		await page.waitForTimeout(1_500);
	}
}

async function likenessTo(browser: Browser, film: string[]): Promise<number[]> {
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.goto(address);
	await page.waitForFunction(() => 'bench' in window);
	const shares = await page.evaluate((frames) => window.bench.likeness(frames, frames.at(-1)!), film);
	await context.close();
	return shares;
}

async function measureHeap(cdp: CDPSession, page: Page) {
	await cdp.send('HeapProfiler.collectGarbage');
	await cdp.send('HeapProfiler.collectGarbage');
	const usage = (await cdp.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
	const memory = await page.evaluate(() => window.bench.memory().catch(() => null));
	return { heap: usage.usedSize + (usage.backingStorageSize ?? 0), memory };
}

async function act(browser: Browser, page: Page, side: Side) {
	await browser.startTracing(page, {
		categories: ['disabled-by-default-devtools.timeline', 'toplevel', 'blink.user_timing'],
	});
	await page.evaluate(() => window.bench.mount());
	await page.waitForTimeout(1_000);
	const frames = await page.evaluate((limit) => window.bench.frames(limit), MOST_FOR_FRAMES);
	await page.waitForTimeout(600);
	const filter = await page.evaluate(() => window.bench.filter());
	const hover = await page.evaluate(() => window.bench.hover());
	// The others draw within their frame; only ours has a moment between moving and being sharp.
	const settle = side === 'ours' ? await page.evaluate(() => window.bench.settle(5)) : [];
	const tasks = readTasks(await browser.stopTracing());
	const hits = await page.evaluate(() => window.bench.hits(60));
	const { searched, focused } = await page.evaluate(() => window.bench.searchAndFocus());
	const [mounted = 0] = tasks.marks.get('bench:mounted') ?? [];
	const [mount = 0] = tasks.marks.get('bench:mount') ?? [];
	const start = workBetween(tasks, mount, mounted);
	const works = worksOfFrames(tasks);
	return {
		...{ frames, hover, settle, searched, focused, half: filter.half, undo: filter.undo, hits: hits.taken },
		startScript: start.script,
		startTask: start.task,
		scripts: works.map(({ script }) => script),
		taskTimes: works.map(({ task }) => task),
		longestTask: Math.max(
			0,
			...tasks.tasks.filter(({ start }) => start > mounted).map(({ length }) => length),
		),
	};
}

function worksOfFrames(tasks: Tasks): ReturnType<typeof workBetween>[] {
	const marks = tasks.marks.get('bench:frame') ?? [];
	return marks.slice(1).map((end, at) => workBetween(tasks, marks[at]!, end));
}

function report({ samples, facts }: Awaited<ReturnType<typeof measureAll>>): void {
	const figures = Object.fromEntries(
		Object.entries(samples).flatMap(([side, own]) => (own.length ? [[side, figuresOf(own)]] : [])),
	) as Record<Side, ReturnType<typeof figuresOf> | undefined>;
	const { ours, sigma, cytoscape: defaults } = figures;
	const to = (other: typeof ours, key: keyof NonNullable<typeof ours>) => ratioOf(ours?.[key], other?.[key]);
	const summary = {
		...{
			bench: 'map',
			library: name,
			...facts,
			sigma: versionOf('sigma'),
			cytoscape: versionOf('cytoscape'),
			runs,
		},
		...{ ours, sigma_figures: sigma, cytoscape_figures: defaults },
		paint_to_sigma: to(sigma, 'paint'),
		start_script_to_sigma: to(sigma, 'startScript'),
		script_p50_to_sigma: to(sigma, 'scriptP50'),
		script_p95_to_sigma: to(sigma, 'scriptP95'),
		start_task_to_sigma: to(sigma, 'startTask'),
		task_p50_to_sigma: to(sigma, 'taskP50'),
		task_p95_to_sigma: to(sigma, 'taskP95'),
		frame_p50_to_sigma: to(sigma, 'frameP50'),
		filter_to_sigma: to(sigma, 'half'),
		undo_to_sigma: to(sigma, 'undo'),
		hover_to_sigma: to(sigma, 'hover'),
		hit_to_cytoscape: to(defaults, 'hitP95'),
		heap_to_cytoscape: to(defaults, 'heap'),
		heap_to_sigma: to(sigma, 'heap'),
		longest_task_ms: ours?.longestTask,
		heap_with_workers_to_sigma: to(sigma, 'memory'),
		settled_ms: ours?.settle,
		searched_ms: ours?.searched,
		focused_ms: ours?.focused,
		webgl_is_software: /swiftshader|llvmpipe|software/i.test(facts.webgl),
	};
	mkdirSync('bench/results', { recursive: true });
	const file = `bench/results/map-${name}.json`;
	writeFileSync(file, `${JSON.stringify({ summary, samples: rounded(samples) }, null, 1)}\n`);
	console.log(
		`Raw samples: ${file}. WebGL here: ${facts.webgl}; frame times of Sigma contain its software rasterising.`,
	);
	console.log(JSON.stringify(summary));
}

function figuresOf(samples: readonly Sample[]) {
	const all = (pick: (sample: Sample) => number) => round(median(samples.map(pick)));
	return {
		paint: all((sample) => sample.paint),
		said: all((sample) => sample.saidPainted),
		startScript: all((sample) => sample.startScript),
		scriptP50: all((sample) => percentile(sample.scripts, 0.5)),
		scriptP95: all((sample) => percentile(sample.scripts, 0.95)),
		startTask: all((sample) => sample.startTask),
		taskP50: all((sample) => percentile(sample.taskTimes, 0.5)),
		taskP95: all((sample) => percentile(sample.taskTimes, 0.95)),
		frameP50: all((sample) => percentile(sample.frames, 0.5)),
		frameP95: all((sample) => percentile(sample.frames, 0.95)),
		half: all((sample) => sample.half),
		undo: all((sample) => sample.undo),
		hover: all((sample) => sample.hover),
		hitP95: all((sample) => percentile(sample.hits, 0.95)),
		heap: all((sample) => sample.heap),
		memory: all((sample) => sample.memory ?? Number.NaN),
		longestTask: all((sample) => sample.longestTask),
		settle: all((sample) => percentile(sample.settle, 0.5)),
		searched: all((sample) => sample.searched),
		focused: all((sample) => sample.focused),
	};
}

function round(value: number): number {
	return Math.round(value * 1000) / 1000;
}

function rounded(samples: Record<Side, Sample[]>): unknown {
	return JSON.parse(
		JSON.stringify(samples, (_, value) => (typeof value === 'number' ? round(value) : value)),
	);
}

function versionOf(pkg: string): string {
	return (JSON.parse(readFileSync(join('node_modules', pkg, 'package.json'), 'utf8')) as { version: string })
		.version;
}

/** Laying out a large library takes a while; the file is kept for as long as the code that makes it is the same. */
async function readAtlasText(): Promise<string> {
	const kept = join('.cache/bench', `atlas-${name}-${hashOfMakers()}.json`);
	if (existsSync(kept)) return readFileSync(kept, 'utf8');
	const start = performance.now();
	const library = folder ? await readFolder(folder) : generateLibrary(patterns);
	const text = encodeAtlas(buildAtlas(library));
	console.log(
		`Library of ${library.patterns.length} patterns laid out in ${((performance.now() - start) / 1000).toFixed(1)} s.`,
	);
	mkdirSync('.cache/bench', { recursive: true });
	writeFileSync(kept, text);
	return text;
}

const MAKERS = [
	'src/lib/content',
	'src/lib/graph',
	'src/lib/layout',
	'src/lib/atlas',
	'src/lib/model',
	'bench/generate.ts',
	'bench/words.ts',
];

function hashOfMakers(): string {
	const hash = createHash('sha256');
	for (const maker of MAKERS) {
		const isFile = maker.endsWith('.ts');
		const files = isFile ? [''] : (readdirSync(maker, { recursive: true }) as string[]).sort();
		for (const file of files.filter((one) => isFile || one.endsWith('.ts')))
			hash.update(readFileSync(join(maker, file)));
	}
	return hash.digest('hex').slice(0, 12);
}

async function readFolder(path: string) {
	const { readContentFolder } = await import('../src/lib/server/content-folder.ts');
	const { readLibrary } = await import('../src/lib/content/library-reader.ts');
	const { lintLibrary } = await import('../src/lib/lint/lint.ts');
	const library = lintLibrary(readLibrary(await readContentFolder(path)));
	if (!isWithPadding) return library;
	return { ...library, relations: library.relations.map((relation) => ({ ...relation, padding: null })) };
}

async function buildPage(): Promise<string> {
	const outDir = join(process.cwd(), '.cache/bench/map-page');
	await build({
		configFile: false,
		root: 'bench/map-page',
		logLevel: 'warn',
		plugins: [svelte({ configFile: false, compilerOptions: { runes: undefined } })],
		worker: { format: 'es' },
		build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 2_000 },
	});
	return outDir;
}

/** Isolated from other origins, so that the browser tells how much memory page and workers take together. */
async function serve(root: string, atlas: string): Promise<Server> {
	const server = createServer((request, response) => {
		const path = new URL(request.url ?? '/', 'http://localhost').pathname;
		const file = join(root, path === '/' ? 'index.html' : path);
		const isThere = path === '/atlas.json' || existsSync(file);
		response.writeHead(isThere ? 200 : 404, {
			'Content-Type': KINDS[file.split('.').at(-1)!] ?? 'application/octet-stream',
			'Cross-Origin-Opener-Policy': 'same-origin',
			'Cross-Origin-Embedder-Policy': 'require-corp',
		});
		response.end(path === '/atlas.json' ? atlas : isThere ? readFileSync(file) : '');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return server;
}

await main();
