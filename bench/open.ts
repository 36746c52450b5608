import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright';
import { CHROMIUM_FLAGS, findChromium } from '../scripts/chromium.mjs';
import { serveBuild } from '../scripts/serve-build.mjs';
import { builtSite } from './built-site.ts';
import { flagValue, median } from './figures.ts';

/*
 * Opens a built site for the first time, on a slow line with a slow processor and on neither, and says when something,
 * the largest text and the map are there. `--patterns N` (3,616) builds the site of a made library, `--library <folder>` of
 * one that is there, `--site <folder>` takes a site that is built; `--runs N` (5). Each opening has a browser of its own: what
 * an earlier page leaves to be cleared away would be charged to the next.
 */

/** 1.6 and 0.75 megabits a second, in bytes; latency in milliseconds. Chromium slows the page's own thread, not its workers. */
const SLOW_LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const SLOWER_BY = 4;
const VIEWPORT = { width: 1280, height: 800 };
/** In milliseconds since the page was asked for. */
interface Sample {
	readonly firstPaint: number;
	readonly largestPaint: number;
	/** The element that was the largest. */
	readonly largest: string;
	/** The first picture of the map is on the screen. */
	readonly map: number;
}

declare global {
	interface Window {
		mapDrawn?: number;
		largestPaint?: Pick<Sample, 'largestPaint' | 'largest'>;
	}
}

const runs = Number(flagValue('runs') ?? 5);
const { name, folder } = builtSite();
const server = await serveBuild(folder, { isPublic: true });
let version = '';
try {
	report(await measureAll());
} finally {
	await server.close();
}

async function measureAll() {
	const samples: Record<'slow' | 'plain', Sample[]> = { slow: [], plain: [] };
	for (let run = 0; run < runs; run++) {
		for (const line of ['slow', 'plain'] as const) {
			const sample = await inNewBrowser((browser) => measure(browser, line === 'slow'));
			samples[line].push(sample);
			const { firstPaint, largestPaint, largest, map } = sample;
			console.log(
				`run ${run + 1} of ${runs}, ${line}: first paint ${firstPaint}, largest ${largestPaint} (${largest}), map ${map} ms`,
			);
		}
	}
	return samples;
}

async function inNewBrowser<Result>(work: (browser: Browser) => Promise<Result>): Promise<Result> {
	const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: CHROMIUM_FLAGS });
	version = browser.version();
	try {
		return await work(browser);
	} finally {
		await browser.close();
	}
}

async function measure(browser: Browser, isSlow: boolean): Promise<Sample> {
	const context = await browser.newContext({ viewport: VIEWPORT, colorScheme: 'light' });
	const page = await context.newPage();
	page.on('pageerror', (error) => console.error(error.message));
	page.setDefaultTimeout(60_000);
	await page.addInitScript(watchPaints);
	const cdp = await context.newCDPSession(page);
	await cdp.send('Network.enable');
	if (isSlow) {
		await cdp.send('Network.emulateNetworkConditions', SLOW_LINE);
		await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_BY });
	}
	await page.goto(server.url, { waitUntil: 'commit' });
	await page.waitForFunction(() => window.mapDrawn !== undefined);
	await page.waitForLoadState('networkidle');
	const sample = await page.evaluate(readPaints);
	await context.close();
	return sample;
}

/** Runs in the page before anything else. The map's first picture is told by the size that its lowest layer takes. */
function watchPaints(): void {
	new PerformanceObserver((list) => {
		const last = list.getEntries().at(-1) as PerformanceEntry & { element?: Element };
		const { localName = 'gone', className = '', textContent = '' } = last.element ?? {};
		const largest = `${localName}.${className} ${textContent.trim().slice(0, 24)}`;
		window.largestPaint = { largestPaint: Math.round(last.startTime), largest };
	}).observe({ type: 'largest-contentful-paint', buffered: true });
	const watch = new MutationObserver((changes) => {
		if (!changes.some(({ target }) => (target as Element).matches('canvas[data-layer="base"]'))) return;
		watch.disconnect();
		const tell = () => (window.mapDrawn = Math.round(performance.now()));
		requestAnimationFrame(() => setTimeout(tell));
	});
	watch.observe(document, { subtree: true, attributeFilter: ['width'] });
}

function readPaints(): Sample {
	const [first] = performance.getEntriesByName('first-contentful-paint');
	return {
		firstPaint: Math.round(first?.startTime ?? Number.NaN),
		...(window.largestPaint ?? { largestPaint: Number.NaN, largest: '' }),
		map: window.mapDrawn ?? Number.NaN,
	};
}

function report(samples: Record<'slow' | 'plain', Sample[]>): void {
	const of = (line: 'slow' | 'plain', key: 'firstPaint' | 'largestPaint' | 'map') =>
		median(samples[line].map((sample) => sample[key]));
	const summary = {
		...{ bench: 'open', library: name, runs, chromium: version },
		...{ slow_first_paint_ms: of('slow', 'firstPaint'), slow_largest_paint_ms: of('slow', 'largestPaint') },
		...{ slow_map_ms: of('slow', 'map'), map_ms: of('plain', 'map') },
	};
	mkdirSync('bench/results', { recursive: true });
	const file = `bench/results/open-${name}.json`;
	writeFileSync(file, `${JSON.stringify({ summary, samples }, null, '\t')}\n`);
	console.log(`Raw samples: ${file}`);
	console.log(JSON.stringify(summary));
}
