import type { Box, Layout, LayoutId, Region } from '../model/atlas.ts';
import {
	readChoice,
	readColumn,
	readFields,
	readList,
	readNumbers,
	readText,
	readWhole,
	wrong,
} from './checked-reading.ts';
import type { Fields } from './checked-reading.ts';

const LAYOUT_IDS: readonly LayoutId[] = ['regions', 'domain', 'era', 'universality'];
/** Farther out than any layout reaches; single-precision numbers are exact up to here. */
const FARTHEST = 2 ** 24;

/** One layout of the atlas; `rows` is the number of patterns. */
export function decodeLayout(value: unknown, rows: number, place: string): Layout {
	const file = readFields(value, place);
	const unit = readUnit(file.get('unit'), `${place}.unit`);
	const regions = readList(file.get('regions'), `${place}.regions`, (region, at) =>
		decodeRegion(region, rows, unit, at),
	);
	const region = (one: unknown) => readWhole(one, -1, regions.length - 1, `${place}.regionOf`);
	const regionOf = Int32Array.from(readColumn(file.get('regionOf'), rows, `${place}.regionOf`, region));
	const isolates =
		file.get('isolates') === null ? null : decodeBox(file.get('isolates'), unit, `${place}.isolates`);
	return {
		id: readChoice(file.get('id'), LAYOUT_IDS, `${place}.id`),
		label: readText(file.get('label'), `${place}.label`),
		positions: decodePositions(file, { regions, regionOf, isolates, unit }, place),
		regionOf,
		regions,
		isolates,
		extent: decodeBox(file.get('extent'), unit, `${place}.extent`),
	};
}

interface Origins {
	readonly regions: readonly Region[];
	readonly regionOf: Int32Array;
	readonly isolates: Box | null;
	readonly unit: number;
}

function decodePositions(
	file: Fields,
	{ regions, regionOf, isolates, unit }: Origins,
	place: string,
): Float32Array {
	const x = readColumn(file.get('x'), regionOf.length, `${place}.x`, readLength);
	const y = readColumn(file.get('y'), regionOf.length, `${place}.y`, readLength);
	const positions = new Float32Array(regionOf.length * 2);
	regionOf.forEach((region, row) => {
		const origin = regions[region] ?? { x: isolates?.left ?? 0, y: isolates?.top ?? 0 };
		positions[2 * row] = origin.x + x[row]! * unit;
		positions[2 * row + 1] = origin.y + y[row]! * unit;
	});
	return positions;
}

function decodeRegion(value: unknown, rows: number, unit: number, place: string): Region {
	const file = readFields(value, place);
	const origin = [readLength(file.get('x'), `${place}.x`), readLength(file.get('y'), `${place}.y`)];
	const steps = readNumbers(file.get('hull'), `${place}.hull`);
	const hull = new Float32Array(steps.length);
	steps.forEach((step, at) => (hull[at] = step * unit + (at < 2 ? origin[at]! * unit : hull[at - 2]!)));
	return {
		name: readText(file.get('name'), `${place}.name`),
		words: readList(file.get('words'), `${place}.words`, readText),
		size: readWhole(file.get('size'), 0, rows, `${place}.size`),
		x: origin[0]! * unit,
		y: origin[1]! * unit,
		hull,
		hub: readWhole(file.get('hub'), 0, rows - 1, `${place}.hub`),
	};
}

function decodeBox(value: unknown, unit: number, place: string): Box {
	const sides = readColumn(value, 4, place, readLength).map((length) => length * unit);
	return { left: sides[0]!, top: sides[1]!, right: sides[2]!, bottom: sides[3]! };
}

function readLength(value: unknown, place: string): number {
	return readWhole(value, -FARTHEST, FARTHEST, place);
}

function readUnit(value: unknown, place: string): number {
	if (typeof value === 'number' && value > 0 && value <= 1) return value;
	throw wrong(place, 'a length between 0 and 1');
}
