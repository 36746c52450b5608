import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEFAULT_PICKS, DEFAULT_VIEW, type View } from '../../../../src/lib/model/view.ts';
import { searchFromView, viewFromSearch } from '../../../../src/lib/view/link/link.ts';
import { smallAtlas } from '../../../support/small-atlas.ts';

const ATLAS = smallAtlas([{ title: 'Kaizen' }, { title: 'Kanban' }, { title: 'Trust' }]);

const picksOf = (search: string) => viewFromSearch(search, ATLAS).view.picks;
const columns = (...all: [name: string, ...patterns: string[]][]): View['picks'] =>
	all.map(([name, ...patterns]) => ({ name, patterns }));

it('picks patterns into the columns that there are unasked, in the order in which they stand', () => {
	const picks = columns(['now', 'trust', 'kaizen'], ['next'], ['not us', 'kanban']);
	const search = '?pick=now%3Atrust&pick=now%3Akaizen&pick=not+us%3Akanban';
	expect(searchFromView({ ...DEFAULT_VIEW, picks }, ATLAS)).toBe(search);
	expect(picksOf(search)).toEqual(picks);
});

it('lists columns that are others, empty ones too; a pick may name one more, or none for the first', () => {
	const picks = columns(['us'], ['a:b', 'kanban']);
	const search = '?pick-in=us&pick-in=a%3Ab&pick=a%253Ab%3Akanban';
	expect(searchFromView({ ...DEFAULT_VIEW, picks }, ATLAS)).toBe(search);
	expect(picksOf(search)).toEqual(picks);
	expect(picksOf('?pick=trust&pick=later:kanban')).toEqual(
		columns(['now', 'trust'], ['next'], ['not us'], ['later', 'kanban']),
	);
});

it('takes the first of several mentions, and no column twice', () => {
	expect(picksOf('?pick-in=us&pick-in=+us+&pick-in=&pick=us:trust&pick=now:trust&pick=us:trust')).toEqual(
		columns(['us', 'trust'], ['now']),
	);
	expect(picksOf('?pick-in=')).toEqual(DEFAULT_PICKS);
});

it('says which column is read as a language; the first needs no word', () => {
	const read = (search: string) => viewFromSearch(search, ATLAS);
	expect(read('?pick-read=next').view.pickRead).toBe('next');
	expect(read('?pick-read=now')).toEqual({ view: DEFAULT_VIEW, notices: [] });
	expect(read('?pick-read=us')).toEqual({
		view: DEFAULT_VIEW,
		notices: ['This link reads a column “us”, which it does not have.'],
	});
	expect(searchFromView({ ...DEFAULT_VIEW, pickRead: 'next' }, ATLAS)).toBe('?pick-read=next');
});

it('passes over what the library does not have, and says so', () => {
	const { view, notices } = viewFromSearch('?pick=now:nobody&pick=now:trust&pick=next:', ATLAS);
	expect(view.picks).toEqual(columns(['now', 'trust'], ['next'], ['not us']));
	expect(notices).toEqual(['This link picks patterns that this library does not have.']);
});

it('shows alone what is picked; nothing is no set to be alone', () => {
	expect(viewFromSearch('?pick=trust&picked=alone', ATLAS).view.arePicksAlone).toBe(true);
	expect(viewFromSearch('?pick=nobody&picked=alone', ATLAS).view.arePicksAlone).toBe(false);
	expect(searchFromView({ ...DEFAULT_VIEW, arePicksAlone: true }, ATLAS)).toBe('');
});

it('says the same for equal picks, however they were written', () => {
	const word = fc.oneof(
		fc.string({ maxLength: 60, unit: 'binary' }),
		fc.constantFrom('now:kaizen', 'us:kanban', ':trust', 'a b:trust', '%3A:kaizen', 'now:', ':'),
	);
	const search = fc
		.array(fc.tuple(fc.constantFrom('pick', 'pick-in', 'picked'), word), { maxLength: 20 })
		.map((pairs) => `?${new URLSearchParams(pairs).toString()}`);
	fc.assert(
		fc.property(search, (text) => {
			const { view } = viewFromSearch(text, ATLAS);
			const once = searchFromView(view, ATLAS);
			expect(viewFromSearch(once, ATLAS)).toEqual({ view, notices: [] });
		}),
	);
});
