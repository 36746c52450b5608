import { beforeEach, expect, it, vi, type MockInstance } from 'vitest';
import { PageProgress } from '../../../src/lib/server/page-progress.ts';

let said: MockInstance<typeof process.stderr.write>;
beforeEach(() => {
	said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});

function madePages(pages: number): string[] {
	const progress = new PageProgress(pages);
	for (let page = 0; page < pages; page += 1) progress.count();
	return said.mock.calls.map(([line]) => String(line).replace(/, .*/s, ''));
}

it('Making many pages says ten times how many are made', () => {
	expect(madePages(500)).toEqual(
		[50, 100, 150, 200, 250, 300, 350, 400, 450, 500].map((made) => `Making pages: ${made} of 500`),
	);
});

it('Making few pages says nothing', () => {
	expect(madePages(499)).toEqual([]);
});
