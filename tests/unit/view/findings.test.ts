import { describe, expect, it } from 'vitest';
import { sayNumbers } from '../../../src/lib/view/desk/words.ts';
import { DEFAULT_VIEW, type View } from '../../../src/lib/model/view.ts';
import { Composer } from '../../../src/lib/view/composer.ts';
import { markRows, numbersOfPattern, toggleMark } from '../../../src/lib/view/findings.ts';
import { MARK } from '../../../src/lib/view/scene.ts';
import { smallAtlas } from '../../support/small-atlas.ts';

const ATLAS = smallAtlas([
	{ title: 'Both', errors: 1, warnings: 2, domain: 'culture' },
	{ title: 'Warned', warnings: 1 },
	{ title: 'Faulty', errors: 3 },
	{ title: 'Clean' },
]);

describe('Findings on the map', () => {
	it('are marked by the gravest of those that are asked for, and not at all unasked', () => {
		const composer = new Composer();
		const marksOf = (marks: View['marks']) => composer.compose(ATLAS, { ...DEFAULT_VIEW, marks }).scene.marks;
		const { none, warn, error } = MARK;
		expect(marksOf([])).toBeNull();
		expect(marksOf(['error'])).toEqual(Uint8Array.of(error, none, error, none));
		expect(marksOf(['warn'])).toEqual(Uint8Array.of(warn, warn, none, none));
		const both = composer.compose(ATLAS, { ...DEFAULT_VIEW, marks: ['error', 'warn'] });
		expect(both.scene.marks).toEqual(Uint8Array.of(error, warn, error, none));
		const later = composer.compose(ATLAS, { ...DEFAULT_VIEW, marks: ['error', 'warn'], selected: 'clean' });
		expect(later.scene).toBe(both.scene);
	});

	it('are counted by the patterns that are shown; a severity that nobody has is not offered', () => {
		expect(markRows(ATLAS, { marks: ['warn'] }, Uint8Array.of(1, 1, 1, 1))).toEqual([
			{ severity: 'error', count: 2, isOn: false },
			{ severity: 'warn', count: 2, isOn: true },
		]);
		expect(markRows(ATLAS, { marks: [] }, Uint8Array.of(0, 1, 0, 1)).map(({ count }) => count)).toEqual([
			0, 1,
		]);
		expect(markRows(smallAtlas([{ title: 'A', warnings: 1 }]), { marks: [] }, Uint8Array.of(1))).toEqual([
			{ severity: 'warn', count: 1, isOn: false },
		]);
	});

	it('are switched one by one, and kept in their order', () => {
		expect(toggleMark([], 'warn')).toEqual(['warn']);
		expect(toggleMark(['warn'], 'error')).toEqual(['error', 'warn']);
		expect(toggleMark(['error', 'warn'], 'error')).toEqual(['warn']);
	});

	it('are said in words, without what there is none of', () => {
		expect(sayNumbers(numbersOfPattern(ATLAS, 0))).toBe('1 error, 2 warnings');
		expect(sayNumbers(numbersOfPattern(ATLAS, 2))).toBe('3 errors');
		expect(sayNumbers({ error: 0, warn: 1200, info: 1 })).toBe('1,200 warnings, 1 note');
		expect(sayNumbers(numbersOfPattern(ATLAS, 3))).toBe('');
	});
});
