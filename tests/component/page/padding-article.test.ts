import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import PaddingArticle from '../../../src/lib/ui/page/PaddingArticle.svelte';
import { readLibrary } from '../../../src/lib/content/library-reader.ts';
import { lintLibrary } from '../../../src/lib/lint/lint.ts';
import { composePaddingPage } from '../../../src/lib/view/page/padding-page.ts';
import { buildRelationShelf } from '../../../src/lib/view/page/relation-rows.ts';
import { folderOf } from '../../support/folder-of.ts';
import { paddedFiles } from '../../support/padded-library.ts';
import { faultsOf } from '../faults.ts';

const libraryFrom = (settings: readonly string[]) =>
	lintLibrary(readLibrary(folderOf(paddedFiles(...settings))));
const show = (...settings: readonly string[]) =>
	render(PaddingArticle, {
		found: composePaddingPage(buildRelationShelf(libraryFrom(settings))),
	});

describe('The page of padding', () => {
	it('shows the evidence in words and numbers', async () => {
		const { container } = await show();
		await expect
			.element(page.getByText('Of 764 relations that are written, 762 look as if a machine had filled lists'))
			.toBeVisible();
		const first = page.getByRole('table').getByRole('row').elements()[1]!;
		expect(first.textContent.replace(/\s+/g, ' ').trim()).toBe('able … p100 762 0');
		await expect
			.element(page.getByText('398 of 401 patterns have no relation without padding'))
			.toBeVisible();
		await expect
			.element(
				page.getByText(
					'12 of the 12 greatest stand in the first twentieth of the alphabet; without padding, 0 of the 3 greatest stand',
				),
			)
			.toBeVisible();
		await expect.element(page.getByText('p100.md')).toBeVisible();
		await expect
			.element(page.getByRole('link', { name: 'p130', exact: true }))
			.toHaveAttribute('href', '../patterns/p130/');
		expect(await faultsOf(container)).toEqual([]);
	});

	it('says so where there is no padding, and what is excepted with the reason', async () => {
		const { unmount } = await show('rules: {padding-alphabetical: off}');
		await expect.element(page.getByText('No relation of this library looks like padding.')).toBeVisible();
		await unmount();
		await show('rules:', '  padding-alphabetical:', '    except:', '      p100: Meant by hand');
		await expect.element(page.getByText('p100: Meant by hand')).toBeVisible();
	});
});
