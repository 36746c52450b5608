import type { Browser, Page } from 'playwright';
import { rest, watchChanges } from './rest.ts';
import { readTasks, workBetween, type Tasks } from './trace.ts';

/** What the main thread of a page did for one act, by its own clock, in milliseconds. */
export interface Work {
	readonly cpu_ms: number;
	readonly longest_task_ms: number;
}

/** A page with the explorer on it, at rest. */
export async function openPage(browser: Browser, url: string, waitFor: string): Promise<Page> {
	const context = await browser.newContext({
		viewport: { width: 1280, height: 800 },
		reducedMotion: 'reduce',
	});
	const page = await context.newPage();
	page.on('pageerror', (error) => console.error(error.message));
	await page.addInitScript(watchChanges);
	await page.goto(url);
	await page.locator(waitFor).first().waitFor({ timeout: 120_000 });
	await rest(page);
	return page;
}

/** Follows a link as if it stood in the page, until the page is at rest again. */
export async function follow(page: Page, href: string): Promise<void> {
	await page.evaluate((to) => {
		const link = Object.assign(document.createElement('a'), { href: to });
		document.body.append(link);
		link.click();
		link.remove();
	}, href);
	await rest(page);
}

/** Measures acts, one after the other; what stands between them is not measured. */
export async function measureActs(
	browser: Browser,
	page: Page,
	acts: readonly { readonly act: () => Promise<void>; readonly after?: () => Promise<void> }[],
): Promise<readonly Work[]> {
	await browser.startTracing(page, {
		categories: ['disabled-by-default-devtools.timeline', 'toplevel', 'blink.user_timing'],
	});
	for (const { act, after } of acts) {
		await page.evaluate(begin);
		await act();
		await page.evaluate(end);
		await after?.();
	}
	return worksIn(readTasks(await browser.stopTracing()));
}

function begin(): void {
	const { startTime } = performance.mark('bench:from');
	window.felt = { act: startTime, changed: startTime, stays: startTime, longest: 0 };
}

/** Two frames after the last change: then the page only waits. */
function end(): void {
	performance.mark('bench:to', { startTime: window.felt!.stays });
}

function worksIn(tasks: Tasks): readonly Work[] {
	const ends = tasks.marks.get('bench:to') ?? [];
	return (tasks.marks.get('bench:from') ?? []).map((from, at) => {
		const to = ends[at]!;
		const between = tasks.tasks.filter(({ start }) => start >= from && start < to);
		return {
			cpu_ms: Number(workBetween(tasks, from, to).script.toFixed(2)),
			longest_task_ms: Number(Math.max(0, ...between.map(({ cpu }) => cpu)).toFixed(2)),
		};
	});
}
