import { shortened } from '../../model/citing.ts';
import { libraryRule } from '../rule.ts';
import { titleOf } from '../subject.ts';

const LEAST_DEGREE = 20;
/** Standard deviations above the mean. */
const DEVIATIONS = 6;

export const hubOutlier = libraryRule({
	name: 'hub-outlier',
	severity: 'warn',
	meaning: 'Far more relations lead to a pattern than to any usual one.',
	why: 'Where half of a library names one pattern, that says little of each of them, and the map is drawn together around it.',
	remedy: 'Look through them; keep those that say something.',
	before: 'related: [commons]  # as in 312 other patterns',
	after: 'related: [shared-pasture]',
	check: (subject) => {
		const degrees = new Float64Array(subject.patterns.length);
		for (const { target, padding } of subject.relations) if (padding === null) degrees[target]! += 1;
		const most = Math.max(LEAST_DEGREE, outlyingFrom(degrees));
		return [...degrees].flatMap((degree, index) => {
			if (degree < most) return [];
			const { file, line } = subject.patterns[index]!;
			const message = `${degree} relations lead to “${shortened(titleOf(subject, index))}”, far more than to other patterns.`;
			return [{ file, at: { line, column: 1 }, message }];
		});
	},
});

function outlyingFrom(values: Float64Array): number {
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
	return mean + DEVIATIONS * Math.sqrt(variance);
}
