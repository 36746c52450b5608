import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { CHROMIUM_FLAGS, findChromium } from '../scripts/chromium.mjs';
import { serveBuild } from '../scripts/serve-build.mjs';
import { buildAtlas } from '../src/lib/atlas/build-atlas.ts';
import { encodeAtlas } from '../src/lib/atlas/encode-atlas.ts';
import type { Atlas } from '../src/lib/model/atlas.ts';
import type { Tour } from '../src/lib/model/tour.ts';
import { writeTour } from '../src/lib/tour/write-tour.ts';
import { flagValue, median, percentile } from './figures.ts';
import { libraryFromFlags } from './library.ts';
import { readTasks, workBetween, type Task, type Tasks } from './trace.ts';

/*
 * What a step of a tour costs: how long the page's thread is at work (by its own clock) from the key to the first frame of
 * motion, and in its longest task until the next key, with what is prepared meanwhile; and how smoothly the camera moves: the
 * time from frame to frame of the page's thread, and how long that thread and the painter's are at work for each. `--library <folder>` takes a library
 * that is there, `--patterns N` makes one; `--runs N` (3). The site is built of one pattern and a tour of twelve steps made
 * for the library, whose `library.json` then takes its place: nothing else of a library is asked for while a tour is played.
 */

const VIEWPORT = { width: 1280, height: 800 };
const LIMIT = 100;
/** From frame to frame while the camera moves, the median: 60 frames a second. */
const FRAME_LIMIT = 16.7;
/** Between a step and the next, in milliseconds: a speaker takes longer. */
const SPOKEN = 2_500;

interface Cost {
	readonly to_motion_ms: number;
	readonly longest_task_ms: number;
	/** From each frame in which the camera moved to the next. */
	readonly frames_ms: readonly number[];
	/** While it moved, for each of these frames. */
	readonly page_cpu_ms: number | null;
	readonly painter_cpu_ms: number | null;
}

const runs = Number(flagValue('runs') ?? 3);
const { name, library } = await libraryFromFlags();
const atlas = buildAtlas(library);
const tour = tourOf(atlas);
const folder = flagValue('site') ?? buildSite();
writeFileSync(join(folder, 'library.json'), encodeAtlas(atlas));
const server = await serveBuild(folder);
const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: CHROMIUM_FLAGS });
try {
	report(await measureAll(browser));
} finally {
	await browser.close();
	await server.close();
}

/** Twelve steps of every kind that changes much: the whole, hubs, what is around them, what joins them, filters and colours. */
function tourOf({ keys, degree, facets }: Atlas): Tour {
	const byDegree = [...keys.keys()].sort((a, b) => degree[b]! - degree[a]!);
	const [first, second, third] = byDegree.map((at) => encodeURIComponent(keys[at]!));
	const domain = encodeURIComponent(facets.find(({ id }) => id === 'domain')?.values[0] ?? '');
	const views = [
		...['', `?p=${first}`, `?focus=${second}`, `?focus=${second}&depth=2&others=hide`],
		...[`?path=${first}&path=${third}`, `?domain=${domain}`, `?domain=${domain}&colour=alignment`],
		...[`?region=${second}`, '?colour=era', `?focus=${third}&others=hide`, `?p=${third}`, ''],
	];
	const steps = views.map((view, at) => {
		const words = 'A few words that say what is seen here, as long as they would be on a wall.';
		return { heading: `Step ${at + 1}`, view, words, notes: '' };
	});
	return { title: 'Twelve steps', author: null, words: 'To be measured.', steps };
}

function buildSite(): string {
	const written = `.cache/tour/library-${name}`;
	rmSync(written, { recursive: true, force: true });
	mkdirSync(join(written, 'tours'), { recursive: true });
	writeFileSync(join(written, 'one.md'), '---\ntitle: One\n---\n\nThe only one.\n');
	writeFileSync(join(written, 'tours', 'bench.md'), writeTour(tour));
	const site = `.cache/tour/site-${name}`;
	execFileSync('npx', ['--no-install', 'vite', 'build', '--logLevel', 'error'], {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { ...process.env, PATTERNS_DIR: written, BUILD_DIR: site, KIT_DIR: `.cache/tour/kit-${name}` },
	});
	return site;
}

async function measureAll(browser: Browser): Promise<readonly (readonly Cost[])[]> {
	const samples: (readonly Cost[])[] = [];
	for (let run = 0; run < runs; run++) {
		samples.push(await measure(browser));
		const said = samples.at(-1)!.map(({ to_motion_ms }) => Math.round(to_motion_ms));
		console.log(`run ${run + 1} of ${runs}: ${said.join(', ')} ms to the first frame of motion`);
	}
	return samples;
}

async function measure(browser: Browser): Promise<readonly Cost[]> {
	const context = await browser.newContext({ viewport: VIEWPORT });
	const page = await context.newPage();
	page.on('pageerror', (error) => console.error(error.message));
	await page.goto(`${server.url}tours/bench/`);
	await page.locator('[data-layer=base]').first().waitFor({ state: 'attached' });
	await page.waitForTimeout(2 * SPOKEN);
	await page.evaluate(watchMotion);
	await page.evaluate(watchCamera);
	await browser.startTracing(page, {
		categories: ['disabled-by-default-devtools.timeline', 'toplevel', 'blink.user_timing'],
	});
	for (let stop = 1; stop <= tour.steps.length; stop++) {
		await page.keyboard.press('PageDown');
		await page.waitForTimeout(SPOKEN);
	}
	await page.evaluate(() => performance.mark('bench:end'));
	const tasks = readTasks(await browser.stopTracing());
	await context.close();
	return costsFrom(tasks);
}

