import { describe, expect, it } from 'vitest';
import { DEFAULT_PICKS, DEFAULT_VIEW, type PickColumn, type View } from '../../../src/lib/model/view.ts';
import { withoutFilters } from '../../../src/lib/view/caption.ts';
import { compose, Composer } from '../../../src/lib/view/composer.ts';
import {
	columnName,
	columnRead,
	fillColumn,
	pickAll,
	MOST_COLUMNS,
	pickedKeys,
	putPick,
	renameColumn,
	takeColumn,
	togglePick,
	withColumn,
	withoutColumn,
	withPicks,
} from '../../../src/lib/view/picks.ts';
import { smallAtlas } from '../../support/small-atlas.ts';

const columns = (...all: [name: string, ...patterns: string[]][]): readonly PickColumn[] =>
	all.map(([name, ...patterns]) => ({ name, patterns }));

describe('what is picked', () => {
	it('comes to the end of the first column, and goes from whichever it stands in', () => {
		const picks = togglePick(togglePick(DEFAULT_PICKS, 'b'), 'a');
		expect(picks).toEqual(columns(['now', 'b', 'a'], ['next'], ['not us']));
		expect(togglePick(columns(['now', 'a'], ['next', 'b']), 'b')).toEqual(columns(['now', 'a'], ['next']));
	});

	it('stands in one column, where it was put', () => {
		const picks = columns(['now', 'a', 'b', 'c'], ['next', 'd']);
		expect(putPick(picks, 'a', 1, 0)).toEqual(columns(['now', 'b', 'c'], ['next', 'a', 'd']));
		expect(putPick(picks, 'a', 0, 1)).toEqual(columns(['now', 'b', 'a', 'c'], ['next', 'd']));
		expect(putPick(picks, 'a', 0)).toEqual(columns(['now', 'b', 'c', 'a'], ['next', 'd']));
	});

	it('fills a column anew, and leaves no other what that takes', () => {
		const picks = columns(['now', 'a', 'b'], ['next', 'c']);
		expect(fillColumn(picks, 1, ['b', 'c'])).toEqual(columns(['now', 'a'], ['next', 'b', 'c']));
		expect(fillColumn(picks, 0, ['b', 'a'])).toEqual(columns(['now', 'b', 'a'], ['next', 'c']));
	});

	it('comes with all of some patterns, those that stand elsewhere already left there', () => {
		const picks = columns(['now', 'a'], ['next', 'c']);
		expect(pickAll(picks, ['b', 'c', 'a'])).toEqual(columns(['now', 'a', 'b'], ['next', 'c']));
	});

	it('fills the column of a name, a new one where there is none, and another where there is no room for one', () => {
		const picks = columns(['now', 'a'], ['next', 'c']);
		const taken = takeColumn(picks, { name: ' next ', patterns: ['a', 'b', 'a'] }, 0);
		expect(taken).toEqual({ picks: columns(['now'], ['next', 'a', 'b']), column: 1 });
		const more = takeColumn(picks, { name: 'then', patterns: ['b'] }, 0);
		expect(more).toEqual({ picks: columns(['now', 'a'], ['next', 'c'], ['then', 'b']), column: 2 });
		const full = Array.from({ length: MOST_COLUMNS }, (_, at) => ({ name: `column ${at}`, patterns: [] }));
		expect(takeColumn(full, { name: 'then', patterns: ['b'] }, 3)!.column).toBe(3);
		const many = Array.from({ length: 200 }, (_, at) => `p${at}`);
		expect(takeColumn(picks, { name: 'next', patterns: many }, 0)).toBeNull();
	});

	it('is no more than a link can say', () => {
		const many = Array.from({ length: 200 }, (_, at) => `p${at}`);
		const full = columns(['now', ...many], ['next']);
		expect(pickedKeys(togglePick(full, 'one-more'))).toEqual(many);
		expect(pickedKeys(putPick(full, 'p0', 1))).toEqual([...many.slice(1), 'p0']);
	});
});

