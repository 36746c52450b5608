import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import { RULES, ruleNamed } from '../../../src/lib/lint/rules.ts';
import RuleArticle from '../../../src/lib/ui/page/RuleArticle.svelte';
import { faultsOf } from '../faults.ts';

const show = (name: string, count = 0) =>
	render(RuleArticle, { rule: ruleNamed(name)!, count, findingsHref: '../health/#findings' });

describe('The page of a rule', () => {
	it('says what it means, why, what mends it, and shows it', async () => {
		const { container } = await show('isolated-pair', 1234);
		const { meaning, why, remedy, before, after } = ruleNamed('isolated-pair')!;
		await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('isolated-pair');
		for (const text of [meaning, why, remedy]) await expect.element(page.getByText(text)).toBeVisible();
		const shown = ['Before', 'After'].map((name) => page.getByRole('region', { name }).element());
		expect(shown.map((region) => region.querySelector('pre')!.textContent)).toEqual([before, after]);
		await expect
			.element(page.getByRole('link', { name: '1,234 findings' }))
			.toHaveAttribute('href', '../health/#findings');
		expect(container.textContent).toContain('Note');
		expect(await faultsOf(container)).toEqual([]);
	});

	it('leads nowhere where nothing is found', async () => {
		await show('body-short');
		await expect.element(page.getByText('no finding in this library')).toBeVisible();
		expect(page.getByRole('link').elements()).toEqual([]);
	});

	it('is there for every rule', async () => {
		expect(RULES.length).toBeGreaterThan(100);
		for (const { name, after } of RULES) {
			const { container, unmount } = await show(name, 1);
			expect(container.querySelector('h1')!.textContent).toBe(name);
			expect([...container.querySelectorAll('pre')].at(-1)!.textContent).toBe(after);
			await unmount();
		}
	});
});
