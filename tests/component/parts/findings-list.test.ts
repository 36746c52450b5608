import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import FindingsList from '../../../src/lib/ui/parts/FindingsList.svelte';
import type { Finding } from '../../../src/lib/model/finding.ts';

function finding(severity: Finding['severity'], message: string, more: Partial<Finding> = {}): Finding {
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
		...{ cause: null, ...more },
	};
}

const said = () =>
	page
		.getByRole('listitem')
		.elements()
		.map((item) => item.textContent.replace(/\s+/g, ' ').trim());

it('tells findings with their place, the worst first', async () => {
	await render(FindingsList, {
		rulesHref: '../rules/',
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
	await render(FindingsList, { findings, rulesHref: '../rules/' });
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
