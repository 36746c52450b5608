import { expect, it } from 'vitest';
import { composeQrCode } from '../../../src/lib/qr/qr-code.ts';
import { readQrCodes } from '../../../src/lib/qr/read-qr-codes.ts';

const SCALE = 4;

/** Codes side by side on white. */
function pictureOf(...texts: string[]): ImageData {
	const codes = texts.map((text) => composeQrCode(text)!);
	const width = codes.reduce((sum, { size }) => sum + size, 0) * SCALE;
	const height = Math.max(40, ...codes.map(({ size }) => size)) * SCALE;
	const data = new Uint8ClampedArray(Math.max(width, 40) * height * 4).fill(255);
	let left = 0;
	for (const { path, size } of codes) {
		for (const row of [...Array(size * SCALE).keys()])
			inkRow(path, row, (x) => data.fill(0, 4 * (row * width + left + x), 4 * (row * width + left + x) + 3));
		left += size * SCALE;
	}
	return { data, width: Math.max(width, 40), height, colorSpace: 'srgb' } as ImageData;
}

/** Inks each pixel of a row that a dark module covers. */
function inkRow(path: string, row: number, ink: (x: number) => void): void {
	const module = Math.floor(row / SCALE);
	for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
		if (Number(y) !== module) continue;
		for (let at = Number(x) * SCALE; at < (Number(x) + Number(run)) * SCALE; at += 1) ink(at);
	}
}

it('reads every code in a picture, several at once', async () => {
	const read = await readQrCodes(pictureOf('V1-ABC', 'https://example.org/?pick=now%3Atrust'));
	expect([...read].sort()).toEqual(['V1-ABC', 'https://example.org/?pick=now%3Atrust']);
});

it('reads nothing where there is none', async () => {
	expect(await readQrCodes(pictureOf())).toEqual([]);
});
