import { expect, type Browser, type Page } from '@playwright/test';

/** A set of three cards, as its link says it. */
export const SET = '?pick=now:trust&pick=now:dialogue&pick=next:kanban-method';

/** A phone of its own that has chosen from the cards of the set; closed by whoever asked for it. */
export async function phoneThatChose(
	browser: Browser,
	baseURL: string,
	names: readonly string[],
): Promise<Page> {
	const phone = await browser.newContext({ baseURL, viewport: { width: 390, height: 844 }, hasTouch: true });
	const page = await phone.newPage();
	await page.goto(`vote/${SET}`);
	for (const name of names) await page.getByRole('button', { name: `Choose ${name}`, exact: true }).tap();
	const chosen = names.length === 1 ? '1 card chosen' : `${names.length} cards chosen`;
	await expect(page.getByRole('status').filter({ hasText: chosen })).toBeVisible();
	return page;
}
