import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Finding } from '../../../src/lib/model/finding.ts';
import type { Health, ToldFile } from '../../../src/lib/model/health.ts';
import DeskScreen from '../../../src/lib/ui/desk/DeskScreen.svelte';
import { Linked } from '../../../src/lib/ui/desk/linked.svelte.ts';
import { composeOpening } from '../../../src/lib/view/desk/opening.ts';
import { DESK_LINK } from '../../../src/lib/view/link/desk-link.ts';
import { healthOf, wantedOf } from '../../support/health.ts';
import { findingOf } from '../../support/reports.ts';
import { faultsOf } from '../faults.ts';
import { MemoryAddress } from './memory-address.svelte.ts';
import { MemoryFindings } from './memory-findings.svelte.ts';

const DOORS = { mapHref: '/', patternsHref: '/patterns/', rulesHref: '/rules/', healthHref: '/health/' };
const SOURCE = 'https://github.com/a/b/blob/main/a.md';

const FILES: readonly Partial<ToldFile>[] = [
	{ path: 'a.md', domains: ['work'], sourceUrl: SOURCE, editUrl: 'https://github.com/a/b/edit/main/a.md' },
	{ path: 'b.md', pattern: null },
];
const BROKEN = findingOf({
	...{ id: 'broken', rule: 'fm-yaml-error', file: 'b.md', line: 2, pattern: null, message: 'B is broken.' },
});
const NAMES_IT = findingOf({ id: 'names-it', message: 'A names B.', cause: 'broken' });
const ALONE = findingOf({ id: 'alone', rule: 'orphan', severity: 'warn', message: 'A is alone.' });
const TIDY = findingOf({ id: 'tidy', rule: 'file-bom', severity: 'info', message: 'A has a mark.' });
const FINDINGS = [NAMES_IT, ALONE, TIDY, BROKEN];

const many = (count: number): Finding[] =>
	Array.from({ length: count }, (_, at) =>
		findingOf({ id: `many-${at}`, rule: 'orphan', severity: 'warn', message: `Number ${at + 1} is alone.` }),
	);

interface Shown {
	readonly health?: Health;
	readonly session?: MemoryFindings;
	readonly search?: string;
}

async function show({ health = healthOf(FINDINGS, FILES), session, search = '' }: Shown = {}) {
	const address = new MemoryAddress(search);
	const findings = session ?? new MemoryFindings(health);
	await page.viewport(1280, 900);
	const { container, component, unmount } = await render(DeskScreen, {
		opening: composeOpening(health),
		session: findings as never,
		linked: new Linked(address, DESK_LINK),
		doors: DOORS,
	});
	// What is out of view is not there.
	container.querySelector('[role=feed]')?.scrollIntoView();
	return { container, address, findings, screen: component, unmount };
}

const feed = page.getByRole('feed');
const articles = () => feed.getByRole('article').elements();
const firstArticle = async () => {
	await expect.poll(() => articles().length).toBeGreaterThan(0);
	return articles()[0] as HTMLElement;
};
const indexOfFocus = () => document.activeElement?.getAttribute('aria-posinset');
const said = page.getByRole('status').filter({ hasText: 'cause' });

