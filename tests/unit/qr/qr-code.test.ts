import fc from 'fast-check';
import jsQr from 'jsqr';
import { expect, it } from 'vitest';
import { composeQrCode, type QrCode, type QrErrorLevel } from '../../../src/lib/qr/qr-code.ts';

const LEVELS: readonly QrErrorLevel[] = ['low', 'medium', 'quartile', 'high'];
const LINK = 'https://example.org/patterns/?focus=kanban&depth=2';

/** What a reader of another make reads from the path, painted with `scale` pixels for a module. */
function textOf(code: QrCode, scale = 3): string | null {
	const side = code.size * scale;
	const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
	for (const [x, y, width] of barsOf(code)) {
		for (let row = y * scale; row < (y + 1) * scale; row += 1) {
			for (let at = x * scale; at < (x + width) * scale; at += 1)
				pixels.fill(0, 4 * (row * side + at), 4 * (row * side + at) + 3);
		}
	}
	return jsQr(pixels, side, side)?.data ?? null;
}

function barsOf({ path }: QrCode): [x: number, y: number, width: number][] {
	const bars = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g)];
	expect(bars.map(([bar]) => bar).join('')).toBe(path);
	return bars.map(([, x, y, width]) => [Number(x), Number(y), Number(width)]);
}

it.each(LEVELS)('is read back as the text it was made of, at level %s', (level) => {
	expect(textOf(composeQrCode(LINK, level)!)).toBe(LINK);
});

it('is larger the more of it may be damaged', () => {
	const sizes = LEVELS.map((level) => composeQrCode(LINK, level)!.size);
	expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
	expect(new Set(sizes).size).toBeGreaterThan(2);
});

it('reads back any link', () => {
	fc.assert(
		fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
			expect(textOf(composeQrCode(url)!)).toBe(url);
		}),
		{ numRuns: 30 },
	);
});

it('keeps a margin of four modules free on each side', () => {
	const code = composeQrCode(LINK)!;
	const bars = barsOf(code);
	expect(Math.min(...bars.map(([x]) => x))).toBe(4);
	expect(Math.min(...bars.map(([, y]) => y))).toBe(4);
	expect(Math.max(...bars.map(([x, , width]) => x + width))).toBe(code.size - 4);
	expect(Math.max(...bars.map(([, y]) => y + 1))).toBe(code.size - 4);
});

it('says that a text is too long, at the level at which it is', () => {
	expect(composeQrCode('a'.repeat(2331))).not.toBeNull();
	expect(composeQrCode('a'.repeat(2332))).toBeNull();
	expect(composeQrCode('a'.repeat(2332), 'low')).not.toBeNull();
	expect(composeQrCode('a'.repeat(2954), 'low')).toBeNull();
});
