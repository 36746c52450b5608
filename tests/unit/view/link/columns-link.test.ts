import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	readColumns,
	readSorts,
	wordOfColumns,
	wordOfSorts,
} from '../../../../src/lib/view/link/columns-link.ts';

const COLUMNS = ['title', 'domain', 'degree', '-x', 'a,b', '%2C', '100%'];

const sortsIn = (search: string) => {
	const notices: string[] = [];
	return { sorts: readSorts(new URLSearchParams(search), COLUMNS, notices), notices };
};
const columnsIn = (search: string) => {
	const notices: string[] = [];
	return { columns: readColumns(new URLSearchParams(search), COLUMNS, notices), notices };
};

describe('the order of a table in a link', () => {
	it('is said column by column, a minus for the most first', () => {
		expect(sortsIn('?sort=domain,-degree')).toEqual({
			sorts: [
				{ column: 'domain', isDescending: false },
				{ column: 'degree', isDescending: true },
			],
			notices: [],
		});
	});

	it('is that of one column in links of earlier versions, and none where nothing is said', () => {
		expect(sortsIn('?sort=-degree').sorts).toEqual([{ column: 'degree', isDescending: true }]);
		expect(sortsIn('').sorts).toEqual([]);
		expect(sortsIn('?sort=').sorts).toEqual([]);
	});

	it('takes each column once, and says which it does not know', () => {
		expect(sortsIn('?sort=degree,colour,-degree')).toEqual({
			sorts: [{ column: 'degree', isDescending: false }],
			notices: ['This link sorts the table by “colour”, which is none of its columns.'],
		});
	});

	it('comes back whatever columns are called', () => {
		const some = fc.uniqueArray(
			fc.record({ column: fc.constantFrom(...COLUMNS), isDescending: fc.boolean() }),
			{ selector: ({ column }) => column },
		);
		fc.assert(
			fc.property(some, (sorts) => {
				const search = new URLSearchParams({ sort: wordOfSorts(sorts) }).toString();
				expect(sortsIn(search)).toEqual({ sorts, notices: [] });
			}),
		);
	});
});

describe('the columns of a table in a link', () => {
	it('are the usual ones where none are named, and none but the title where the name is empty', () => {
		expect(columnsIn('').columns).toBeNull();
		expect(columnsIn('?columns=').columns).toEqual([]);
	});

	it('are taken as far as the table has them', () => {
		expect(columnsIn('?columns=degree,colour,degree,domain')).toEqual({
			columns: ['degree', 'domain'],
			notices: ['This link shows columns that this table does not have: “colour”.'],
		});
	});

	it('come back whatever they are called', () => {
		fc.assert(
			fc.property(fc.subarray(COLUMNS), (columns) => {
				const search = new URLSearchParams({ columns: wordOfColumns(columns) }).toString();
				expect(columnsIn(search)).toEqual({ columns, notices: [] });
			}),
		);
	});
});
