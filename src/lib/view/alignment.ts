import type { Atlas } from '../model/atlas.ts';
import { ALIGNMENT_NAMES } from '../model/library.ts';
import type { Swatch } from '../model/swatch.ts';
import type { Filters, ScoreRange } from '../model/view.ts';

/** A whole step of alignment: what it is called, how it is coloured, and which scores belong to it. */
export interface AlignmentStep {
	readonly name: string;
	readonly colour: Swatch;
	readonly range: ScoreRange;
}

/** Rust over straw to deep green, as a diverging ramp of five. */
const RAMP: readonly Swatch[] = [
	{ light: '#a2401f', dark: '#e0714a' },
	{ light: '#d28b50', dark: '#e8ac74' },
	{ light: '#d6c05c', dark: '#ecdc8c' },
	{ light: '#74a464', dark: '#97cc86' },
	{ light: '#256b45', dark: '#4fae7c' },
];

/** From extractive to exemplary. */
export const ALIGNMENT_STEPS: readonly AlignmentStep[] = ALIGNMENT_NAMES.map((name, at) => ({
	name,
	colour: RAMP[at]!,
	range: { from: Math.max(1, at + 0.5), to: Math.min(5, at + 1.49) },
}));

/** What of the filters looks at scores. */
export type ScoreFilter = Pick<Filters, 'score' | 'isUnscoredShown'>;

/** What a choice of scores lets pass: a range leaves those out that have none. */
export function filterByScore(score: Filters['score']): ScoreFilter {
	return { score, isUnscoredShown: score === null || score === 'none' };
}

/** What lets only patterns without a score pass. */
export const ONLY_UNSCORED = filterByScore('none');

/** What lets every pattern pass, whatever its score. */
export const EVERY_SCORE = filterByScore(null);

/** Another range in place of the one before; who kept those without a score beside that keeps them. */
export function withScore(before: ScoreFilter, score: Filters['score']): ScoreFilter {
	const isRange = (one: Filters['score']) => one !== null && one !== 'none';
	const areKept = isRange(before.score) && before.isUnscoredShown;
	return isRange(score) && areKept ? { score, isUnscoredShown: true } : filterByScore(score);
}

/** Whether any pattern has a score. */
export function isScored({ alignment }: Pick<Atlas, 'alignment'>): boolean {
	return alignment.some((score) => !Number.isNaN(score));
}

/** Whether a score is in a range, its ends included; scores are kept with seven digits. */
export function isWithin({ from, to }: ScoreRange, score: number): boolean {
	return score >= from - 1e-6 && score <= to + 1e-6;
}

/** Step 0 to 4 of a score: halves go up, so 3.5 is commons-aligned. */
export function alignmentStep(score: number): number {
	return Math.min(4, Math.max(0, Math.round(score) - 1));
}

/** A score as it is said, with at most two decimals. */
export function sayScore(score: number): string {
	return String(Math.round(score * 100) / 100);
}

/** What the step of a score is called. */
export function nameOfScore(score: number): string {
	return ALIGNMENT_STEPS[alignmentStep(score)]!.name;
}
