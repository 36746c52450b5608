import { expect, test, type Page } from '@playwright/test';
import { hostileCases } from './hostile-library.ts';

/*
 * A library of hostile patterns on the built site, in a real browser: nothing of it runs, nothing is loaded
 * from elsewhere, and everything can be read.
 */

/** What a page did that it should not have, kept up to date while it is open. */
interface Watch {
	readonly misdeeds: string[];
}

async function watch(page: Page, baseURL: string): Promise<Watch> {
	const misdeeds: string[] = [];
	page.on('dialog', (dialog) => {
		misdeeds.push(`dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
	page.on('pageerror', (error) => misdeeds.push(`error: ${error.message}`));
	page.on('request', (request) => {
		if (!request.url().startsWith(new URL(baseURL).origin)) misdeeds.push(`request: ${request.url()}`);
	});
	return { misdeeds };
}

/** Everything in the open page that could run, load or lead astray. */
async function activeContent(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const found: string[] = [];
		const ours = ['first.js', '/_app/immutable/'];
		for (const element of document.querySelectorAll('*')) {
			const name = element.localName;
			if (
				['iframe', 'object', 'embed', 'form', 'base', 'img', 'video', 'audio', 'frame', 'math'].includes(name)
			)
				found.push(`<${name}>`);
			// What starts the page stands beside what it holds.
			const isOurs =
				element.matches('body > .root > script') ||
				ours.some((part) => element.getAttribute('src')?.includes(part));
			if (name === 'script' && !isOurs) found.push('<script>');
			if (name === 'style' && element.closest('main')) found.push('<style>');
			for (const { name: attribute, value } of element.attributes) {
				if (/^on|^(?:srcdoc|formaction|xlink:href)$/i.test(attribute)) found.push(`${name}[${attribute}]`);
				const isAddress = ['href', 'src', 'action'].includes(attribute);
				const scheme = isAddress && new URL(value, location.href).protocol;
				if (scheme && !['http:', 'https:', 'mailto:'].includes(scheme))
					found.push(`${name}[${attribute}=${value}]`);
			}
		}
		if ('__pwned' in globalThis) found.push('__pwned is set');
		if (Object.keys(Object.prototype).length) found.push('Object.prototype has grown');
		return found;
	});
}

/** Presses everything in the text that can be pressed and stays on the page. */
async function pressEverything(page: Page): Promise<void> {
	await page.evaluate(() => {
		document.addEventListener('click', (event) => event.preventDefault());
		for (const element of document.querySelectorAll<HTMLElement>('main *')) {
			element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
			element.click?.();
			element.focus?.();
		}
	});
}

test('no page of a hostile library runs anything, loads anything from elsewhere or fails', async ({
	page,
	baseURL,
}) => {
	test.setTimeout(240_000);
	const { misdeeds } = await watch(page, baseURL!);
	await page.goto('./patterns/');
	const links = await page
		.locator('tbody th a')
		.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
	expect(links.length).toBeGreaterThan(9);
	expect(await activeContent(page)).toEqual(['<form>']);
	for (const link of links) {
		await page.goto(link);
		await pressEverything(page);
		expect({ link, found: await activeContent(page) }).toEqual({ link, found: [] });
		expect(await page.content()).not.toMatch(/\[object Object\]|[^\P{Cc}\t\n]|[\u202A-\u202E\u2066-\u2069]/u);
		await expect(page.locator('h1')).not.toBeEmpty();
	}
	expect(misdeeds).toEqual([]);
});

test('neither the words nor the notes of a tour run anything, on the page and in the speaker’s window', async ({
	page,
	context,
	baseURL,
}) => {
	const { misdeeds } = await watch(page, baseURL!);
	await page.goto('./tours/walk/');
	await expect(page.getByRole('img', { name: /^Map of/ })).toBeVisible();
	await expect(page.getByText('What is said first.')).toBeVisible();
	const [speaker] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
	const ofSpeaker = await watch(speaker, baseURL!);
	await page.keyboard.press('PageDown');
	await expect(page.getByText('What the room reads.')).toBeVisible();
	await expect(speaker.getByText('What the speaker reads.')).toBeVisible();
	for (const window of [page, speaker]) {
		await pressEverything(window);
		expect(await activeContent(window)).toEqual([]);
	}
	expect([...misdeeds, ...ofSpeaker.misdeeds]).toEqual([]);
});

test('what is no markup of ours can be read as it is written', async ({ page }) => {
	await page.goto('./patterns/templates/');
	const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
	expect(text).toContain('{@html 1} {{constructor}} ${globalThis.__pwned=1} <%= 1 %>');
	expect(text).toContain('</title><script>globalThis.__pwned=1</script>');
	expect(text).toContain('{globalThis.__pwned=1} {{constructor.constructor("globalThis.__pwned=1")()}}');
	await page.goto('./patterns/raw-elements/');
	await expect(page.getByText('<script>globalThis.__pwned = 1</script>')).toBeVisible();
	await expect(page.getByText('The text after all of it.')).toBeVisible();
});

test('links to other sites get no hold of the page', async ({ page }) => {
	await page.goto('./patterns/links/');
	const outside = page.locator('main a[href*="evil.example"]');
	expect(await outside.count()).toBeGreaterThan(1);
	for (const link of await outside.all()) await expect(link).toHaveAttribute('rel', /noopener noreferrer/);
	await expect(page.locator('.text a[href*=passwd]')).toHaveCount(0);
});

test('a pattern with an unsafe slug has its page under the name of its file', async ({ page }) => {
	await page.goto('./patterns/unsafe-slug/');
	await expect(page.locator('h1')).toHaveText('Unsafe slug');
});

test('patterns called __proto__ and constructor are patterns like others', async ({ page }) => {
	await page.goto('./patterns/__proto__/');
	await expect(page.locator('h1')).toHaveText('Prototype');
	await page.getByRole('region', { name: 'Relations' }).getByRole('link', { name: 'Constructor' }).click();
	await expect(page).toHaveURL(/\/patterns\/constructor\/$/);
});

test('pages allow neither inline scripts nor eval', async ({ page }) => {
	for (const address of ['./patterns/', './patterns/links/', './']) {
		await page.goto(address);
		const policy = await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content');
		const scripts = /script-src ([^;]*)/.exec(policy ?? '')?.[1];
		expect(scripts).toContain("'self'");
		expect(scripts).not.toMatch(/unsafe/);
	}
});

for (const search of [
	'?q=%3Cscript%3E__pwned%3D1%3C/script%3E',
	'?p=__proto__',
	'?depth=NaN&layout=../../evil',
	'#%E0%A4%A',
]) {
	test(`the explorer opens from a crafted link: ${search}`, async ({ page, baseURL }) => {
		const { misdeeds } = await watch(page, baseURL!);
		await page.goto(`./${search}`);
		await expect(page.locator('.caption [role=status]')).toContainText('patterns');
		expect(
			await page.evaluate(() => '__pwned' in globalThis || Object.keys(Object.prototype).length > 0),
		).toBe(false);
		expect(misdeeds).toEqual([]);
	});
}

const cases = hostileCases();
test.describe('known attacks', () => {
	test.skip(cases.length === 0, 'The collection of known attacks is not here.');
	for (const { id, note, mustShow, mustNotMatch } of cases) {
		test(`${id}: ${note}`, async ({ page, baseURL }) => {
			const { misdeeds } = await watch(page, baseURL!);
			const response = await page.goto(`./patterns/${id}/`);
			expect(response?.status()).toBe(200);
			await pressEverything(page);
			expect(await activeContent(page)).toEqual([]);
			const text = await page.locator('main').innerText();
			for (const part of mustShow) expect(text).toContain(part);
			const source = await response!.text();
			for (const part of mustNotMatch) expect(source).not.toMatch(new RegExp(part, 'u'));
			expect(misdeeds).toEqual([]);
		});
	}
});
