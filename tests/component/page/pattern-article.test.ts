import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { ToldFinding } from '../../../src/lib/model/details.ts';
import type { Library } from '../../../src/lib/model/library.ts';
import type { Pattern } from '../../../src/lib/model/pattern.ts';
import PatternArticle from '../../../src/lib/ui/page/PatternArticle.svelte';
import { composePatternPage } from '../../../src/lib/view/page/pattern-page.ts';
import { buildRelationShelf } from '../../../src/lib/view/page/relation-rows.ts';
import { madeLibrary, type MadePattern, type MadeRelation } from '../../support/made-library.ts';

const NO_TEXT = { html: '', headings: [], isPlain: false };

interface Shown {
	readonly library: Library;
	readonly more?: Partial<Pattern>;
	readonly findings?: readonly ToldFinding[];
	readonly text?: { html: string; headings: { id: string; text: string }[]; isPlain: boolean };
}

/** The page of the first pattern, as seen from its own address. */
async function show({ library, more = {}, findings = [], text = NO_TEXT }: Shown): Promise<HTMLElement> {
	const [first, ...others] = library.patterns;
	const pattern = { ...first!, ...more };
	const whole = { ...library, patterns: [pattern, ...others] };
	const composed = composePatternPage(buildRelationShelf(whole), new Map([[pattern.key, findings]]), 0);
	const { container } = await render(PatternArticle, {
		page: composed,
		text,
		mapHref: '../../',
		listHref: '../../patterns/',
		rulesHref: '../../rules/',
		healthHref: '../../health/',
	});
	return container;
}

const kanban: MadePattern = {
	title: 'Kanban',
	key: 'kanban board',
	summary: 'Work waits where it can be seen.',
	aliases: ['Signal Board'],
	facets: [
		['domain', ['operations & care']],
		['era', ['industrial', 'digital']],
	],
	alignment: 3.5,
};
const some: MadeRelation[] = [
	[0, 'requires', 1],
	[2, 'generalizes_from', 0],
	[0, 'related', 3],
	[3, 'related', 0],
];
const namesakes: MadePattern[] = ['care', 'law'].map((domain) => ({
	title: 'Flow',
	facets: [['domain', [domain]]],
}));
const others = ['Limits', 'Personal Board', 'Flow'].map((title) => ({ title }));

