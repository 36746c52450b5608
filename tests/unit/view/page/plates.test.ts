import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RELATION_TYPES } from '../../../../src/lib/model/relation.ts';
import { chooseNeighbours } from '../../../../src/lib/view/page/neighbours.ts';
import { composeNarrowPlate } from '../../../../src/lib/view/page/narrow-plate.ts';
import { LABEL_SIZE, type Plate } from '../../../../src/lib/view/page/plate.ts';
import { fitText, widthOf, wrapText } from '../../../../src/lib/view/page/text-width.ts';
import { composeWidePlate } from '../../../../src/lib/view/page/wide-plate.ts';
import { named, range, rowsTo } from '../../../support/relation-rows.ts';

describe('The neighbours on a plate', () => {
	it('are the first of each kind of relation in turns', () => {
		const { groups, drawn, all } = chooseNeighbours(
			[rowsTo('requires', true, range(0, 20)), rowsTo('related', true, [30, 31])],
			5,
		);
		expect(
			groups.map(({ words, neighbours }) => [words, neighbours.map(({ pattern }) => pattern.address)]),
		).toEqual([
			['requires', ['p0', 'p1', 'p2']],
			['is related to', ['p30', 'p31']],
		]);
		expect([drawn, all]).toEqual([5, 22]);
	});

	it('stand once, with a line for each relation', () => {
		const { groups } = chooseNeighbours([rowsTo('requires', true, [1]), rowsTo('enables', false, [1])], 24);
		expect(groups).toHaveLength(1);
		expect(groups[0]!.neighbours[0]!.edges.map(({ type, isOutgoing }) => [type.id, isOutgoing])).toEqual([
			['requires', true],
			['enables', false],
		]);
	});

	it('leave out padding and what a machine guessed', () => {
		expect(
			chooseNeighbours([rowsTo('related', true, [1], 'guessed'), rowsTo('tools', true, [2], 'padding')], 24),
		).toEqual({
			groups: [],
			drawn: 0,
			all: 0,
		});
	});
});

const shapes = fc.uniqueArray(
	fc.record({
		type: fc.constantFrom(...RELATION_TYPES.map(({ id }) => id)),
		isOutgoing: fc.boolean(),
		others: fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 40 }),
	}),
	{ minLength: 1, maxLength: 8, selector: ({ type, isOutgoing }) => `${type} ${isOutgoing}` },
);
const titles = fc.string({ minLength: 1, maxLength: 120, unit: fc.constantFrom(...'Wil maße Ä界 .') });

describe.each([
	['wide', composeWidePlate, 24],
	['narrow', composeNarrowPlate, 12],
] as const)('A %s plate', (_name, compose, most) => {
	it('never lets labels overlap or leave the sheet, whatever the neighbourhood', () => {
		fc.assert(
			fc.property(shapes, titles, (parts, title) => {
				const rows = parts.map(({ type, isOutgoing, others }) => ({
					...rowsTo(type, isOutgoing, []),
					rows: others.map((other) => ({
						...named(other),
						title: `${title} ${other}`,
						weight: null,
						description: null,
					})),
				}));
				const plate = compose(chooseNeighbours(rows, most), title);
				expect(overlapsIn(plate)).toEqual([]);
				expect(plate.nodes.length).toBeLessThanOrEqual(most);
			}),
			{ numRuns: 200 },
		);
	});

	it('draws as many edges as there are relations, with an arrowhead for each type that has one', () => {
		const rows = [
			rowsTo('requires', true, [1, 2]),
			rowsTo('related', true, [2]),
			rowsTo('generalizes_from', false, [3]),
		];
		const { edges, nodes } = compose(chooseNeighbours(rows, most), 'Kaizen');
		expect(nodes).toHaveLength(3);
		expect(edges.map(({ type, head }) => [type.id, head !== null]).sort()).toEqual([
			['generalizes_from', true],
			['related', false],
			['requires', true],
			['requires', true],
		]);
	});

	it('knows how strong each relation is, to draw it as wide', () => {
		const [row] = [rowsTo('enables', false, [1, 2])];
		const rows = row!.rows.map((one, at) => ({ ...one, weight: at === 0 ? 0.9 : null }));
		const { edges } = compose(chooseNeighbours([{ ...row!, rows }], most), 'A');
		expect(edges.map(({ weight }) => weight)).toEqual([0.9, null]);
	});

	it('is drawn with numbers only', () => {
		const { edges, groupHulls, centre } = compose(
			chooseNeighbours([rowsTo('enables', false, [1])], most),
			'A',
		);
		for (const path of [
			...edges.map((edge) => edge.path),
			...edges.map((edge) => edge.head!),
			...groupHulls.map(({ hull }) => hull),
			centre.hull,
		]) {
			expect(path).toMatch(/^[MLCVHqhZ\d .-]+$/);
		}
	});
});

describe('A text that has to fit', () => {
	it('is cut with an ellipsis where it is too long', () => {
		expect(fitText('Kaizen', 20)).toBe('Kaizen');
		const cut = fitText('A very long title that goes on and on', 8);
		expect(cut).toMatch(/^A very .*…$/);
		expect(widthOf(cut)).toBeLessThanOrEqual(8);
	});

	it('is broken at its blanks, and its last line is cut', () => {
		expect(wrapText('Care for the Commons', 6, 3)).toEqual(['Care for the', 'Commons']);
		expect(wrapText('one two three four five six seven eight', 5, 2)).toEqual(['one two', 'three four…']);
		expect(wrapText('one  two', 9, 2)).toEqual(['one two']);
	});

	it('takes what is just as wide as there is room for', () => {
		expect([fitText('aaaa', widthOf('aaaa')), wrapText('aa bb', widthOf('aa bb'), 2)]).toEqual([
			'aaaa',
			['aa bb'],
		]);
		expect(fitText('aaaa', 0.1)).toBe('a…');
		expect(fitText('a bbbb', widthOf('a b') + 0.1)).toBe('a…');
	});

	it('is measured by the shapes of its letters', () => {
		expect(['i', 'a', 'A', '7', 'm', 'M', 'ß', '界', '—'].map(widthOf)).toEqual([
			...[0.31, 0.51, 0.6, 0.6, 0.88, 0.88, 0.51, 1, 0.88],
		]);
		expect(widthOf('il')).toBeCloseTo(0.62, 5);
	});
});

/** Labels and captions that share space, or that reach beyond the sheet, told in words. */
function overlapsIn({ nodes, captions, width, height }: Plate): string[] {
	const boxes = [
		...nodes.map(({ label, labelX, y, anchor }) => boxOf(label, labelX, y, anchor)),
		...captions.map(({ words, x, y, anchor }) => boxOf(words, x, y, anchor)),
	];
	const outside = boxes.filter(
		({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > height,
	);
	const pairs = boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => doOverlap(one, other)));
	return [
		...outside.map(({ text }) => `“${text}” leaves the sheet`),
		...pairs.map(({ text }) => `“${text}” is covered`),
	];
}

function boxOf(text: string, x: number, y: number, anchor: 'start' | 'end') {
	const length = widthOf(text) * LABEL_SIZE;
	const left = anchor === 'start' ? x : x - length;
	return { text, left, right: left + length, top: y - LABEL_SIZE / 2, bottom: y + LABEL_SIZE / 2 };
}

function doOverlap(one: ReturnType<typeof boxOf>, other: ReturnType<typeof boxOf>): boolean {
	return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
