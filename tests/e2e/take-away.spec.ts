import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test, type Page } from '@playwright/test';

/* What is taken away of a filtered view says the same as the page, in every format. */

const VIEW = '?domain=operations&universality=domain';

/** “214 of 922 patterns · 1,032 relations”, as the sheet says it. */
async function openSheet(page: Page): Promise<{ readonly patterns: number; readonly relations: number }> {
	await page.goto(VIEW);
	await page.getByRole('button', { name: 'Take away' }).click();
	const said = page.getByRole('dialog').getByText(/^[\d,]+ of [\d,]+ patterns · [\d,]+ relations$/);
	const [patterns, , relations] = (await said.textContent())!.replaceAll(',', '').match(/\d+/g)!.map(Number);
	expect(patterns).toBeGreaterThan(10);
	expect(relations).toBeGreaterThan(10);
	const line = page
		.getByRole('status')
		.filter({ hasText: /patterns$/ })
		.first();
	await expect(line).toHaveText(new RegExp(`^${patterns} of 922 patterns$`));
	return { patterns: patterns!, relations: relations! };
}

async function download(
	page: Page,
	format: string,
): Promise<{ readonly name: string; readonly file: Buffer }> {
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('radio', { name: new RegExp(`^${format},? for `) }).click();
	const [saved] = await Promise.all([
		page.waitForEvent('download'),
		dialog.getByRole('button', { name: 'Download' }).click(),
	]);
	return { name: saved.suggestedFilename(), file: readFileSync(await saved.path()) };
}

const countOf = (text: string, what: RegExp) => text.match(what)?.length ?? 0;
const rowsIn = (text: string) => (parse(text) as string[][]).length - 1;

