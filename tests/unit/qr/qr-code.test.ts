import fc from 'fast-check';
import { expect, it } from 'vitest';
import { composeQrCode, type QrErrorLevel } from '../../../src/lib/qr/qr-code.ts';
import { barsOf, textOfQr } from '../../support/read-qr.ts';

const LEVELS: readonly QrErrorLevel[] = ['low', 'medium', 'quartile', 'high'];
const LINK = 'https://example.org/patterns/?focus=kanban&depth=2';

it.each(LEVELS)('is read back as the text it was made of, at level %s', (level) => {
	expect(textOfQr(composeQrCode(LINK, level)!)).toBe(LINK);
});

it('is larger the more of it may be damaged', () => {
	const sizes = LEVELS.map((level) => composeQrCode(LINK, level)!.size);
	expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
	expect(new Set(sizes).size).toBeGreaterThan(2);
});

it('reads back any link', () => {
	fc.assert(
		fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
			expect(textOfQr(composeQrCode(url)!)).toBe(url);
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
