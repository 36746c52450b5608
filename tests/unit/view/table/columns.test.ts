import { describe, expect, it } from 'vitest';
import { sortPatternRows, cellsOf, type PatternRows } from '../../../../src/lib/view/table/cells.ts';
import {
	canonicalColumns,
	columnsOf,
	shownColumns,
	toggleColumn,
} from '../../../../src/lib/view/table/chosen.ts';
import { patternColumns } from '../../../../src/lib/view/table/columns.ts';
import { relationColumns, relationText, sortRelationRows } from '../../../../src/lib/view/table/relations.ts';
import { sortsOr, sortsWith, placeAmong, withoutSort } from '../../../../src/lib/view/table/sorts.ts';
import { smallAtlas } from '../../../support/small-atlas.ts';

const SMALL = smallAtlas(
	[
		{ title: 'Kanban', domain: 'operations', alignment: 3.25, errors: 1 },
		{ title: 'Andon', domain: 'culture', alignment: 3.5, warnings: 1200 },
		{ title: 'Alone', domain: 'operations' },
	],
	[
		[0, 'related', 1],
		[0, 'requires', 1],
		[2, 'requires!', 1],
	],
);
const ATLAS = {
	...SMALL,
	layouts: [{ ...SMALL.layouts[0]!, regionOf: Int32Array.of(0, 0, -1) }],
};
const ROWS: PatternRows = {
	atlas: ATLAS,
	degree: ATLAS.degree,
	notes: new Map([[ATLAS.keys[1]!, '\n Tried in May.\nMore']]),
	measured: { pagerank: Float64Array.of(0.5, 0.4987654, 0) },
};

const columnOf = (id: string) => patternColumns(ATLAS).find((column) => column.id === id)!;
const textsOf = (id: string) => [0, 1, 2].map((pattern) => cellsOf(columnOf(id), ROWS).textsOf(pattern));
const ids = (columns: readonly { readonly id: string }[]) => columns.map(({ id }) => id);
const up = (column: string) => ({ column, isDescending: false });
const down = (column: string) => ({ column, isDescending: true });

describe('The columns of a table of patterns', () => {
	it('are the title, every facet that is stated, numbers, relations by type and direction, findings and notes', () => {
		expect(ids(patternColumns(ATLAS))).toEqual([
			...['title', 'domain', 'region', 'alignment', 'degree', 'pagerank', 'betweenness'],
			...['requires:out', 'requires:in', 'related:both', 'errors', 'warnings', 'note'],
		]);
		expect(columnOf('requires:in').label).toBe('Is required by');
	});

	it('tell how a note begins', () => {
		expect(textsOf('note')).toEqual([[], ['Tried in May.'], []]);
	});

	it('are unasked those that the list of all patterns has', () => {
		expect(ids(shownColumns(patternColumns(ATLAS), null))).toEqual([
			'title',
			'domain',
			'alignment',
			'degree',
		]);
	});

	it('are chosen in the order of the table, and the title is always there', () => {
		expect(ids(shownColumns(patternColumns(ATLAS), ['errors', 'domain']))).toEqual([
			'title',
			'domain',
			'errors',
		]);
		expect(ids(shownColumns(patternColumns(ATLAS), []))).toEqual(['title']);
	});

	it('are none that were chosen where those are shown unasked', () => {
		expect(canonicalColumns(columnsOf(ATLAS, 'patterns'), ['degree', 'domain', 'alignment'])).toBeNull();
		expect(canonicalColumns(columnsOf(ATLAS, 'patterns'), ['errors', 'domain', 'errors'])).toEqual([
			'domain',
			'errors',
		]);
		expect(toggleColumn(patternColumns(ATLAS), null, 'errors')).toEqual([
			'domain',
			'alignment',
			'degree',
			'errors',
		]);
		expect(
			toggleColumn(patternColumns(ATLAS), ['domain', 'alignment', 'degree', 'errors'], 'errors'),
		).toBeNull();
	});

	it('keep a facet apart that is called as another column is', () => {
		const named = { ...ATLAS, facets: [{ ...ATLAS.facets[0]!, id: 'degree' }] };
		expect(ids(patternColumns(named)).slice(0, 5)).toEqual([
			...['title', 'facet-degree', 'region', 'alignment', 'degree'],
		]);
	});
});

describe('The cells of a table of patterns', () => {
	it('count relations that are meant by type and direction', () => {
		expect(textsOf('requires:out')).toEqual([['1'], ['0'], ['0']]);
		expect(textsOf('requires:in')).toEqual([['0'], ['1'], ['0']]);
		expect(textsOf('related:both')).toEqual([['1'], ['1'], ['0']]);
	});

	it('say findings, the region, and nothing of those who stand in none', () => {
		expect(textsOf('warnings')).toEqual([['0'], ['1,200'], ['0']]);
		expect(textsOf('region')).toEqual([['All'], ['All'], []]);
	});

	it('say shares with five digits, and nothing before they are counted', () => {
		expect(textsOf('pagerank')).toEqual([['0.50000'], ['0.49877'], ['0']]);
		expect(textsOf('betweenness')).toEqual([[], [], []]);
	});
});

