import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import FindingsList from '../../../src/lib/ui/parts/FindingsList.svelte';
import type { ToldFinding } from '../../../src/lib/model/details.ts';

function finding(
	severity: ToldFinding['severity'],
	message: string,
	more: Partial<ToldFinding> = {},
): ToldFinding {
	return {
		...{
			id: 'same',
			rule: 'some-rule',
			severity,
			file: 'a.md',
			line: 7,
			column: 1,
			endLine: null,
			endColumn: null,
			pattern: 'a',
			message,
		},
		...{ cause: null, from: null, follows: 0, ...more },
	};
}

const DOORS = {
	rulesHref: '../rules/',
	healthHref: '../health/',
	hrefOf: ({ address }: { address: string }) => `../patterns/${address}/`,
};
const ELSEWHERE = { doors: DOORS, sourceUrl: null, editUrl: null };

const said = () =>
	page
		.getByRole('listitem')
		.elements()
		.map((item) => item.textContent.replace(/\s+/g, ' ').trim());

it('tells findings with their place, the worst first', async () => {
	await render(FindingsList, {
		...ELSEWHERE,
		findings: [
			finding('info', 'Tidy it.', { line: null }),
			finding('error', 'Mend <b>it</b>\u202E.'),
			finding('warn', 'Look at it.', { file: null, line: null }),
		],
	});
	expect(said()).toEqual([
		'Error Mend <b>it</b>. a.md:7 · some-rule',
		'Warning Look at it. · some-rule',
		'Note Tidy it. a.md · some-rule',
	]);
	const [link] = page.getByRole('link', { name: 'some-rule' }).elements();
	expect(link!.getAttribute('href')).toBe('../rules/some-rule/');
});

it('folds what is more than twelve', async () => {
	const findings = Array.from({ length: 15 }, () => finding('warn', 'Look at it.'));
	await render(FindingsList, { ...ELSEWHERE, findings });
	expect(
		page
			.getByText('Look at it.')
			.elements()
			.filter((one) => one.checkVisibility()),
	).toHaveLength(12);
	await page.getByText('3 more').click();
	expect(
		page
			.getByText('Look at it.')
			.elements()
			.filter((one) => one.checkVisibility()),
	).toHaveLength(15);
});

const hrefs = () =>
	page
		.getByRole('link')
		.elements()
		.map((link) => [link.textContent.replace(/\s+/g, ' ').trim(), link.getAttribute('href')]);

it('leads to the line of the file, to where it is edited, to the same findings on the page of all, and to all', async () => {
	await render(FindingsList, {
		...{ doors: DOORS, editUrl: 'https://code.example/edit/a.md' },
		sourceUrl: 'https://code.example/o/r/blob/main/a.md',
		findings: [finding('warn', 'Look at it.'), finding('warn', 'And at that.', { line: null })],
	});
	expect(hrefs()).toEqual([
		['Edit the file', 'https://code.example/edit/a.md'],
		['These on the Health page', '../health/?file=a.md'],
		['All findings of the library', '../health/'],
		['a.md:7', 'https://code.example/o/r/blob/main/a.md?plain=1#L7'],
		['some-rule', '../rules/some-rule/'],
		['a.md', 'https://code.example/o/r/blob/main/a.md'],
		['some-rule', '../rules/some-rule/'],
	]);
});

it('leads to no file of findings that are in none', async () => {
	await render(FindingsList, {
		...ELSEWHERE,
		findings: [finding('warn', 'Look.', { file: null, line: null })],
	});
	expect(hrefs().map(([words]) => words)).toEqual(['All findings of the library', 'some-rule']);
});

it('names what a finding follows from, by its pattern where that is another, and counts what follows from it', async () => {
	const trust = { key: 'trust', title: '<b>Trust</b>', address: 'trust' };
	const source = { rule: 'id-missing', file: 'trust.md', line: 2 };
	await render(FindingsList, {
		...ELSEWHERE,
		findings: [
			finding('error', 'One.', { from: { ...source, pattern: trust } }),
			finding('error', 'Two.', { from: { ...source, pattern: null } }),
			finding('error', 'Three.', { from: { ...source, file: 'a.md', pattern: trust } }),
			finding('error', 'Four.', { follows: 1 }),
		],
	});
	expect(said()).toEqual([
		'Error One. a.md:7 · some-rule Follows from <b>Trust</b>, id-missing in trust.md:2',
		'Error Two. a.md:7 · some-rule Follows from id-missing in trust.md:2',
		'Error Three. a.md:7 · some-rule Follows from id-missing in a.md:2',
		'Error Four. a.md:7 · some-rule Mending it settles 1 other finding.',
	]);
	expect(hrefs()).toContainEqual(['<b>Trust</b>', '../patterns/trust/']);
	expect(hrefs()).toContainEqual(['id-missing in trust.md:2', '../health/?rule=id-missing&file=trust.md']);
});
