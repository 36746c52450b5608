import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../../src/lib/model/atlas.ts';
import { DEFAULT_VIEW, type View } from '../../../src/lib/model/view.ts';
import { Composer } from '../../../src/lib/view/composer.ts';
import { rowsOfWorklist, stepInRows } from '../../../src/lib/view/worklist.ts';
import { smallAtlas } from '../../support/small-atlas.ts';

const ATLAS = smallAtlas(
	[
		{ title: 'Kaizen', domain: 'operations' },
		{ title: 'Trust', domain: 'culture' },
		{ title: 'Alone', domain: 'operations' },
		{ title: 'Padded', domain: 'culture' },
		{ title: 'Guessed' },
	],
	[
		[0, 'requires', 1],
		[0, 'related!', 3],
		[1, 'enables?', 4],
	],
);

describe('A worklist', () => {
	it('of orphans holds what is shown and has no relation that was meant; without one there is none', () => {
		const composer = new Composer();
		const view = { ...DEFAULT_VIEW, worklist: 'orphans' as const };
		const whole = composer.compose(ATLAS, view).worklist!;
		expect(whole.patterns).toEqual([2, 3, 4]);
		expect(composer.compose(ATLAS, { ...view, selected: 'alone' }).worklist).toBe(whole);
		const facets = [{ facet: 'domain', values: ['culture'] }];
		expect(composer.compose(ATLAS, { ...view, facets }).worklist!.patterns).toEqual([3]);
		expect(composer.compose(ATLAS, DEFAULT_VIEW).worklist).toBeNull();
	});

	it('of orphans says what does not count, and how many are left with padding, as the linter counts', () => {
		const meaningOf = (atlas: Atlas, part: Partial<View> = {}) =>
			new Composer().compose(atlas, { ...DEFAULT_VIEW, worklist: 'orphans', ...part }).worklist!.meaning;
		const names =
			'They name no pattern that is here, and none names them; padding and guessed relations do not count.';
		expect(meaningOf(ATLAS)).toBe(`${names} With padding counted, 2 would be left.`);
		const culture = [{ facet: 'domain', values: ['culture'] }];
		expect(meaningOf(ATLAS, { facets: culture })).toBe(`${names} With padding counted, none would be left.`);
		expect(meaningOf(smallAtlas([{ title: 'Alone' }], []))).toBe(names);
	});

	it('is read in the order of titles or of domains, as far as titles hold some words', () => {
		const worklist = { title: '', meaning: '', patterns: [0, 1, 2, 3, 4] };
		const rows = (order: 'title' | 'domain', wanted = '') =>
			rowsOfWorklist(ATLAS, worklist, { order, wanted }).map((pattern) => ATLAS.titles[pattern]);
		expect(rows('title')).toEqual(['Alone', 'Guessed', 'Kaizen', 'Padded', 'Trust']);
		expect(rows('domain')).toEqual(['Padded', 'Trust', 'Alone', 'Kaizen', 'Guessed']);
		expect(rows('domain', ' DED ')).toEqual(['Padded']);
	});

	it('is gone through within its ends', () => {
		expect([stepInRows(5, 2, 1, 0), stepInRows(5, 2, -1, 0)]).toEqual([3, 1]);
		expect([stepInRows(5, 4, 1, 0), stepInRows(5, 0, -1, 0)]).toEqual([4, 0]);
		expect(stepInRows(0, -1, 1, 0)).toBeNull();
	});

	it('is begun at its first row, and gone on with where one was that is not there any more', () => {
		expect(stepInRows(5, -1, 1, 0)).toBe(0);
		expect([stepInRows(5, -1, 1, 3), stepInRows(5, -1, -1, 3)]).toEqual([3, 2]);
		expect(stepInRows(2, -1, 1, 3)).toBe(1);
	});
});