describe('The desk', () => {
	it('says how it stands, where to start, and lists every cause once', async () => {
		const { container } = await show();
		await expect
			.element(page.getByText('2 errors, 1 warning and 1 note; 1 of them follows from another.'))
			.toBeVisible();
		const start = page.getByRole('region', { name: 'Where to start' });
		await expect.element(start.getByText('Mending this one line makes 1 reference resolve')).toBeVisible();
		await expect
			.element(start.getByRole('link', { name: 'orphan' }))
			.toHaveAttribute('href', '?rule=orphan#findings');
		await expect.element(said).toHaveTextContent('All 4 findings, in 3 causes');
		const messages = () => articles().map((one) => one.querySelector('.message')?.textContent.trim());
		await expect.poll(messages).toEqual(['Error B is broken.', 'Warning A is alone.', 'Note A has a mark.']);
		expect(await faultsOf(container)).toEqual([]);
	});

	it('leads from a cause to its line, to an editor, to the map, to its page and to its rule', async () => {
		await show({ search: '?rule=orphan' });
		await firstArticle();
		const row = feed.getByRole('article');
		const hrefs = row
			.getByRole('link')
			.elements()
			.map((link) => link.getAttribute('href'));
		expect(hrefs).toEqual([
			...[`${SOURCE}?plain=1#L5`, '/rules/orphan/', 'https://github.com/a/b/edit/main/a.md'],
			...['/?p=a', '/patterns/a/'],
		]);
	});

	it('filters by what is chosen, counts what else could be, and keeps it in the link', async () => {
		const { address } = await show();
		await page.getByRole('checkbox', { name: 'Warnings 1' }).click();
		await expect.element(said).toHaveTextContent('1 finding of 4, in 1 cause');
		await expect.element(page.getByRole('checkbox', { name: 'orphan 1' })).toBeVisible();
		await expect.poll(() => address.search).toBe('?severity=warn');
		await page.getByLabelText('File or pattern').fill('b.md');
		await expect.element(page.getByText('Nothing matches these filters.')).toBeVisible();
		await page.getByRole('button', { name: 'Clear filters' }).first().click();
		await expect.poll(() => address.search).toBe('');
		await expect.element(said).toHaveTextContent('All 4 findings, in 3 causes');
	});

	it('hands on what is asked of it to the list of wanted patterns, and keeps the words of that', async () => {
		const { address } = await show({ search: '?severity=warn&q=care' });
		await expect
			.element(page.getByRole('link', { name: /^Wanted patterns/ }))
			.toHaveAttribute('href', '/health/wanted/?severity=warn&q=care');
		await page.getByRole('button', { name: 'Clear filters' }).click();
		await expect.poll(() => address.search).toBe('?q=care');
	});

	it('leads past where to start to the first of the list, by keyboard', async () => {
		const { container } = await show({ health: healthOf(many(40), FILES) });
		await firstArticle();
		window.scrollTo(0, 0);
		(document.activeElement as HTMLElement | null)?.blur();
		const skip = page.getByRole('link', { name: 'Skip to the list' });
		expect(container.querySelector('a')).toBe(skip.element());
		(skip.element() as HTMLElement).focus();
		await userEvent.keyboard('{Enter}');
		await expect.poll(indexOfFocus).toBe('1');
		await expect.element(feed.getByText('Number 1 is alone.')).toBeInViewport();
	});

	it('folds what follows under its cause, counted, and opens it with Enter', async () => {
		await show({ search: '?severity=error' });
		await expect.element(feed.getByText('1 finding follows from it: 1 × ref-dangling')).toBeVisible();
		expect(feed.getByText('A names B.').elements()).toEqual([]);
		(await firstArticle()).focus();
		await userEvent.keyboard('{Enter}');
		await expect.element(feed.getByText('A names B.')).toBeVisible();
		await expect
			.element(feed.getByRole('button', { name: /follows from it/ }))
			.toHaveAttribute('aria-expanded', 'true');
		await userEvent.keyboard('{Enter}');
		await expect.poll(() => feed.getByText('A names B.').elements()).toEqual([]);
	});

	it('shows of what follows only what the filters leave, and says so', async () => {
		await show({ search: '?rule=fm-yaml-error' });
		await feed
			.getByRole('button', { name: '0 of 1 finding that follows from it are within these filters' })
			.click();
		await expect.element(feed.getByText('1 more is left out by the filters.')).toBeVisible();
		expect(feed.getByText('A names B.').elements()).toEqual([]);
	});

	it('says where a cause is outside the filters itself', async () => {
		await show({ search: '?rule=ref-dangling' });
		await feed
			.getByRole('button', { name: 'Is outside these filters; 1 of its 1 follows within: 1 × ref-dangling' })
			.click();
		await expect.element(feed.getByText('A names B.')).toBeVisible();
		await expect.element(said).toHaveTextContent('1 finding of 4, in 1 cause');
	});

	it('keeps in the link what is unfolded, and a link leads there', async () => {
		const late = findingOf({ id: 'late', rule: 'ref-self', severity: 'info', message: 'Late is told.' });
		const health = healthOf([...many(500), late], FILES);
		const { address } = await show({ health, search: '?cause=late' });
		await expect.element(feed.getByText('Late is told.')).toBeInViewport();
		await expect.poll(indexOfFocus).toBe('501');
		const fold = feed.getByRole('article', { name: '501 of 501' }).getByRole('button');
		await expect.element(fold).toHaveAttribute('aria-expanded', 'true');
		await fold.click();
		await expect.poll(() => address.search).toBe('');
		await fold.click();
		await expect.poll(() => address.search).toBe('?cause=late');
	});

	it('brings who comes back to what they left, not to what was unfolded last', async () => {
		const health = healthOf(many(500), FILES);
		const shown = await show({ health, search: '?cause=many-400' });
		await expect.poll(indexOfFocus).toBe('401');
		(await firstArticle()).focus();
		await userEvent.keyboard('{End}{k}{k}');
		await expect.poll(indexOfFocus).toBe('498');
		const link = () => feed.getByRole('article', { name: '498 of 500' }).getByRole('link').nth(1);
		const top = () => Math.round(link().element().getBoundingClientRect().top);
		link().element().focus({ preventScroll: true });
		window.scrollBy(0, -37);
		const [left, stood] = [shown.screen.capture(), top()];
		await shown.unmount();
		const back = await show({ health, search: '?cause=many-400' });
		back.screen.restore(left);
		await expect.poll(() => document.activeElement === link().query()).toBe(true);
		await expect.poll(() => Math.abs(top() - stood)).toBeLessThan(2);
	});

	it('leaves who comes back where they were where that was not in the list', async () => {
		const health = healthOf(many(500), FILES);
		const shown = await show({ health, search: '?cause=many-400' });
		await expect.poll(indexOfFocus).toBe('401');
		window.scrollTo(0, 0);
		page.getByRole('link', { name: 'orphan' }).first().element().focus();
		expect(shown.screen.capture()).toBe(null);
	});

	it('leads from where to start to what follows, whatever was filtered', async () => {
		const { address } = await show({ search: '?severity=warn' });
		const start = page.getByRole('region', { name: 'Where to start' });
		const link = start.getByRole('link', { name: 'See 1 finding that follows: 1 × ref-dangling' });
		await expect.element(link).toHaveAttribute('href', '?cause=broken#findings');
		await link.click();
		await expect.poll(() => address.search).toBe('?cause=broken');
		await expect.element(feed.getByText('A names B.')).toBeInViewport();
		await expect.poll(indexOfFocus).toBe('1');
	});

	it('leads to all who ask for a wanted pattern', async () => {
		const asks = Array.from({ length: 9 }, (_, at) => ({ file: 'a.md', type: 'related', line: at + 1 }));
		await show({ health: healthOf(FINDINGS, FILES, { wanted: [wantedOf('shared-calendar', asks)] }) });
		await expect
			.element(page.getByRole('link', { name: '5 more who ask for shared-calendar' }))
			.toHaveAttribute('href', '/health/wanted/?q=shared-calendar');
	});

	it('says where a file has no published source though others have', async () => {
		await show();
		await expect.element(feed.getByText('no published source')).toBeVisible();
		expect((await firstArticle()).textContent).toContain('b.md:2');
		expect(feed.getByText('no published source').elements()).toHaveLength(1);
	});

	it('says on a phone which filters are set, and leads from them to the list', async () => {
		const health = healthOf([...many(40), TIDY], FILES);
		const { container } = await show({ health, search: '?severity=warn&rule=orphan' });
		await page.viewport(390, 300);
		container.querySelector('aside')!.scrollIntoView();
		const done = page.getByRole('button', { name: 'Show 40 findings' });
		await expect.element(done).toBeInViewport();
		await done.click();
		await expect.element(page.getByText('Filters, 2 set: Warnings, orphan')).toBeVisible();
		await expect.element(done).not.toBeInTheDocument();
		await expect.element(said).toBeInViewport();
	});

	it('holds only what is in view of very many, and keys go through all of them', async () => {
		await show({ health: healthOf(many(13_000), FILES) });
		await expect.element(said).toHaveTextContent('All 13,000 findings, in 13,000 causes');
		expect((await firstArticle()).getAttribute('aria-setsize')).toBe('13000');
		expect(articles().length).toBeLessThan(100);
		(await firstArticle()).focus();
		await userEvent.keyboard('j{ArrowDown}');
		await expect.poll(indexOfFocus).toBe('3');
		await userEvent.keyboard('{End}');
		await expect.poll(indexOfFocus).toBe('13000');
		await userEvent.keyboard('k');
		await expect.poll(indexOfFocus).toBe('12999');
		await expect.element(feed.getByText('Number 12999 is alone.')).toBeInViewport();
		await userEvent.keyboard('{Home}');
		await expect.poll(indexOfFocus).toBe('1');
	});

	it('follows what is saved, and keeps its filters', async () => {
		const { findings, address } = await show({ search: '?severity=error&severity=warn' });
		await expect.element(said).toHaveTextContent('3 findings of 4, in 2 causes');
		findings.health = healthOf([ALONE, TIDY], FILES);
		await expect.element(said).toHaveTextContent('1 finding of 2, in 1 cause');
		await expect.element(page.getByText('0 errors, 1 warning and 1 note.')).toBeVisible();
		expect(address.search).toBe('?severity=error&severity=warn');
	});

	it('shows what is new since the baseline, or why it cannot tell', async () => {
		const baseline = { file: 'known.json', gone: 30, fault: null };
		const health = healthOf(FINDINGS, FILES, { baseline, known: new Set([BROKEN, NAMES_IT, TIDY]) });
		await show({ health });
		await expect
			.element(page.getByText('1 new since the baseline, 30 of what it knew are gone.'))
			.toBeVisible();
		await page.getByRole('checkbox', { name: 'New only 1' }).click();
		await expect.element(said).toHaveTextContent('1 finding of 4, in 1 cause');
	});

	it('says that a baseline is of no use', async () => {
		const baseline = { file: 'known.json', fault: 'There is no such file.' };
		await show({ health: healthOf(FINDINGS, FILES, { baseline }) });
		await expect.element(page.getByText('The baseline known.json is of no use.')).toBeVisible();
		expect(page.getByRole('checkbox', { name: /New only/ }).elements()).toEqual([]);
	});

	it('shows the first causes before all are there, and says what failed', async () => {
		const session = new MemoryFindings();
		await show({ session });
		await expect.element(page.getByText('Loading the whole list…')).toBeVisible();
		await expect.element(page.getByRole('progressbar')).toBeVisible();
		await expect.element(page.getByText('A is alone.')).toBeVisible();
		session.failure = 'findings.json could not be fetched.';
		await expect.element(page.getByRole('alert')).toHaveTextContent('findings.json could not be fetched.');
		await page.getByRole('button', { name: 'Try again' }).click();
		expect(session.opened).toBe(1);
	});

	it('shows none of the first causes where others are asked for', async () => {
		await show({ session: new MemoryFindings(), search: '?rule=orphan' });
		await expect.element(page.getByText('Loading the whole list…')).toBeVisible();
		expect(page.getByText('A is alone.').elements()).toEqual([]);
	});

	it('says that nothing is to be mended', async () => {
		await show({ health: healthOf([], []) });
		await expect
			.element(page.getByText('Nothing to mend: no rule finds anything in 3 patterns.'))
			.toBeVisible();
		expect(page.getByRole('heading', { name: 'All findings' }).elements()).toEqual([]);
	});

	it('names what takes findings away in full, also on a phone, where less of it is seen', async () => {
		await show();
		const copy = page.getByRole('button', { name: 'Copy as Markdown checklist', exact: true });
		await expect.element(copy).toBeVisible();
		await page.viewport(390, 844);
		await expect.element(copy).toBeVisible();
		const [one, other] = [copy, page.getByRole('button', { name: 'Download CSV' })].map((button) =>
			Math.round(button.element().getBoundingClientRect().top),
		);
		expect(one).toBe(other);
	});

	it('shows hostile content as text', async () => {
		const evil = findingOf({
			id: 'evil',
			file: '__proto__/<b>.md',
			message: '<img src=x onerror=alert(1)>\u202Egpj',
		});
		const { container } = await show({
			health: healthOf([evil], [{ path: '__proto__/<b>.md', pattern: null }]),
		});
		await expect.element(feed.getByText('<img src=x onerror=alert(1)>gpj')).toBeVisible();
		expect(container.querySelectorAll('img, b')).toHaveLength(0);
	});
});
