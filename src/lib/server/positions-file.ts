import { join } from 'node:path';
import { decodeAtlas } from '../atlas/decode-atlas.ts';
import type { EarlierAtlas } from '../layout/earlier-positions.ts';
import type { Layout } from '../model/atlas.ts';
import { readRegularFile } from './regular-file.ts';

/** A `library.json` of an earlier build, kept under this name beside `library.yml`, keeps the map as it was then. */
export const POSITIONS_FILE = 'positions.json';

/** More than twice what 100,000 patterns take. */
const MOST_BYTES = 32 * 1024 * 1024;
/** A map reaches about 30 times the square root of its patterns from its middle, a tiny one somewhat farther. */
const REACH = 100;
const LEAST_REACH = 1000;
/** Discs do not lie on each other, so a square of this side has room for about 36 of the smallest. */
const SQUARE = 64;
const MOST_IN_SQUARE = 100;

/**
 * Where patterns stood in an earlier map of this library, or null where no positions are kept. The file is content:
 * throws an Error with a sentence when it is anything but a map that a library of so many patterns could have had,
 * since laying out takes memory by how far patterns are apart and time by how close together they are.
 */
export async function readPositions(folder: string, patterns: number): Promise<EarlierAtlas | null> {
	const text = await readRegularFile(join(folder, POSITIONS_FILE), MOST_BYTES);
	if (text === null) return null;
	const earlier = decodeAtlas(text);
	for (const layout of earlier.layouts) assertPlausible(layout, patterns);
	return earlier;
}

function assertPlausible({ positions, label }: Layout, patterns: number): void {
	const farthest = LEAST_REACH + REACH * Math.sqrt(patterns);
	if (positions.some((at) => Math.abs(at) > farthest)) {
		throw new Error(
			`In its layout “${label}” a pattern lies ${Math.round(farthest)} or more from the middle.`,
		);
	}
	if (mostInSquare(positions) > MOST_IN_SQUARE) {
		throw new Error(`In its layout “${label}” more than ${MOST_IN_SQUARE} patterns lie on each other.`);
	}
}

function mostInSquare(positions: Float32Array): number {
	const counts = new Map<string, number>();
	let most = 0;
	for (let at = 0; at < positions.length; at += 2) {
		const square = `${Math.floor(positions[at]! / SQUARE)} ${Math.floor(positions[at + 1]! / SQUARE)}`;
		const count = (counts.get(square) ?? 0) + 1;
		counts.set(square, count);
		most = Math.max(most, count);
	}
	return most;
}
