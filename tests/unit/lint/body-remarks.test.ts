import { describe, expect, it } from 'vitest';
import { bodyRemarks } from '../../../src/lib/lint/body-remarks.ts';
import { sourceOf } from '../../support/said.ts';

/** Remarks on so many lines that hold nothing but TODO. */
function remarksOn(count: number) {
	const passages = Array.from({ length: count }, (_, index) => ({ offset: 5 * index, written: 'TODO' }));
	const source = sourceOf('TODO\n'.repeat(count));
	return bodyRemarks(source, 'placeholder-text', passages, (written) => `“${written}” is one.`);
}

describe('Remarks on a body', () => {
	it('say where each passage is, and as what it is written', () => {
		expect(remarksOn(2)).toEqual([
			{
				rule: 'placeholder-text',
				file: 'x.md',
				at: { line: 4, column: 1 },
				subject: 'TODO',
				message: '“TODO” is one.',
				cause: null,
			},
			expect.objectContaining({ at: { line: 5, column: 1 } }),
		]);
		expect(remarksOn(0)).toEqual([]);
	});

	it('are listed up to a hundred', () => {
		const remarks = remarksOn(100);
		expect(remarks).toHaveLength(100);
		expect(remarks[99]).toMatchObject({ at: { line: 103, column: 1 }, message: '“TODO” is one.' });
	});

	it('are counted beyond a hundred, by the last that is listed', () => {
		const remarks = remarksOn(350);
		expect(remarks).toHaveLength(100);
		expect(remarks[98]).toMatchObject({ message: '“TODO” is one.' });
		expect(remarks[99]).toMatchObject({
			at: { line: 103, column: 1 },
			message: '“TODO” is one. 250 more like it follow in this file.',
		});
	});
});
