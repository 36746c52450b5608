import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../../../src/lib/model/view.ts';
import { searchFromView, viewFromSearch } from '../../../../src/lib/view/link/link.ts';
import { smallAtlas } from '../../../support/small-atlas.ts';

const ATLAS = smallAtlas([{ title: 'Kaizen' }, { title: 'Kanban' }, { title: 'Trust' }]);
const KAIZEN = { pattern: 'kaizen', count: 9999 };
const TRUST = { pattern: 'trust', count: 3 };

const read = (search: string) => {
	const { view, notices } = viewFromSearch(search, ATLAS);
	return { votes: view.votes, notices };
};

it('says how often each was chosen, in the order of the library, whether it is picked or not', () => {
	const search = '?vote=9999%3Akaizen&vote=3%3Atrust';
	expect(searchFromView({ ...DEFAULT_VIEW, votes: [TRUST, KAIZEN] }, ATLAS)).toBe(search);
	expect(read(search)).toEqual({ votes: [KAIZEN, TRUST], notices: [] });
	expect(read('?vote=3:trust&vote=9999:kaizen')).toEqual({ votes: [KAIZEN, TRUST], notices: [] });
	expect(searchFromView(DEFAULT_VIEW, ATLAS)).toBe('');
});

it('counts each pattern once, as it is said first', () => {
	expect(read('?vote=3:trust&vote=4:trust')).toEqual({ votes: [TRUST], notices: [] });
});

it('passes over what the library does not have, and says so', () => {
	expect(read('?vote=3:nobody&vote=3:trust')).toEqual({
		votes: [TRUST],
		notices: ['This link counts votes on patterns that this library does not have.'],
	});
});

it.each(['kanban', '0:kanban', '10000:kanban', '-1:kanban', '1.5:kanban', '03:kanban', '3:', ''])(
	'passes over “%s”, and says so',
	(word) => {
		expect(read(`?${new URLSearchParams([['vote', word]]).toString()}&vote=3:trust`)).toEqual({
			votes: [TRUST],
			notices: [`This link counts votes by “${word}”; they are written like “vote=3:kanban”.`],
		});
	},
);

it('says the same for equal votes, however they were written', () => {
	const word = fc.oneof(
		fc.string({ maxLength: 20, unit: 'binary' }),
		fc.constantFrom('3:kaizen', '4:kaizen', '12:trust', '0:trust', ':trust', '5:nobody'),
	);
	fc.assert(
		fc.property(fc.array(word, { maxLength: 20 }), (words) => {
			const search = `?${new URLSearchParams(words.map((one) => ['vote', one])).toString()}`;
			const { view } = viewFromSearch(search, ATLAS);
			expect(viewFromSearch(searchFromView(view, ATLAS), ATLAS)).toEqual({ view, notices: [] });
		}),
	);
});