/** Runs in the page: marks each key, and the first frame after it in which the picture moves or what stands out in it changes. */
function watchMotion(): void {
	let isWaiting = false;
	const { prototype } = ImageBitmapRenderingContext;
	const show = Object.getOwnPropertyDescriptor(prototype, 'transferFromImageBitmap')!.value as (
		bitmap: ImageBitmap | null,
	) => void;
	const note = () => {
		if (!isWaiting) return;
		isWaiting = false;
		// A frame is painted after what asks for it.
		requestAnimationFrame(() => setTimeout(() => performance.mark('bench:moved')));
	};
	prototype.transferFromImageBitmap = function (bitmap: ImageBitmap | null) {
		show.call(this, bitmap);
		note();
	};
	const moving = document.querySelector('[data-layer=base]')!.parentElement!;
	new MutationObserver(note).observe(moving, { attributes: true });
	const noteKey = () => {
		isWaiting = true;
		performance.mark('bench:key');
	};
	addEventListener('keydown', noteKey, { capture: true });
}

/** Runs in the page: marks each frame in which the camera has moved since the last one, and the first in which it has not. */
function watchCamera(): void {
	const { style } = document.querySelector('[data-layer=base]')!.parentElement!;
	let before = style.transform;
	let isMoving = false;
	const look = () => {
		const isMoved = style.transform !== before;
		if (isMoved || isMoving) performance.mark(isMoved ? 'bench:frame' : 'bench:rest');
		[before, isMoving] = [style.transform, isMoved];
		requestAnimationFrame(look);
	};
	look();
}

/** How smoothly the camera moved between two moments, and what that cost. */
function smoothness({ tasks, workers, marks }: Tasks, from: number, until: number) {
	const within = (name: string) => (marks.get(name) ?? []).filter((time) => time > from && time < until);
	const [frames, rests] = [within('bench:frame'), within('bench:rest')];
	const spans = frames
		.slice(1)
		.map((end, at) => [frames[at]!, end] as const)
		.filter(([start, end]) => !rests.some((rest) => rest > start && rest < end));
	const painter = [...workers].find(([address]) => address.includes('paint-worker'))?.[1] ?? [];
	const perFrame = (own: readonly Task[]) => {
		const work = spans.map(([start, end]) => workBetween({ tasks: own }, start, end).script);
		return work.length === 0 ? null : work.reduce((sum, each) => sum + each) / work.length;
	};
	return {
		frames_ms: spans.map(([start, end]) => end - start),
		...{ page_cpu_ms: perFrame(tasks), painter_cpu_ms: perFrame(painter) },
	};
}

function costsFrom(tasks: Tasks): readonly Cost[] {
	const keys = tasks.marks.get('bench:key') ?? [];
	const moved = tasks.marks.get('bench:moved') ?? [];
	const [end] = tasks.marks.get('bench:end') ?? [];
	return keys.map((from, at) => {
		const until = keys[at + 1] ?? end!;
		const motion = moved.find((time) => time > from && time < until);
		if (motion === undefined) throw new Error(`Nothing moved at step ${at + 1}.`);
		const within = tasks.tasks.filter(({ start }) => start >= from - 5 && start < until);
		return {
			to_motion_ms: workBetween(tasks, from, motion).script,
			longest_task_ms: Math.max(0, ...within.map(({ cpu }) => cpu)),
			...smoothness(tasks, from, until),
		};
	});
}

function report(samples: readonly (readonly Cost[])[]): void {
	const all = samples.flat();
	const toMotion = all.map(({ to_motion_ms }) => to_motion_ms);
	const longest = all.map(({ longest_task_ms }) => longest_task_ms);
	const summary = {
		...{ bench: 'tour', library: name, patterns: atlas.keys.length, steps: tour.steps.length, runs },
		...{ chromium: browser.version(), limit_ms: LIMIT },
		to_motion_ms: { median: median(toMotion), p95: percentile(toMotion, 0.95), most: Math.max(...toMotion) },
		longest_task_ms: { median: median(longest), most: Math.max(...longest) },
		frames: framesOf(all),
		over: all.filter(({ to_motion_ms, longest_task_ms }) => Math.max(to_motion_ms, longest_task_ms) > LIMIT)
			.length,
	};
	mkdirSync('bench/results', { recursive: true });
	const file = `bench/results/tour-${name}.json`;
	writeFileSync(file, `${JSON.stringify({ summary, samples }, null, '\t')}\n`);
	console.log(`Raw samples: ${file}`);
	console.log(JSON.stringify(summary));
}

function framesOf(all: readonly Cost[]) {
	const between = all.flatMap(({ frames_ms }) => frames_ms);
	const costs = (of: 'page_cpu_ms' | 'painter_cpu_ms') => {
		const values = all.flatMap((cost) => cost[of] ?? []);
		return { median: median(values), p95: percentile(values, 0.95) };
	};
	return {
		...{ count: between.length, limit_ms: FRAME_LIMIT },
		between_ms: { median: median(between), p95: percentile(between, 0.95) },
		...{ page_cpu_ms: costs('page_cpu_ms'), painter_cpu_ms: costs('painter_cpu_ms') },
	};
}
