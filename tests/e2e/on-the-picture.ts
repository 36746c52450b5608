import type { Locator, Page } from '@playwright/test';

/** A point of the page, in CSS pixels. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** Of something that is on screen. */
export async function boxOf(locator: Locator) {
	return (await locator.boundingBox())!;
}

/** The middle of what nothing lies over of a picture: where a pattern that is chosen is brought to. */
export async function middleOf(picture: Locator): Promise<Point> {
	const page = picture.page();
	const { x } = await boxOf(picture);
	const aside = await boxOf(page.getByRole('complementary').last());
	const top = await boxOf(page.locator('.top'));
	const legend = await boxOf(page.getByRole('region', { name: 'Legend' }));
	return { x: (x + aside.x) / 2, y: (top.y + top.height + legend.y) / 2 };
}

/** What the pointer becomes at a point: `pointer` over a pattern. */
export async function cursorAt(picture: Locator, { x, y }: Point): Promise<string> {
	const page: Page = picture.page();
	await page.mouse.move(x - 1, y);
	await page.mouse.move(x, y);
	return picture.evaluate((element) => getComputedStyle(element).cursor);
}
