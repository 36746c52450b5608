import { describe, expect, it } from 'vitest';
import { chooseNeighbours } from '../../../../src/lib/view/page/neighbours.ts';
import { composeNarrowPlate } from '../../../../src/lib/view/page/narrow-plate.ts';
import { hullAlong, hullAround, type Plate } from '../../../../src/lib/view/page/plate.ts';
import type { RelationRows } from '../../../../src/lib/view/page/relation-rows.ts';
import { widthOf } from '../../../../src/lib/view/page/text-width.ts';
import { composeWidePlate } from '../../../../src/lib/view/page/wide-plate.ts';
import { range, rowsTo } from '../../../support/relation-rows.ts';

const ROWS = [
	rowsTo('requires', true, [4, 100]),
	rowsTo('enables', false, [9]),
	rowsTo('related', true, [4, 1]),
];
const TITLE = 'Care for the Commons and all';

const wide = (rows: readonly RelationRows[], title = TITLE) =>
	composeWidePlate(chooseNeighbours(rows, 99), title);
const narrow = (rows: readonly RelationRows[], title = TITLE) =>
	composeNarrowPlate(chooseNeighbours(rows, 99), title);

/** Where each node stands and what is written beside it. */
const nodesOf = ({ nodes }: Plate) =>
	nodes.map(({ x, y, radius, label, labelX, anchor }) => [x, y, radius, label, labelX, anchor]);
const captionsOf = ({ captions }: Plate) => captions.map(({ words, x, y, anchor }) => [words, x, y, anchor]);
const edgesOf = ({ edges }: Plate) => edges.map(({ type, path, head }) => [type.id, path, head]);

/** What stands on one side of a wide plate: the words of each group, and its patterns. */
function sidesOf({ nodes, captions }: Plate) {
	const told = (anchor: 'start' | 'end') =>
		[
			...captions.map(({ words, ...rest }) => ({ ...rest, text: words })),
			...nodes.map(({ label, ...rest }) => ({ ...rest, text: label })),
		]
			.filter((one) => one.anchor === anchor)
			.sort((one, other) => one.y - other.y)
			.map(({ text }) => text.replace('Pattern ', ''))
			.join(' ');
	return [told('end'), told('start')];
}

describe('A wide plate', () => {
	it('has the pattern in its middle, as large as its name', () => {
		const { width, height, centre } = wide(ROWS);
		expect([width, height]).toEqual([1120, 258]);
		const halfWidth = (widthOf('Care for the Commons') * 19) / 2 + 30;
		expect(centre).toEqual({
			...{ x: 560, y: 129, lines: ['Care for the Commons', 'and all'] },
			hull: hullAround(560, 129, halfWidth, 62),
		});
		expect(wide(ROWS, 'A').centre.hull).toBe(hullAround(560, 129, 78, 51));
	});

	it('has the neighbours on two arcs, their labels and the words of their groups outside', () => {
		expect(nodesOf(wide(ROWS))).toEqual([
			[295, 108.5, 4.3, 'Pattern 9', 270, 'end'],
			[299.5, 176.5, 3.2, 'Pattern 1', 274.5, 'end'],
			[826, 128, 3.7, 'Pattern 4', 851, 'start'],
			[824.1, 157, 8.1, 'Pattern 100', 849.1, 'start'],
		]);
		expect(captionsOf(wide(ROWS))).toEqual([
			['is enabled by', 274, 83.5, 'end'],
			['is related to', 270.2, 151.5, 'end'],
			['requires', 849.4, 103, 'start'],
		]);
	});

	it('has an edge from a port of the hull to the rim of the node for each relation, with its head at the one that is meant', () => {
		expect(edgesOf(wide(ROWS))).toEqual([
			['enables', 'M435.6 121.5C369.5 121.5 369.5 108.5 303.3 108.5', 'M426.1 125.9L435.6 121.5L426.1 117.1'],
			['related', 'M443.1 136.5C374.9 136.5 374.9 176.5 306.7 176.5', null],
			['requires', 'M672.4 114C740.6 114 740.6 125.6 808.8 125.6', 'M808.8 129.9L818.3 125.5L808.8 121.1Z'],
			['related', 'M677.3 129C747.8 129 747.8 130.5 818.3 130.5', null],
			['requires', 'M676 144C739.2 144 739.2 157 802.5 157', 'M802.5 161.4L812.0 157.0L802.5 152.6Z'],
		]);
	});

	it('has a hull along the nodes of each group', () => {
		const plate = wide(ROWS);
		const [nine, one, four, hundred] = plate.nodes as [Point, Point, Point, Point];
		expect(plate.groupHulls.map(({ type, hull }) => [type.id, hull])).toEqual([
			['enables', hullAlong([nine])],
			['related', hullAlong([one])],
			['requires', hullAlong([four, hundred])],
		]);
	});

	it('grows with its lines, and its middle with the edges that leave it, which stand closer', () => {
		const plate = wide(
			[rowsTo('requires', false, range(0, 14)), rowsTo('requires', true, range(20, 34))],
			'A',
		);
		expect(plate.height).toBe(501);
		expect(plate.centre.hull).toBe(hullAround(560, 250.5, 78, 75));
		const ports = plate.edges.slice(0, 14).map(({ path }) => Number(/^M[\d.]+ ([\d.]+)/.exec(path)![1]));
		expect(ports.at(0)).toBe(192);
		expect(ports.at(-1)).toBe(309);
		const heads = plate.edges.slice(0, 2).map(({ head }) => head);
		expect(heads).toEqual(['M499.9 196.4L509.4 192.0L499.9 187.6Z', 'M489.2 205.4L498.7 201.0L489.2 196.6Z']);
	});

	it('never lets its middle be higher than the sheet', () => {
		const types = ['requires', 'enables', 'related', 'complementary', 'alternatives', 'tools'];
		const outgoing = types.map((type) => rowsTo(type, true, [1, 2, 3, 4]));
		const incoming = ['requires', 'enables', 'tools'].map((type) => rowsTo(type, false, [1, 2, 3, 4]));
		const { height, centre } = wide([...outgoing, ...incoming], 'A');
		expect(height).toBe(258);
		expect(centre.hull).toBe(hullAround(560, 129, 78, 95));
	});

	it.each<[string, RelationRows[], string[]]>([
		[
			'what leads here on the left, where it leads on the right',
			[rowsTo('requires', true, [1, 2]), rowsTo('requires', false, [3, 4])],
			['is required by 3 4', 'requires 1 2'],
		],
		[
			'what holds both ways between them, on the left while there is room',
			[rowsTo('related', true, [5]), rowsTo('requires', true, [1]), rowsTo('enables', false, [3, 4])],
			['is enabled by 3 4 is related to 5', 'requires 1'],
		],
		[
			'a group that is too long for one side on both',
			[rowsTo('requires', true, range(1, 9))],
			['requires 1 2 3 4', 'requires 5 6 7 8'],
		],
		['a single neighbour on the left', [rowsTo('requires', true, [1])], ['requires 1', '']],
		[
			'a group of two on one side, though the other stays empty',
			[rowsTo('requires', true, [1, 2])],
			['requires 1 2', ''],
		],
		[
			'no single one of three or more by itself under words of its own',
			[rowsTo('requires', false, [1]), rowsTo('enables', true, range(2, 7))],
			['is required by 1', 'enables 2 3 4 5 6'],
		],
		[
			'nothing on the left that is after what goes on the right',
			[rowsTo('requires', false, range(1, 8)), rowsTo('enables', true, [8]), rowsTo('tools', true, [9])],
			['is required by 1 2 3 4 5', 'is required by 6 7 enables 8 is carried out with 9'],
		],
	])('has %s', (_, rows, sides) => {
		expect(sidesOf(wide(rows))).toEqual(sides);
	});
});

