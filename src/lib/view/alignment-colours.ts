import type { Atlas } from '../model/atlas.ts';
import type { ScoreRange } from '../model/view.ts';
import { ALIGNMENT_STEPS, alignmentStep } from './alignment.ts';
import type { Coloured, LegendRow } from './colours.ts';
import { SCORE_RAMP, UNKNOWN } from './swatches.ts';

/** Scores that share a colour. */
interface ScoreClass {
	readonly label: string;
	readonly range: ScoreRange;
	/** Position in the ramp. */
	readonly step: number;
}

/** Colours patterns by their scores: in whole steps, or where most scores lie within two of these, in ranges of as many patterns each. */
export function colourByAlignment({ alignment }: Pick<Atlas, 'alignment'>): Coloured {
	const scores = alignment.filter((score) => !Number.isNaN(score));
	const classes = classesOf(scores);
	const none = SCORE_RAMP.length;
	const rest = { choice: null, value: null };
	const rows = classes.map(({ label, range, step }): LegendRow => {
		return { label, swatch: step, ...rest, score: range, isUnscored: false };
	});
	const unscored = { label: 'Not scored', swatch: none, ...rest, score: null, isUnscored: true };
	return {
		swatches: [...SCORE_RAMP, UNKNOWN],
		fill: Uint8Array.from(alignment, (score) => (Number.isNaN(score) ? none : stepOf(score, classes))),
		isSeveral: new Uint8Array(alignment.length),
		valueSwatches: null,
		discTexts: Array.from(alignment, (score) =>
			Number.isNaN(score) ? '' : String(Math.round(score * 10) / 10),
		),
		legend: scores.length < alignment.length ? [...rows, unscored] : rows,
	};
}

const WHOLE_STEPS: readonly ScoreClass[] = ALIGNMENT_STEPS.map(({ name, range }, at) => {
	return { label: `${at + 1} ${name}`, range, step: at };
});

function classesOf(scores: Float32Array): readonly ScoreClass[] {
	const ranges = rangesOf(scores);
	return isCrowded(scores) && ranges.length > 2 ? ranges : WHOLE_STEPS;
}

/** Whether two of the five whole steps hold more than three quarters of all scores; of a few scores that says nothing. */
function isCrowded(scores: Float32Array): boolean {
	if (scores.length < 25) return false;
	const counts = new Uint32Array(WHOLE_STEPS.length);
	for (const score of scores) counts[alignmentStep(score)]!++;
	const [most, second] = counts.sort().reverse();
	return (most! + second!) * 4 > scores.length * 3;
}

/**
 * Classes of about as many patterns each, as far as equal scores allow; each score goes by where the middle one of those
 * that have it stands among all. Scores are told apart to the hundredth, as links write them.
 */
function rangesOf(scores: Float32Array): readonly ScoreClass[] {
	const counts = new Map<number, number>();
	for (const score of scores) counts.set(hundredth(score), (counts.get(hundredth(score)) ?? 0) + 1);
	const steps = new Map<number, ScoreRange>();
	let below = 0;
	for (const [score, count] of [...counts].sort(([one], [other]) => one - other)) {
		const step = Math.floor(((below + count / 2) / scores.length) * SCORE_RAMP.length);
		steps.set(step, { from: steps.get(step)?.from ?? score, to: score });
		below += count;
	}
	return Array.from(steps, ([step, range]) => ({ label: sayRange(range), range, step }));
}

function hundredth(score: number): number {
	return Math.round(score * 100) / 100;
}

function sayRange({ from, to }: ScoreRange): string {
	return from === to ? String(from) : `${from} to ${to}`;
}

/** Scores beyond the ends are of the class at that end. */
function stepOf(score: number, classes: readonly ScoreClass[]): number {
	return (classes.findLast(({ range }) => range.from <= hundredth(score)) ?? classes[0]!).step;
}
