import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright';
import { CHROMIUM_FLAGS, findChromium } from '../scripts/chromium.mjs';
import { serveBuild } from '../scripts/serve-build.mjs';
import { builtSite } from './built-site.ts';
import { flagValue, median } from './figures.ts';
import { rest, watchChanges } from './rest.ts';

/*
 * What readers feel: how long it takes from what they do to the picture as it stays, two frames after the last change of
 * the page or of the map, and the longest task of the main thread meanwhile. `--site <folder>` takes a site that is built,
 * `--library <folder>` builds that of a library, `--patterns N` (3,616) of a made one; `--runs N` (5).
 */

/** Milliseconds after which a reader notices that something takes time. */
const LIMIT = 170;
const VIEWPORT = { width: 1280, height: 800 };

interface Felt {
	readonly felt: number;
	/** 0 where none was longer than 50 ms: browsers tell of no shorter ones. */
	readonly longest: number;
}

type Act = readonly [name: string, prepare: (page: Page) => Promise<() => Promise<void>>];

const press = (key: string) => async (page: Page) => () => page.keyboard.press(key);
const first = (group: string) => async (page: Page) => {
	const row = page.getByRole('group', { name: group, exact: true }).getByRole('button').first();
	await row.scrollIntoViewIfNeeded();
	await row.hover();
	return () => row.click();
};

/** In the order in which a reader might do them; each begins where the one before it ended. */
const ACTS: readonly Act[] = [
	['filter', first('Domain')],
	['clear', press('z')],
	['types', first('Relation types')],
	['types back', press('z')],
	['select by click', clickOnPattern],
	['focus', press('f')],
	['depth 2', press('2')],
	['depth 3', press('3')],
	['whole', press('0')],
	['select by Enter', findPattern],
];

const runs = Number(flagValue('runs') ?? 5);
const { name, folder } = builtSite();
const server = await serveBuild(folder);
const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: CHROMIUM_FLAGS });
try {
	report(await measureAll(browser));
} finally {
	await browser.close();
	await server.close();
}

async function measureAll(browser: Browser): Promise<ReadonlyMap<string, readonly Felt[]>> {
	const samples = new Map<string, Felt[]>(ACTS.map(([act]) => [act, []]));
	for (let run = 0; run < runs; run++) {
		const context = await browser.newContext({ viewport: VIEWPORT, reducedMotion: 'reduce' });
		const page = await context.newPage();
		page.on('pageerror', (error) => console.error(error.message));
		await page.addInitScript(watchChanges);
		await page.goto(server.url);
		await page.getByRole('group', { name: 'Relation types' }).waitFor();
		for (const [act, prepare] of ACTS) samples.get(act)!.push(await measure(page, prepare));
		await context.close();
		const said = ACTS.map(([act]) => `${act} ${Math.round(samples.get(act)!.at(-1)!.felt)}`);
		console.log(`run ${run + 1} of ${runs}: ${said.join(', ')} ms`);
	}
	return samples;
}

async function measure(page: Page, prepare: Act[1]): Promise<Felt> {
	await rest(page);
	const act = await prepare(page);
	await rest(page);
	await page.evaluate(() => (window.felt = { act: 0, changed: 0, stays: 0, longest: 0 }));
	await act();
	await rest(page);
	const { act: from, stays, longest } = await page.evaluate(() => window.felt!);
	return { felt: stays - from, longest };
}

/** A pattern is there where the pointer says that it can be clicked on. */
async function clickOnPattern(page: Page): Promise<() => Promise<void>> {
	const { width, height } = VIEWPORT;
	for (let at = 0; at < 400; at++) {
		const [x, y] = [width / 2 + (at % 20) * 14, height / 2 + Math.floor(at / 20) * 9];
		await page.mouse.move(x, y);
		const cursor = await page.evaluate(
			([x, y]) => getComputedStyle(document.elementFromPoint(x, y)!).cursor,
			[x, y] as const,
		);
		if (cursor === 'pointer') return () => page.mouse.click(x, y);
	}
	throw new Error('There is no pattern in the middle of the map.');
}

/** Its title is typed before; what is measured is the key that chooses it. */
async function findPattern(page: Page): Promise<() => Promise<void>> {
	await page.keyboard.press('Escape');
	await page.keyboard.press('/');
	await page.keyboard.type('learning');
	await page.getByRole('option').first().waitFor();
	return () => page.keyboard.press('Enter');
}

function report(samples: ReadonlyMap<string, readonly Felt[]>): void {
	const medians = ACTS.map(([act]) => ({
		act,
		felt_ms: Math.round(median(samples.get(act)!.map(({ felt }) => felt))),
		longest_task_ms: Math.round(median(samples.get(act)!.map(({ longest }) => longest))),
	}));
	const late = medians.filter(({ felt_ms }) => felt_ms > LIMIT).map(({ act }) => act);
	const summary = {
		bench: 'felt',
		library: name,
		runs,
		chromium: browser.version(),
		limit_ms: LIMIT,
		late,
		medians,
	};
	mkdirSync('bench/results', { recursive: true });
	const file = `bench/results/felt-${name}.json`;
	writeFileSync(file, `${JSON.stringify({ summary, samples: Object.fromEntries(samples) }, null, '\t')}\n`);
	console.log(`Raw samples: ${file}`);
	console.log(JSON.stringify(summary));
}
