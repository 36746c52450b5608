import { describe, expect, it } from 'vitest';
import { bodyFaults } from '../../../src/lib/lint/body-faults.ts';
import { sourceOf } from '../../support/said.ts';

/** Faults of so many lines that hold nothing but TODO. */
function faultsIn(count: number) {
	const passages = Array.from({ length: count }, (_, index) => ({ offset: 5 * index, written: 'TODO' }));
	const source = sourceOf('TODO\n'.repeat(count));
	return bodyFaults(source, passages, (written) => `“${written}” is one.`);
}

describe('Faults of a body', () => {
	it('say where each passage is, and as what it is written', () => {
		expect(faultsIn(2)).toEqual([
			{ at: { line: 4, column: 1, end: { line: 4, column: 5 } }, subject: 'TODO', message: '“TODO” is one.' },
			expect.objectContaining({ at: { line: 5, column: 1, end: { line: 5, column: 5 } } }),
		]);
		expect(faultsIn(0)).toEqual([]);
	});

	it('are listed up to a hundred', () => {
		const faults = faultsIn(100);
		expect(faults).toHaveLength(100);
		expect(faults[99]).toMatchObject({ at: { line: 103, column: 1 }, message: '“TODO” is one.' });
	});

	it('are counted beyond a hundred, by the last that is listed', () => {
		const faults = faultsIn(350);
		expect(faults).toHaveLength(100);
		expect(faults[98]).toMatchObject({ message: '“TODO” is one.' });
		expect(faults[99]).toMatchObject({
			at: { line: 103, column: 1 },
			message: '“TODO” is one. 250 more like it follow in this file.',
		});
	});
});
