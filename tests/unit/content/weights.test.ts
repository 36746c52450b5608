import { describe, expect, it } from 'vitest';
import { patternText } from '../../support/builders.ts';
import { saidIn } from '../../support/said.ts';

const said = (...weights: readonly string[]) =>
	saidIn(
		[
			[
				'a.md',
				patternText(
					`slug: a\nrelated:\n${weights.map((weight) => `  - {slug: b, weight: ${weight}}`).join('\n')}`,
				),
			],
		],
		'weight-range',
	).map((line) => line.replace(/^.*weight-range: /, ''));

describe('The weight of a reference', () => {
	it('is a number from 0 to 1, in quotes or not', () => {
		expect(said('0', '1', '0.5', '"0.25"', '.5')).toEqual([]);
	});

	it('is told where it is anything else', () => {
		const other = (written: string) => `The weight “${written}” is not a number from 0 to 1.`;
		expect(said('1.5', '-0.1', 'high', '.nan', '"0,5"', '[0.5]')).toEqual([
			...['1.5', '-0.1', 'high', '.nan', '0,5', 'of another kind'].map(other),
		]);
	});

	it('is told where its key stands without it', () => {
		const empty = 'The weight is empty; it has to be a number from 0 to 1.';
		expect(said('', '""', '~')).toEqual([empty, empty, empty]);
	});
});