describe('The page of a pattern', () => {
	it('tells neighbours apart that are titled alike', async () => {
		await show({
			library: madeLibrary(
				[kanban, ...namesakes],
				[
					[0, 'requires', 1],
					[0, 'requires', 2],
				],
			),
		});
		const rows = page.getByRole('region', { name: 'Relations' }).getByRole('listitem').elements();
		expect(rows.map((row) => row.querySelector('small')?.textContent)).toEqual(['care', 'law']);
	});

	it('says its relations in words both ways, as links', async () => {
		await show({ library: madeLibrary([kanban, ...others], some) });
		const relations = page.getByRole('region', { name: 'Relations' });
		for (const [words, title, address] of [
			['requires', 'Limits', '../pattern-1/'],
			['has as a kind', 'Personal Board', '../pattern-2/'],
			['is related to', 'Flow', '../pattern-3/'],
		] as const) {
			await expect.element(relations.getByRole('heading', { name: words })).toBeVisible();
			await expect.element(relations.getByRole('link', { name: title })).toHaveAttribute('href', address);
		}
		await expect.element(page.getByRole('heading', { name: 'Relations 3' })).toBeVisible();
	});

	it('shows facets as links to the explorer filtered by them', async () => {
		await show({ library: madeLibrary([kanban]) });
		await expect
			.element(page.getByRole('link', { name: 'operations & care' }))
			.toHaveAttribute('href', '../../?domain=operations+%26+care');
		await expect
			.element(page.getByRole('link', { name: 'digital' }))
			.toHaveAttribute('href', '../../?era=digital');
		await expect
			.element(page.getByRole('link', { name: 'Show on the map' }).first())
			.toHaveAttribute('href', '../../?p=kanban+board');
	});

	it('names the alignment and its parts', async () => {
		const alignmentParts = [{ name: 'value creation', value: 4.5 }];
		await show({ library: madeLibrary([kanban]), more: { alignmentParts } });
		const region = page.getByRole('region', { name: 'Alignment' });
		await expect.element(region).toHaveTextContent('3.5 of 5 commons-aligned');
		await expect.element(region).toHaveTextContent('value creation 4.5');
	});

	it('draws the neighbourhood with links that are named', async () => {
		const container = await show({ library: madeLibrary([kanban, ...others], some) });
		const plate = container.querySelector('figure svg')!;
		expect(plate.querySelector('title')?.textContent).toBe('Kanban and its neighbours');
		expect(plate.querySelector('desc')?.textContent).toContain('All 3 neighbours.');
		expect(
			[...plate.querySelectorAll('a')].map((link) => [
				link.getAttribute('href'),
				link.getAttribute('aria-label'),
			]),
		).toEqual([
			['../pattern-2/', 'Personal Board'],
			['../pattern-3/', 'Flow'],
			['../pattern-1/', 'Limits'],
		]);
	});

	it('folds a long list and says how many of the neighbours are drawn', async () => {
		const many = Array.from({ length: 40 }, (_, at) => ({ title: `Board ${at}` }));
		const relations = many.map((_, at): MadeRelation => [at + 1, 'requires', 0]);
		const container = await show({ library: madeLibrary([kanban, ...many], relations) });
		const fold = container.querySelector('.aside details')!;
		expect(fold.querySelector('summary')?.textContent).toBe('28 more');
		expect(fold.querySelectorAll('li')).toHaveLength(28);
		expect([...container.querySelectorAll('figcaption')].map((caption) => caption.textContent)).toEqual([
			expect.stringContaining('The 24 most related of 40 neighbours.'),
			expect.stringContaining('The 12 most related of 40 neighbours.'),
		]);
	});

	it('says how strong a relation is, where that is written', async () => {
		await show({
			library: madeLibrary(
				[kanban, ...others],
				[
					[0, 'requires', 1, 0.65],
					[0, 'requires', 2],
				],
			),
		});
		const rows = page.getByRole('region', { name: 'Relations' }).getByRole('listitem').elements();
		expect(rows.map(({ textContent }) => textContent.trim())).toEqual([
			'Limits medium .65',
			'Personal Board',
		]);
	});

	it('draws the wider the stronger, and says so where widths differ', async () => {
		const shown = async (weight: number) => {
			const relations: MadeRelation[] = [
				[0, 'requires', 1, weight],
				[0, 'requires', 2],
			];
			const container = await show({ library: madeLibrary([kanban, ...others], relations) });
			const lines = [...container.querySelector('svg')!.querySelectorAll('.edge')];
			const caption = container.querySelector('figcaption .number')!.textContent;
			return { widths: lines.map((line) => Number(line.getAttribute('stroke-width'))), caption };
		};
		expect(await shown(0.5)).toEqual({ widths: [1.6, 1.6], caption: 'All 2 neighbours.' });
		expect(await shown(0.9)).toEqual({
			widths: [expect.closeTo(2.4), 1.6],
			caption: 'All 2 neighbours. The stronger a relation, the wider its line.',
		});
	});

	it('says it where a pattern has no relations, and draws no map of it', async () => {
		const container = await show({ library: madeLibrary([{ title: 'Kanban' }]) });
		await expect.element(page.getByText('No summary is written.')).toBeVisible();
		await expect
			.element(page.getByText('No other pattern is named here, and none names this one.'))
			.toBeVisible();
		expect(container.querySelector('figure')).toBeNull();
	});

	it('shows padding apart and folded, and draws none of it', async () => {
		const relations: MadeRelation[] = [
			[0, 'enables!', 1],
			[0, 'requires!', 2],
		];
		const container = await show({ library: madeLibrary([kanban, ...others], relations) });
		const fold = container.querySelector<HTMLDetailsElement>('.apart')!;
		expect(fold.open).toBe(false);
		expect(fold.querySelector('summary')?.textContent).toBe('Padding: 2');
		expect(fold.querySelector('a')?.getAttribute('href')).toBe('../../padding/');
		expect(fold.querySelectorAll('li')).toHaveLength(2);
		await expect.element(page.getByText('No relation but padding leads from here or to it.')).toBeVisible();
		expect(container.querySelector('figure')).toBeNull();
	});

	it('shows what a machine guessed apart and folded', async () => {
		const container = await show({ library: madeLibrary([kanban, ...others], [], [[0, 'enables', 2]]) });
		const fold = container.querySelector<HTMLDetailsElement>('.apart')!;
		expect(fold.open).toBe(false);
		expect(fold.querySelector('summary')?.textContent).toBe('1 guessed by a machine');
		expect(fold.querySelector('a')?.textContent).toBe('Personal Board');
	});

	it('tells findings with their place, the worst first', async () => {
		const finding = (severity: ToldFinding['severity'], message: string): ToldFinding => {
			return {
				id: message,
				rule: 'some-rule',
				severity,
				file: 'a.md',
				line: 7,
				column: 1,
				endLine: null,
				endColumn: null,
				pattern: 'kanban board',
				message,
				cause: null,
				from: null,
				follows: 0,
			};
		};
		const container = await show({
			library: madeLibrary([kanban]),
			findings: [finding('info', 'Tidy it.'), finding('error', 'Mend it.')],
		});
		const said = [...container.querySelectorAll('[aria-labelledby=findings] li')].map((item) =>
			item.textContent.replace(/\s+/g, ' ').trim(),
		);
		expect(said).toEqual(['Error Mend it. a.md:7 · some-rule', 'Note Tidy it. a.md:7 · some-rule']);
	});

	it('shows days as they are written, sources with their links, and the licence', async () => {
		await show({
			library: madeLibrary([kanban]),
			more: {
				created: '2026-01-28T23:30:00-08:00',
				createdDay: '2026-01-28',
				modified: 'last spring',
				version: '1.10',
				sources: ['Anderson, Kanban. https://a.example/k'],
				license: 'CC-BY-SA-4.0',
				attribution: 'The board makers',
			},
		});
		const about = page.getByRole('region', { name: 'About this pattern' });
		for (const text of ['2026-01-28', 'last spring', '1.10', 'The board makers']) {
			await expect.element(about.getByText(text, { exact: true })).toBeVisible();
		}
		await expect
			.element(about.getByRole('link', { name: 'https://a.example/k' }))
			.toHaveAttribute('rel', 'noopener noreferrer');
		await expect
			.element(about.getByRole('link', { name: 'CC-BY-SA-4.0' }))
			.toHaveAttribute('href', 'https://creativecommons.org/licenses/by-sa/4.0/');
	});

	it('has a table of contents where the text is long', async () => {
		const headings = ['Why', 'How', 'When'].map((text) => ({ text, id: `text-${text.toLowerCase()}` }));
		const html = headings.map(({ id, text }) => `<h2 id="${id}">${text}</h2>`).join('');
		await show({ library: madeLibrary([kanban]), text: { html, headings, isPlain: false } });
		const contents = page.getByRole('navigation', { name: 'Contents' });
		await expect.element(contents.getByRole('link', { name: 'How' })).toHaveAttribute('href', '#text-how');
		await expect
			.element(contents.getByRole('link', { name: 'Relations' }))
			.toHaveAttribute('href', '#relations');
	});

	it('shows a hostile title as text, with its direction kept to itself', async () => {
		const title = '<img src=x onerror=alert(1)> \u202Egnp.exe';
		const container = await show({ library: madeLibrary([{ ...kanban, title }, ...others], some) });
		expect(container.querySelector('h1 bdi')?.textContent).toBe('<img src=x onerror=alert(1)> gnp.exe');
		expect(container.querySelector('img')).toBeNull();
	});
});