type Point = Plate['nodes'][number];

describe('A narrow plate', () => {
	it('has the pattern above, as wide as the sheet, and ends below the last neighbour', () => {
		const { width, height, centre } = narrow(ROWS);
		expect([width, height]).toEqual([340, 332]);
		expect(centre).toEqual({ x: 170, y: 53, lines: [TITLE], hull: hullAround(170, 53, 162, 37) });
		const long = narrow(ROWS, 'A title that is so long that it takes two lines');
		expect([long.height, long.centre.y, long.centre.lines.length]).toEqual([354, 64, 2]);
	});

	it('has the neighbours below one another, under the words of their groups', () => {
		expect(nodesOf(narrow(ROWS))).toEqual([
			[96, 139, 3.7, 'Pattern 4', 120, 'start'],
			[96, 169, 8.1, 'Pattern 100', 120, 'start'],
			[96, 235, 4.3, 'Pattern 9', 120, 'start'],
			[96, 301, 3.2, 'Pattern 1', 120, 'start'],
		]);
		expect(captionsOf(narrow(ROWS))).toEqual([
			['requires', 120, 113, 'start'],
			['is enabled by', 120, 209, 'start'],
			['is related to', 120, 275, 'start'],
		]);
	});

	it('has an edge for each relation, down from the hull and then level, each group’s further to the left', () => {
		expect(edgesOf(narrow(ROWS))).toEqual([
			['requires', 'M58 85.7V126.5q0 9 9 9H78.8', 'M78.8 139.9L88.3 135.5L78.8 131.1Z'],
			['related', 'M55 85.1V133.5q0 9 9 9H88.3', null],
			['requires', 'M58 85.7V160q0 9 9 9H74.4', 'M74.4 173.4L83.9 169.0L74.4 164.6Z'],
			['enables', 'M51 84.1V226q0 9 9 9H87.7', 'M55.4 93.6L51.0 84.1L46.6 93.6'],
			['related', 'M44 82.3V292q0 9 9 9H88.8', null],
		]);
	});

	it('lets an incoming edge begin where its head ends', () => {
		const [edge] = narrow([rowsTo('requires', false, [1])]).edges;
		expect([edge!.path, edge!.head]).toEqual([
			'M58 95.2V130q0 9 9 9H88.8',
			'M62.4 95.2L58.0 85.7L53.6 95.2Z',
		]);
	});

	it('has a hull along the nodes of each group', () => {
		const plate = narrow(ROWS);
		const [four, hundred, nine, one] = plate.nodes as [Point, Point, Point, Point];
		expect(plate.groupHulls.map(({ type, hull }) => [type.id, hull])).toEqual([
			['requires', hullAlong([four, hundred])],
			['enables', hullAlong([nine])],
			['related', hullAlong([one])],
		]);
	});

	it('lets no edge leave the sheet, however many groups there are', () => {
		const types = ['requires', 'enables', 'related', 'complementary', 'alternatives', 'tools'];
		const rows = types.map((type, at) => rowsTo(type, true, [at]));
		const rails = narrow([...rows, rowsTo('requires', false, [7]), rowsTo('enables', false, [8])]).edges.map(
			({ path }) => Number(/^M([\d.]+)/.exec(path)![1]),
		);
		expect(rails).toEqual([58, 51, 44, 37, 30, 23, 16, 16]);
	});
});
