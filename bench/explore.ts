import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { CHROMIUM_FLAGS, findChromium } from '../scripts/chromium.mjs';
import { serveBuild } from '../scripts/serve-build.mjs';
import { decodeAtlas } from '../src/lib/atlas/decode-atlas.ts';
import { randomFrom } from '../src/lib/graph/random.ts';
import type { Atlas } from '../src/lib/model/atlas.ts';
import { builtSite } from './built-site.ts';
import { flagValue, median } from './figures.ts';
import { follow, measureActs, openPage, type Work } from './in-page.ts';

/*
 * How long the main thread is at work, by its own clock, until what a reader asked for is answered and the page is at rest again: a
 * selection, a focus, a filter, a shortest path, and a tree that joins five. Each is asked `--runs N` (20) times, of other patterns each
 * time, by a link within the page, from the whole library. Before and after each the page comes to rest, which takes most of a second: 20
 * times are three minutes. `--site <folder>` takes a site that is built, `--library <folder>` builds that
 * of a library, `--patterns N` (3,616) of a made one.
 */

/** Milliseconds of the main thread, by what is asked. */
const LIMITS = { selection: 50, focus: 50, filter: 50, path: 50, 'tree of five': 200 } as const;
type Asked = keyof typeof LIMITS;
const ASKED = Object.keys(LIMITS) as Asked[];
/** The first are done before it is measured: a script is not warm at once. */
const UNMEASURED = 2;

const runs = Number(flagValue('runs') ?? 20);
const { name, folder } = builtSite();
const links = linksInto(decodeAtlas(readFileSync(join(folder, 'library.json'), 'utf8')));
const server = await serveBuild(folder);
const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: CHROMIUM_FLAGS });
try {
	const page = await openPage(browser, server.url, '[role=group][aria-label="Relation types"]');
	const samples = new Map<Asked, readonly Work[]>();
	for (const asked of ASKED) samples.set(asked, await measure(browser, page, asked));
	report(samples);
} finally {
	await browser.close();
	await server.close();
}

async function measure(of: Browser, page: Page, asked: Asked): Promise<readonly Work[]> {
	const wanted = Array.from({ length: runs + UNMEASURED }, () => links[asked]());
	const acts = wanted.map((link) => ({ act: () => follow(page, link), after: () => follow(page, './') }));
	for (const { act, after } of acts.slice(0, UNMEASURED)) await act().then(after);
	const works = await measureActs(of, page, acts.slice(UNMEASURED));
	console.log(`${asked}: ${median(works.map(({ cpu_ms }) => cpu_ms)).toFixed(1)} ms of the main thread`);
	return works;
}

/** Links to what is asked, of patterns that are related, in the same order each time. */
function linksInto({ keys, degree, facets }: Atlas): Readonly<Record<Asked, () => string>> {
	const random = randomFrom(1);
	const related = keys.filter((_, at) => degree[at]! > 0);
	const oneOf = (all: readonly string[]) => encodeURIComponent(all[Math.floor(random() * all.length)]!);
	const several = (count: number, parameter: string) =>
		Array.from({ length: count }, () => `${parameter}=${oneOf(related)}`).join('&');
	const domains = facets.find(({ id }) => id === 'domain')!.values.slice(0, 20);
	return {
		selection: () => `?${several(1, 'p')}`,
		focus: () => `?${several(1, 'focus')}&depth=2`,
		filter: () => `?domain=${oneOf(domains)}`,
		path: () => `?${several(2, 'path')}`,
		'tree of five': () => `?${several(5, 'path')}`,
	};
}

function report(samples: ReadonlyMap<Asked, readonly Work[]>): void {
	const medians = ASKED.map((asked) => ({
		asked,
		cpu_ms: Number(median(samples.get(asked)!.map(({ cpu_ms }) => cpu_ms)).toFixed(1)),
		longest_task_ms: Number(
			median(samples.get(asked)!.map(({ longest_task_ms }) => longest_task_ms)).toFixed(1),
		),
		limit_ms: LIMITS[asked],
	}));
	const over = medians.filter(({ cpu_ms, limit_ms }) => cpu_ms > limit_ms).map(({ asked }) => asked);
	const summary = {
		...{ bench: 'explore', library: name, runs, chromium: browser.version() },
		...{ over, medians },
	};
	mkdirSync('bench/results', { recursive: true });
	const file = `bench/results/explore-${name}.json`;
	const raw = { summary, samples: Object.fromEntries(samples) };
	writeFileSync(file, `${JSON.stringify(raw, null, '\t')}\n`);
	console.log(`Raw samples: ${file}`);
	console.log(JSON.stringify(summary));
}