/** How many patterns and relations a file holds; null where it holds none of these. */
const COUNTS: Readonly<Record<string, (text: string) => readonly [number | null, number | null]>> = {
	JSON: (text) => {
		const { patterns, relations } = JSON.parse(text) as Record<'patterns' | 'relations', unknown[]>;
		return [patterns.length, relations.length];
	},
	'CSV, patterns': (text) => [rowsIn(text), null],
	'CSV, relations': (text) => [null, rowsIn(text)],
	GraphML: (text) => [countOf(text, /<node /g), countOf(text, /<edge /g)],
	GEXF: (text) => [countOf(text, /<node /g), countOf(text, /<edge /g)],
	'JSON-LD': (text) => {
		const { '@graph': items } = JSON.parse(text) as { '@graph': Record<string, unknown>[] };
		const concepts = items.filter((item) => item['@type'] === 'skos:Concept');
		const said = concepts.flatMap((concept) =>
			Object.entries(concept).filter(([name]) => /^relation:|^skos:(?:broader|narrower|related)$/.test(name)),
		);
		return [concepts.length, said.flatMap(([, ends]) => ends as unknown[]).length];
	},
	DOT: (text) => [countOf(text, /^ {2}"[^"]+" \[/gm), countOf(text, /^ {2}"[^"]+" -> /gm)],
	Mermaid: (text) => [countOf(text, /^ {2}n\d+\[/gm), countOf(text, /^ {2}n\d+ \S+\|/gm)],
	Cypher: (text) => [countOf(text, /^ {2}\{key: /gm), countOf(text, /^ {2}\{source: /gm)],
	'Bulk CSV, patterns': (text) => [rowsIn(text), null],
	'Bulk CSV, relations': (text) => [null, rowsIn(text)],
};

test('every format of a filtered view holds as many patterns and relations as the page says', async ({
	page,
}) => {
	const { patterns, relations } = await openSheet(page);
	for (const [format, count] of Object.entries(COUNTS)) {
		const { file, name } = await download(page, format);
		const [ofPatterns, ofRelations] = count(file.toString('utf8'));
		expect({ format, patterns: ofPatterns ?? patterns }).toEqual({ format, patterns });
		expect({ format, relations: ofRelations ?? relations }).toEqual({ format, relations });
		expect(name).toMatch(/^pattern-library-part-2026-01-28[-.]/);
	}
});

test('the picture is so many pixels, and as SVG has its names and caption as text', async ({ page }) => {
	const { patterns } = await openSheet(page);
	const sizes: number[][] = [];
	for (const scale of ['1', '3']) {
		await page
			.getByRole('dialog')
			.getByRole('radio', { name: /^PNG,? for / })
			.click();
		await page
			.getByRole('dialog')
			.getByRole('radio', { name: `${scale} ×` })
			.click();
		const { file } = await download(page, 'PNG');
		sizes.push([file.readUInt32BE(16), file.readUInt32BE(20)]);
	}
	const map = (await page.locator('[data-picture]').boundingBox())!;
	expect(sizes[0]![0]).toBe(map.width);
	expect(sizes[1]).toEqual(sizes[0]!.map((pixels) => 3 * pixels));
	const { file } = await download(page, 'SVG');
	const texts = await page.evaluate((text) => {
		const svg = new DOMParser().parseFromString(text, 'image/svg+xml');
		return [...svg.querySelectorAll('text, parsererror')].map(({ textContent }) => textContent);
	}, file.toString('utf8'));
	expect(texts).toEqual(expect.arrayContaining(['OPERATIONS', 'Pattern library, 2026-01-28']));
	expect(texts.filter((text) => text!.startsWith(`${patterns} of 922 patterns · `))).toHaveLength(1);
	expect(texts.at(-1)).toContain('?domain=operations&universality=domain');
});

test('what is printed is the view alone, with its legend and caption', async ({ page }) => {
	await page.addInitScript(() => (window.print = () => document.body.setAttribute('data-printed', '')));
	const { patterns } = await openSheet(page);
	await page
		.getByRole('dialog')
		.getByRole('radio', { name: /^Print or PDF/ })
		.click();
	await page.getByRole('dialog').getByRole('button', { name: 'Print' }).click();
	await expect(page.locator('body[data-printed]')).toBeAttached();
	await page.emulateMedia({ media: 'print' });
	const paper = page.locator('.print-alone');
	const written = paper.locator('text');
	await expect(written.filter({ hasText: `${patterns} of 922 patterns · ` })).toBeVisible();
	await expect(written.filter({ hasText: 'Coloured by domain:' })).toBeVisible();
	await expect(page.getByRole('dialog')).toBeHidden();
	await page.emulateMedia({ media: 'screen' });
	await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
	await expect(paper).not.toBeAttached();
});

test('the browser prints the picture with its legend, caption and link on one sheet, and a table whole after it', async ({
	page,
}) => {
	await page.goto('?table=beside');
	await page.getByRole('grid').waitFor();
	await page.locator('[data-picture] canvas').first().waitFor();
	const pdf = await page.pdf({ preferCSSPageSize: true });
	await expect(page.locator('.print-alone')).toHaveCount(0);
	const read = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
	test.skip(read.error !== undefined, 'pdftotext is not here, so nothing printed is read.');
	const [first = '', ...others] = read.stdout.split('\f');
	expect(first).toContain('Coloured by domain:');
	expect(first).toContain('All 922 patterns · ');
	expect(first).toContain('?table=beside');
	const heads = others.filter((text) => /^ *Pattern +Domain/m.test(text));
	expect(heads.length).toBeGreaterThan(1);
	expect(others.filter((text) => text.trim())).toEqual(heads);
});

test('the view is cited with its filters, counts and link', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const { patterns, relations } = await openSheet(page);
	const cite = page.getByRole('region', { name: 'Cite this view' });
	const counts = `${patterns} of 922 patterns, ${relations.toLocaleString('en')} relations`;
	for (const style of ['Words', 'BibTeX', 'CSL-JSON']) {
		await cite.getByRole('radio', { name: style }).click();
		await cite.getByRole('button', { name: 'Copy' }).click();
		await expect(cite.getByRole('button', { name: 'Copied' })).toBeVisible();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toContain(counts);
		expect(copied).toContain('Domain: operations');
		expect(copied).toContain('?domain=operations&universality=domain');
	}
});
