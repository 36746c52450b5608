import { describe, expect, it } from 'vitest';
import { findWanted } from '../../../src/lib/lint/wanted.ts';
import { subjectOf, type SaidOfPattern } from '../../support/lint-subject.ts';

const id = (end: string) => `pat_01kg5023yb000000000000000${end}`;
const named = (text: string, more: object = {}) => ({ type: 'related', id: text, text, ...more });
const pattern = (file: string, end: string, ...references: NonNullable<SaidOfPattern['references']>) => ({
	...{ facts: { file: `${file}.md`, id: id(end) }, references },
});

describe('A pattern that is named and was never written', () => {
	it('is known by what is said beside its id, each once and no more than three, and by the ids next to it', () => {
		const subject = subjectOf([
			pattern('b', '1', named(id('5'), { slug: 'rota', description: 'Turns are taken' })),
			pattern('a', '7', named(id('5'), { slug: 'rota', description: 'Nobody is left out' })),
			pattern('c', '9', named(id('5'), { description: 'Said fourth' })),
		]);
		expect(findWanted(subject)).toMatchObject([
			{
				name: id('5'),
				said: ['rota', 'Turns are taken', 'Nobody is left out'],
				between: ['b.md', 'a.md'],
			},
		]);
	});

	it('stands between none where no id is on one side, or it is no id of that form', () => {
		const subject = subjectOf([pattern('a', '1', named(id('5')), named('care')), pattern('b', '3')]);
		const known = findWanted(subject).map(({ name, said, between }) => ({ name, said, between }));
		expect(known).toEqual([
			{ name: 'care', said: [], between: null },
			{ name: id('5'), said: [], between: null },
		]);
	});
});
