import { describe, expect, it } from 'vitest';
import { Desk } from '../../../../src/lib/view/desk/desk.ts';
import { findWanted, isFoundFolded, wantedRow } from '../../../../src/lib/view/desk/wanted.ts';
import { healthOf, toldFile, wantedOf } from '../../../support/health.ts';

const asking = (file: string, type = 'related', line: number | null = 5) => ({ file, type, line });

const CALENDAR = wantedOf('shared-calendar', [
	...[asking('a.md'), asking('b.md', 'requires', null), asking('b.md')],
]);
const AN_ID = wantedOf('pat_01kg7200ccf3b8q2m4n6r8t0v2', [asking('b.md')], {
	...{ said: ['Rota of care'], between: ['a.md', 'b.md'] },
});

const desk = new Desk(
	healthOf([], [{ path: 'a.md' }, { path: 'b.md', sourceUrl: 'https://code.example/x/blob/main/b.md' }], {
		wanted: [CALENDAR, AN_ID],
	}),
);

describe('A wanted pattern', () => {
	it('is asked for under relations, by patterns that are led to', () => {
		const { title, asks, groups } = wantedRow(CALENDAR, desk);
		expect({ title, asks }).toEqual({ title: 'Shared calendar', asks: 3 });
		expect(
			groups.map(({ label, askers }) => [label, ...askers.map(({ name, sourceUrl }) => [name, sourceUrl])]),
		).toEqual([
			['Requires', ['b.md', 'https://code.example/x/blob/main/b.md']],
			['Related', ['a.md:5', null], ['b.md:5', 'https://code.example/x/blob/main/b.md?plain=1#L5']],
		]);
	});

	it('is called as it is written where that is no words', () => {
		expect(wantedRow(AN_ID, desk).title).toBeNull();
		for (const name of ['A b', '-a', 'a--b', 'a.md', '', '__proto__', '<b>'])
			expect(wantedRow(wantedOf(name, []), desk).title).toBeNull();
	});

	it('says what its id and those who ask tell of it, and of its name where files are in the order of theirs', () => {
		const { said, between } = wantedRow(AN_ID, desk);
		expect(said).toEqual(['Rota of care']);
		expect(between).toMatchObject({ before: { name: 'a.md' }, after: { name: 'b.md' }, isByName: true });
		const turned = wantedRow({ ...AN_ID, between: ['b.md', 'a.md'] }, desk);
		expect(turned.between).toMatchObject({ before: { name: 'b.md' }, isByName: false });
		expect(wantedRow(CALENDAR, desk)).toMatchObject({ said: [], between: null });
	});

	it('lists so many of those who ask, and counts the rest', () => {
		const [, related] = wantedRow(CALENDAR, desk, 1).groups;
		expect(related).toMatchObject({ label: 'Related', askers: [{ name: 'a.md:5' }], more: 1 });
	});

	it('is unfolded by words that only those who ask and are folded have', () => {
		const asks = Array.from({ length: 12 }, (_, at) => asking(`p${at}.md`));
		const files = new Map(asks.map(({ file }) => [file, toldFile({ path: file })]));
		const isUnfolded = (query: string) => isFoundFolded(wantedOf('p1-p11', asks), files, query);
		expect(['p10', 'p11', 'p9', 'nowhere', ' '].map(isUnfolded)).toEqual([true, false, false, false, false]);
	});

	it('is found by its name, by its words, and by who asks', () => {
		const found = (query: string) => findWanted([CALENDAR, AN_ID], desk.files, query).map(({ name }) => name);
		expect(found(' ')).toEqual([CALENDAR.name, AN_ID.name]);
		expect(found('CALENDAR shared')).toEqual([CALENDAR.name]);
		expect(found('shared-c')).toEqual([CALENDAR.name]);
		expect(found('pat_01')).toEqual([AN_ID.name]);
		expect(found('rota')).toEqual([AN_ID.name]);
		expect(found('a')).toEqual([CALENDAR.name, AN_ID.name]);
		expect(found('nowhere')).toEqual([]);
	});
});