describe('A table of patterns sorted by several columns', () => {
	it('goes by the next where the first says the same, and by title in the end', () => {
		const sorted = (...sorts: Parameters<typeof sortPatternRows>[2]) =>
			sortPatternRows([0, 1, 2], ROWS, sorts).map((pattern) => ATLAS.titles[pattern]);
		expect(sorted(up('domain'), up('degree'))).toEqual(['Andon', 'Alone', 'Kanban']);
		expect(sorted(up('domain'), down('degree'))).toEqual(['Andon', 'Kanban', 'Alone']);
		expect(sorted(down('domain'))).toEqual(['Alone', 'Kanban', 'Andon']);
		expect(sorted(up('pagerank'))).toEqual(['Alone', 'Andon', 'Kanban']);
	});

	it('has the unstated last in each of them', () => {
		const sorted = sortPatternRows([0, 1, 2], ROWS, [up('region'), down('alignment')]);
		expect(sorted).toEqual([1, 0, 2]);
	});

	it('is sorted by a header alone, or by it too, and turned round by the same header', () => {
		const [domain, degree] = [columnOf('domain'), columnOf('degree')];
		expect(sortsWith(domain, [down('degree')], false)).toEqual([up('domain')]);
		expect(sortsWith(domain, [up('domain'), down('degree')], false)).toEqual([down('domain')]);
		expect(sortsWith(degree, [up('domain')], true)).toEqual([up('domain'), down('degree')]);
		expect(sortsWith(domain, [up('domain'), down('degree')], true)).toEqual([down('domain'), down('degree')]);
	});

	it('tells which column sorts in which place, and lets one go', () => {
		const sorts = [up('domain'), down('degree')];
		expect(placeAmong(sorts, 'degree')).toEqual({ ...down('degree'), place: 2 });
		expect(placeAmong(sorts, 'title')).toBeNull();
		expect(withoutSort(sorts, 'domain')).toEqual([down('degree')]);
		expect(sortsOr([])).toEqual([down('degree')]);
	});
});

describe('A table of relations', () => {
	const weighted = smallAtlas(
		[{ title: 'Kanban' }, { title: 'Andon' }, { title: 'Gemba' }],
		[
			[0, 'requires', 1, 0.8],
			[1, 'enables', 2],
			[0, 'enables', 2],
			[2, 'requires?', 1],
		],
	);
	const statements = {
		files: ['b.md', 'a.md', 'c.md'],
		ofEdges: [
			[
				{ isOfTarget: false, line: 12, description: null },
				{ isOfTarget: true, line: 3, description: 'Without it nothing moves.' },
			],
			[{ isOfTarget: false, line: 9, description: null }],
			[{ isOfTarget: true, line: null, description: null }],
			[],
		],
	};
	const rowsWith = (known: typeof statements | null) => ({ atlas: weighted, statements: known });
	const textsOf = (edge: number, known: typeof statements | null = statements) =>
		relationColumns(weighted).map((column) => relationText(column, rowsWith(known), edge));
	const sorted = (...sorts: Parameters<typeof sortRelationRows>[2]) =>
		sortRelationRows([0, 1, 2, 3], rowsWith(statements), sorts);

	it('has a column for weights only where the library states some', () => {
		expect(ids(relationColumns(weighted))).toEqual([
			...['source', 'type', 'target', 'weight', 'description', 'file'],
		]);
		expect(ids(columnsOf(ATLAS, 'relations'))).not.toContain('weight');
	});

	it('says what was written, and where; what was guessed as such', () => {
		expect(textsOf(0)).toEqual([
			...['Kanban', 'requires', 'Andon', 'strong .8', 'Without it nothing moves.', 'b.md:12 · a.md:3'],
		]);
		expect(textsOf(2)).toEqual(['Kanban', 'enables', 'Gemba', '', '', 'c.md']);
		expect(textsOf(3)).toEqual(['Gemba', 'requires (inferred by a machine)', 'Andon', '', '', '']);
		expect(textsOf(0, null).slice(4)).toEqual(['', '']);
	});

	it('is sorted by its columns, and in the end by source, type and target', () => {
		expect(sorted()).toEqual([1, 3, 0, 2]);
		expect(sorted(up('target'), down('source'))).toEqual([0, 3, 2, 1]);
		expect(sorted(down('weight'))).toEqual([0, 1, 3, 2]);
		expect(sorted(up('file'))).toEqual([1, 0, 2, 3]);
		expect(sorted(up('description'))[0]).toBe(0);
	});
});
