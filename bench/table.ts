import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { CHROMIUM_FLAGS, findChromium } from '../scripts/chromium.mjs';
import { serveBuild } from '../scripts/serve-build.mjs';
import { buildAtlas } from '../src/lib/atlas/build-atlas.ts';
import { encodeAtlas } from '../src/lib/atlas/encode-atlas.ts';
import { composeStatements } from '../src/lib/server/statements.ts';
import { builtSite } from './built-site.ts';
import { flagValue, median } from './figures.ts';
import { generateLibrary } from './generate.ts';
import { follow, measureActs, openPage, type Work } from './in-page.ts';
import { rest } from './rest.ts';

/*
 * The table, of patterns and of relations, in a library of `--rows N` (100,000) patterns: how long the longest task of the main thread
 * is, by its own clock, while it is scrolled to far places, sorted and filtered; medians of `--runs N` (5). The page is that of a site
 * that is built (see `open`), to which the large library is handed in place of its own; nobody builds as many pages.
 */

/** Milliseconds of the longest task that are wished for. */
const WISHED = 50;

const rows = Number(flagValue('rows') ?? 100_000);
const runs = Number(flagValue('runs') ?? 5);
const server = await serveBuild(siteOf(rows));
const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: CHROMIUM_FLAGS });
try {
	report({
		patterns: await measureTable(browser, '?table=alone', ['degree', 'domain', 'title']),
		relations: await measureTable(browser, '?table=alone&of=relations', ['type', 'target', 'source']),
	});
} finally {
	await browser.close();
	await server.close();
}

/** A built site without its pages, with another library to look at. */
function siteOf(patterns: number): string {
	const folder = `.cache/table/site-${patterns}`;
	const { folder: built } = builtSite();
	cpSync(built, folder, {
		recursive: true,
		filter: (path) => !/[/\\](?:patterns|details|text-index|library\.json|relations\.json)$/.test(path),
	});
	if (existsSync(join(folder, 'relations.json'))) return folder;
	const library = generateLibrary(patterns);
	const atlas = buildAtlas(library);
	writeFileSync(join(folder, 'library.json'), encodeAtlas(atlas));
	writeFileSync(join(folder, 'relations.json'), JSON.stringify(composeStatements(library, atlas)));
	return folder;
}

async function measureTable(
	of: Browser,
	search: string,
	columns: readonly string[],
): Promise<ReadonlyMap<string, readonly Work[]>> {
	const page = await openPage(
		of,
		server.url + search,
		'[role=grid] [role=gridcell], [role=grid] [role=rowheader]',
	);
	const acts = {
		scroll: [0.2, 0.5, 0.9, 0.1, 0.7].map((share) => ({ act: () => scrollTo(page, share) })),
		sort: columns.flatMap((column) =>
			[column, `-${column}`].map((sort) => ({ act: () => follow(page, `${search}&sort=${sort}`) })),
		),
		filter: ['operations', 'culture'].map((domain) => ({
			act: () => follow(page, `${search}&domain=${domain}`),
			after: () => follow(page, search),
		})),
	};
	const works = new Map<string, readonly Work[]>();
	for (const [name, own] of Object.entries(acts)) {
		await own[0]!.act();
		const repeated = Array.from({ length: runs }, () => own).flat();
		works.set(name, await measureActs(of, page, repeated));
		await follow(page, search);
	}
	await page.context().close();
	return works;
}

async function scrollTo(page: Page, share: number): Promise<void> {
	await page.locator('[role=grid]').evaluate((grid, at) => {
		grid.scrollTop = at * grid.scrollHeight;
	}, share);
	await rest(page);
}

function report(tables: Readonly<Record<string, ReadonlyMap<string, readonly Work[]>>>): void {
	const medians = Object.entries(tables).flatMap(([of, works]) =>
		Array.from(works, ([act, samples]) => ({
			...{ of, act },
			longest_task_ms: Math.round(median(samples.map(({ longest_task_ms }) => longest_task_ms))),
			cpu_ms: Math.round(median(samples.map(({ cpu_ms }) => cpu_ms))),
		})),
	);
	const long = medians
		.filter(({ longest_task_ms }) => longest_task_ms > WISHED)
		.map(({ of, act }) => `${of}: ${act}`);
	const summary = {
		...{ bench: 'table', rows, runs, chromium: browser.version(), wished_ms: WISHED },
		...{ long, medians },
	};
	mkdirSync('bench/results', { recursive: true });
	const samples = Object.fromEntries(
		Object.entries(tables).map(([of, works]) => [of, Object.fromEntries(works)]),
	);
	const file = `bench/results/table-${rows}.json`;
	writeFileSync(file, `${JSON.stringify({ summary, samples }, null, '\t')}\n`);
	console.log(`Raw samples: ${file}`);
	console.log(JSON.stringify(summary));
}