describe('a column', () => {
	it('is called on one line, and not long', () => {
		expect(columnName('  not \n us  ')).toBe('not us');
		expect(columnName('x'.repeat(60))).toBe('x'.repeat(40));
		expect(columnName(`${'x'.repeat(39)} y`)).toBe('x'.repeat(39));
		expect(columnName('\u2003')).toBe('');
	});

	it('is added and renamed, but not to what says nothing or is taken', () => {
		const picks = columns(['now', 'a'], ['next']);
		expect(withColumn(picks, ' us ')).toEqual(columns(['now', 'a'], ['next'], ['us']));
		expect(withColumn(picks, 'now')).toBeNull();
		expect(withColumn(picks, ' ')).toBeNull();
		expect(renameColumn(picks, 0, 'today')).toEqual(columns(['today', 'a'], ['next']));
		expect(renameColumn(picks, 0, 'now')).toEqual(picks);
		expect(renameColumn(picks, 0, 'next')).toBeNull();
		const full = Array.from({ length: MOST_COLUMNS }, (_, at) => ({ name: `c${at}`, patterns: [] }));
		expect(withColumn(full, 'one more')).toBeNull();
	});

	it('leaves what stands in it to the one beside it; the last one stays', () => {
		const picks = columns(['now', 'a'], ['next', 'b'], ['later', 'c']);
		expect(withoutColumn(picks, 0)).toEqual(columns(['next', 'b', 'a'], ['later', 'c']));
		expect(withoutColumn(picks, 2)).toEqual(columns(['now', 'a'], ['next', 'b', 'c']));
		expect(withoutColumn(columns(['now', 'a']), 0)).toEqual(columns(['now', 'a']));
	});
});

describe('the column that is read', () => {
	const view = { picks: columns(['now', 'a'], ['next', 'b']), arePicksAlone: true, pickRead: 'next' };

	it('is the first unless another is named', () => {
		expect(columnRead(view)).toBe(1);
		expect(columnRead({ ...view, pickRead: null })).toBe(0);
	});

	it('stays the same one when it is renamed, and is the first when it is gone', () => {
		expect(withPicks(view, renameColumn(view.picks, 1, 'later')!).pickRead).toBe('later');
		expect(withPicks(view, withColumn(view.picks, 'us')!).pickRead).toBe('next');
		expect(withPicks(view, withoutColumn(view.picks, 1)).pickRead).toBeNull();
		expect(withPicks(view, withoutColumn(view.picks, 0)).pickRead).toBeNull();
	});

	it('leaves nothing alone once nothing is picked', () => {
		expect(withPicks(view, columns(['now'], ['next'])).arePicksAlone).toBe(false);
	});
});

describe('on the map', () => {
	const ATLAS = smallAtlas([{ title: 'A', domain: 'x' }, { title: 'B' }, { title: 'C' }, { title: 'D' }]);
	const picked: View = { ...DEFAULT_VIEW, picks: columns(['now', 'd'], ['next', 'a']) };

	it('is marked, in the order of the library, and filters nothing', () => {
		const { scene, caption } = compose(ATLAS, picked);
		expect([...scene.picked]).toEqual([0, 3]);
		expect(caption.shown).toBe('All 4 patterns');
	});

	it('has its votes beside it, as has what is picked no more', () => {
		const composer = new Composer();
		const votesIn = (view: View) => composer.compose(ATLAS, view).scene.votes;
		const view = {
			...picked,
			votes: [
				{ pattern: 'd', count: 9_999 },
				{ pattern: 'b', count: 1 },
			],
		};
		const votes = votesIn(view);
		expect(votes).toEqual(Uint16Array.of(0, 1, 0, 9_999));
		expect(votesIn({ ...view, votes: [...view.votes], selected: 'a' })).toBe(votes);
		expect(votesIn(picked)).toBeNull();
	});

	it('is shown alone, which can be let go without losing it', () => {
		const { shown, caption } = compose(ATLAS, { ...picked, arePicksAlone: true });
		expect([...shown]).toEqual([1, 0, 0, 1]);
		expect(caption).toMatchObject({ shown: '2 of 4 patterns', isFiltered: true });
		expect(caption.causes).toEqual([{ words: 'Only what is picked (2)', without: picked }]);
		expect(withoutFilters({ ...picked, arePicksAlone: true })).toEqual(picked);
	});

	it('is filtered like all else', () => {
		const facets = [{ facet: 'domain', values: ['x'] }];
		expect([...compose(ATLAS, { ...picked, arePicksAlone: true, facets }).shown]).toEqual([1, 0, 0, 0]);
	});
});
