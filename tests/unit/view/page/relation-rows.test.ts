import { describe, expect, it } from 'vitest';
import type { Library } from '../../../../src/lib/model/library.ts';
import { buildRelationShelf, relationRows } from '../../../../src/lib/view/page/relation-rows.ts';
import { madeLibrary, type MadeRelation } from '../../../support/made-library.ts';

const titles = ['Kaizen', 'Gemba', 'Kanban', 'Heijunka'].map((title) => ({ title }));

/** Each group as “words: title (weight) …”. */
function said(library: Library, pattern: number): string[] {
	return relationRows(buildRelationShelf(library), pattern).map(
		({ words, origin, rows }) =>
			`${origin === 'meant' ? '' : `${origin}: `}${words}: ${rows.map(({ title, weight }) => `${title}${weight === null ? '' : ` ${weight}`}`).join(', ')}`,
	);
}

function weighed(library: Library, weights: readonly (readonly [number | null, string | null])[]): Library {
	const relations = library.relations.map((relation, at) => {
		const [weight = null, description = null] = weights[at] ?? [];
		return { ...relation, weight, description };
	});
	return { ...library, relations };
}

describe('The relations of a pattern', () => {
	it('are said from both ends', () => {
		const library = madeLibrary(titles, [[0, 'requires', 1]]);
		expect(said(library, 0)).toEqual(['requires: Gemba']);
		expect(said(library, 1)).toEqual(['is required by: Kaizen']);
	});

	it('show an inverse or mutual pair as one row', () => {
		const relations: MadeRelation[] = [
			[1, 'generalizes_from', 0],
			[0, 'specializes_to', 1],
			[0, 'related', 2],
			[2, 'related', 0],
		];
		const library = madeLibrary(titles, relations);
		expect(said(library, 0)).toEqual(['has as a kind: Gemba', 'is related to: Kanban']);
		expect(said(library, 1)).toEqual(['is a kind of: Kaizen']);
	});

	it('come with the greatest weight that people wrote on either side, the strongest first', () => {
		const relations: MadeRelation[] = [
			[0, 'enables', 1],
			[0, 'enables', 2],
			[0, 'complementary', 3],
			[3, 'complementary', 0],
		];
		const library = weighed(madeLibrary(titles, relations), [
			[0.3, null],
			[0.9, null],
			[0.2, null],
			[0.7, null],
		]);
		expect(said(library, 0)).toEqual(['enables: Kanban 0.9, Gemba 0.3', 'goes well with: Heijunka 0.7']);
	});

	it('carry what is written of them on either side, once', () => {
		const relations: MadeRelation[] = [
			[0, 'specializes_to', 1],
			[1, 'generalizes_from', 0],
			[0, 'enables', 1],
		];
		const library = weighed(madeLibrary(titles, relations), [
			[null, 'Small steps.'],
			[null, 'Small steps.'],
			[null, 'Another thing.'],
		]);
		const [kinds, enabled] = relationRows(buildRelationShelf(library), 0);
		expect(kinds?.rows[0]?.description).toBe('Small steps.');
		expect(enabled?.rows[0]?.description).toBe('Another thing.');
	});

	it('keep what a machine guessed apart, at the end', () => {
		const library = madeLibrary(titles, [[0, 'related', 1]], [[0, 'requires', 2]]);
		expect(said(library, 0)).toEqual(['is related to: Gemba', 'guessed: requires: Kanban']);
	});

	it('are told by their direction: what one requires of the other is not what the other requires of it', () => {
		const relations: MadeRelation[] = [
			[0, 'requires', 1],
			[1, 'requires', 0],
			[0, 'specializes_to', 2],
			[0, 'generalizes_from', 2],
		];
		const library = weighed(madeLibrary(titles, relations), [
			[0.1, 'There.'],
			[0.2, 'Back.'],
			[0.3, 'Down.'],
			[0.4, 'Up.'],
		]);
		const rows = relationRows(buildRelationShelf(library), 0).map(({ words, rows: [row] }) => {
			return [words, row?.weight, row?.description];
		});
		expect(rows).toEqual([
			['is a kind of', 0.4, 'Up.'],
			['has as a kind', 0.3, 'Down.'],
			['requires', 0.1, 'There.'],
			['is required by', 0.2, 'Back.'],
		]);
	});

	it('say both sides’ words one after the other where they differ', () => {
		const library = weighed(
			madeLibrary(titles, [
				[0, 'related', 1],
				[1, 'related', 0],
			]),
			[
				[null, 'One side.'],
				[null, 'The other.'],
			],
		);
		expect(relationRows(buildRelationShelf(library), 1)[0]!.rows).toEqual([
			{
				title: 'Kaizen',
				note: null,
				address: 'pattern-0',
				degree: 1,
				weight: null,
				description: 'One side. The other.',
			},
		]);
	});

	it('know an inverse that only the other type names', () => {
		const types = madeLibrary([]).settings.relationTypes.map((type) => {
			return type.id === 'generalizes_from' ? { ...type, inverse: null } : type;
		});
		const relations: MadeRelation[] = [
			[1, 'generalizes_from', 0],
			[0, 'specializes_to', 1],
		];
		const library = weighed(madeLibrary(titles, relations, [], types), [
			[null, 'From below.'],
			[null, 'From above.'],
		]);
		const kinds = relationRows(buildRelationShelf(library), 1).flatMap(({ rows }) => rows);
		expect(kinds.map(({ description }) => description)).toEqual(['From below. From above.']);
	});

	it('without a weight come last', () => {
		const relations: MadeRelation[] = [
			[0, 'enables', 1],
			[0, 'enables', 2],
			[0, 'enables', 3],
		];
		const library = weighed(madeLibrary(titles, relations), [
			[0.4, null],
			[null, null],
			[0.6, null],
		]);
		expect(said(library, 0)).toEqual(['enables: Heijunka 0.6, Gemba 0.4, Kanban']);
	});
});
