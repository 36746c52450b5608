import { radiusOf } from '../model/atlas.ts';
import type { Box } from '../model/atlas.ts';
import type { Components } from './components.ts';
import { snap } from './geometry/overlap-removal.ts';
import type { Positions } from './geometry/positions.ts';
import { firstValueOf } from './layout-input.ts';
import type { LayoutInput } from './layout-input.ts';

/** Distance from isolate to isolate, where they are as small as most. */
export const PITCH = pitchOf(radiusOf(0));
/** Gap between the map and the block. */
export const BEFORE_BLOCK = 70;
const BETWEEN_COMPONENTS = 8;
/** A map is drawn for a window of about this shape. */
export const WINDOW_ASPECT = 1.6;

interface Frame {
	readonly left: number;
	readonly top: number;
	readonly width: number;
}

/** Fills a frame, and returns where the block ends below. */
type Fill = (frame: Frame, positions: Positions) => number;

/** Area that the block beside the map will take, so that the map can leave room for it. */
export function areaOfIsolates({ isolates, small }: Components, { radius }: LayoutInput): number {
	const cells = isolates.reduce((sum, row) => sum + (pitchOf(radius[row]!) / PITCH) ** 2, 0);
	return (cells * 1.08 + small.reduce((sum, component) => sum + component.length * 2.5, 0)) * PITCH ** 2;
}

/** Width that a disc takes among others of the block. */
export function pitchOf(radius: number): number {
	return 2 * radius + 4;
}

/** The aspect a map of this area should have for map and block to fill a window together. */
export function aspectOfMap(map: number, isolates: number): number {
	const height = Math.sqrt((map + isolates) / WINDOW_ASPECT);
	return Math.max(1, Math.min(WINDOW_ASPECT, map / height ** 2));
}

/** Stands them in a block to the right of the map or below it, whichever fills a window better. */
export function fillBlock(
	input: LayoutInput,
	components: Components,
	extent: Box | null,
	positions: Positions,
): void {
	const groups = groupIsolates(input, components.isolates);
	const fill: Fill = (frame, at) => {
		const below = placeSmallComponents(components.small, input, frame, at);
		return placeIsolates(groups, input, { ...frame, top: below }, at);
	};
	fill(findFrame(extent, areaOfIsolates(components, input), fill), positions);
}

/** The smallest box around the discs of these rows, or null when there are none. */
export function boxAround(rows: Iterable<number>, { radius }: LayoutInput, { x, y }: Positions): Box | null {
	const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
	for (const row of rows) {
		box.left = Math.min(box.left, snap(x[row]! - radius[row]! - 1));
		box.top = Math.min(box.top, snap(y[row]! - radius[row]! - 1));
		box.right = Math.max(box.right, snap(x[row]! + radius[row]! + 1));
		box.bottom = Math.max(box.bottom, snap(y[row]! + radius[row]! + 1));
	}
	return box.left > box.right ? null : box;
}

function findFrame(extent: Box | null, area: number, fill: Fill): Frame {
	if (!extent) return { left: 0, top: 0, width: Math.max(PITCH * 4, Math.sqrt(area * WINDOW_ASPECT)) };
	const [width, height] = [extent.right - extent.left, extent.bottom - extent.top];
	const beside = frameBeside(extent, area, fill);
	const under = { left: extent.left, top: extent.bottom + BEFORE_BLOCK, width };
	const misfit = (wide: number, high: number) => Math.abs(Math.log(wide / high / WINDOW_ASPECT));
	const isBeside =
		misfit(width + BEFORE_BLOCK + beside.width, height) <=
		misfit(width, height + BEFORE_BLOCK + area / width);
	return isBeside ? beside : under;
}

/** As narrow as may be without reaching below the map; a large block does so sooner than make the whole wider than a window. */
function frameBeside(extent: Box, area: number, fill: Fill): Frame {
	const height = Math.max(extent.bottom - extent.top, heightOfWindow(extent.right - extent.left, area));
	const scratch = { x: new Float64Array(0), y: new Float64Array(0) };
	let width = Math.max(6 * PITCH, area / height);
	const frame = () => ({ left: extent.right + BEFORE_BLOCK, top: extent.top, width });
	while (fill(frame(), scratch) > extent.top + height && width < area) width += PITCH;
	return frame();
}

/** The height at which a map of this width and a block of this area beside it fill a window together. */
function heightOfWindow(width: number, area: number): number {
	const across = width + BEFORE_BLOCK;
	return (across + Math.sqrt(across ** 2 + 4 * WINDOW_ASPECT * area)) / (2 * WINDOW_ASPECT);
}

/** Rings on shelves, the largest first; returns where the next thing may stand. */
export function placeSmallComponents(
	small: Components['small'],
	input: LayoutInput,
	{ left, top, width }: Frame,
	positions: Positions,
): number {
	let [x, y, shelf] = [left, top, 0];
	for (const component of small) {
		const largest = component.reduce((most, row) => Math.max(most, input.radius[row]!), 0);
		const ring = Math.max(largest + 2, ((2 * largest + 4) * component.length) / (2 * Math.PI));
		const wide = 2 * (ring + largest);
		const high = component.length === 2 ? 2 * largest : wide;
		if (x > left && x + wide > left + width) [x, y, shelf] = [left, y + shelf + BETWEEN_COMPONENTS, 0];
		component.forEach((row, at) => {
			const turn = (2 * Math.PI * at) / component.length;
			positions.x[row] = snap(x + wide / 2 + ring * Math.cos(turn));
			positions.y[row] = snap(y + high / 2 + ring * Math.sin(turn));
		});
		x += wide + BETWEEN_COMPONENTS;
		shelf = Math.max(shelf, high);
	}
	return small.length > 0 ? y + shelf + 2 * BETWEEN_COMPONENTS : top;
}

/** Those that are larger first, by size; then isolates of one domain after the other, the commonest domain first, those without a domain last. */
function groupIsolates({ facets, radius }: LayoutInput, isolates: Int32Array): number[][] {
	const domain = facets.find(({ id }) => id === 'domain');
	const isLarge = (row: number) => radius[row]! > radiusOf(0);
	const groups = new Map<number, number[]>();
	for (const row of isolates) {
		const value = isLarge(row) ? -Infinity : domain ? firstValueOf(domain, row) : -1;
		const group = groups.get(value);
		if (group) group.push(row);
		else groups.set(value, [row]);
	}
	groups.get(-Infinity)?.sort((one, other) => radius[other]! - radius[one]! || one - other);
	const rank = (value: number) => (value === -1 ? Infinity : value);
	return [...groups].sort(([one], [other]) => (rank(one) < rank(other) ? -1 : 1)).map(([, rows]) => rows);
}

/** Lines of isolates with one position left free between groups. */
function placeIsolates(
	groups: readonly (readonly number[])[],
	{ radius }: LayoutInput,
	{ left, top, width }: Frame,
	positions: Positions,
): number {
	let [x, y, line] = [left, top, 0];
	for (const group of groups) {
		for (const row of group) {
			const pitch = pitchOf(radius[row]!);
			if (x > left && x + pitch > left + width) [x, y, line] = [left, y + line, 0];
			positions.x[row] = snap(x + pitch / 2);
			positions.y[row] = snap(y + pitch / 2);
			x += pitch;
			line = Math.max(line, pitch);
		}
		x += PITCH;
	}
	return y + line;
}
