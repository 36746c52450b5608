import type { Atlas, FacetColumn } from '../model/atlas.ts';
import type { Filters, ScoreRange } from '../model/view.ts';
import { isWithin } from './alignment.ts';
import { choiceOf, marksOfValues } from './facets.ts';

/** Bins of the alignment histogram: half steps from 1 to 5, so that 1.0–1.4 is the first and 5 the last. */
export const SCORE_BINS = 9;

const ALL_SCORES: ScoreRange = { from: 1, to: 5 };
const NO_SCORES: ScoreRange = { from: Infinity, to: -Infinity };

/** What the filters let through; and of what is in view at all, how many each value would let through with the other filters as they are. */
export interface Filtered {
	/** 1 for each pattern that passes all filters. */
	readonly passes: Uint8Array;
	readonly passing: number;
	/** Per facet column: counted patterns with each value that pass all the other filters; the last entry counts “not stated”. */
	readonly facetCounts: readonly Uint32Array[];
	/** Per histogram bin: counted patterns that pass all filters but the score's. */
	readonly scoreCounts: Uint32Array;
	/** Counted patterns without a score that pass all filters but the score's. */
	readonly unscored: number;
	readonly failures: Failures;
}

/** What filters look at; an atlas holds it. */
type FilterSource = Pick<Atlas, 'facets' | 'alignment' | 'degree'>;

/**
 * Facets are joined by AND, the values of one facet by OR; a pattern with several values passes by any of them, and is
 * left out by any of them where values are left out. Only patterns that `scope` marks are counted, such as those in
 * focus; null counts all. None passes that `hidden` marks, or that `only` does not.
 */
export function filterPatterns(
	atlas: FilterSource,
	view: Filters,
	scope: Uint8Array | null = null,
	hidden: Uint8Array | null = null,
	only: Uint8Array | null = null,
): Filtered {
	const tests = [
		...atlas.facets.map((column) => facetTest(column, view)),
		scoreTest(atlas, view),
		degreeTest(atlas, view),
		hidden && ((pattern: number) => !hidden[pattern]),
		only && ((pattern: number) => only[pattern] === 1),
	];
	const failures = { ...countFailures(tests, atlas.alignment.length), scope };
	const passes = failures.failed.map((count) => (count === 0 ? 1 : 0));
	const counted = atlas.facets.map((column, test) => countValues(column, failures, test));
	return {
		passes,
		passing: passes.reduce((sum, passed) => sum + passed, 0),
		facetCounts: counted,
		...countScores(atlas, failures, atlas.facets.length),
		failures,
	};
}

/** How many such patterns pass all filters but one: that of the facet at this position, or that of scores after them all. */
export function countPassing(
	{ failures }: Pick<Filtered, 'failures'>,
	but: number,
	isSuch: (pattern: number) => boolean,
): number {
	return failures.failed.reduce(
		(sum, _, pattern) => sum + (passesOthers(failures, pattern, but) && isSuch(pattern) ? 1 : 0),
		0,
	);
}

/** Whether a pattern passes one filter; null where the filter lets everything pass. */
type Test = ((pattern: number) => boolean) | null;

/** For each pattern how many filters it fails, and the last one that it fails. */
interface Failures {
	readonly failed: Uint8Array;
	readonly last: Uint8Array;
	/** 1 for each pattern that is counted; null counts all. */
	readonly scope: Uint8Array | null;
}

function facetTest(column: FacetColumn, view: Filters): Test {
	const choice = choiceOf(view, column.id);
	if (choice.values.length === 0) return null;
	const carries = testOfValues(column, marksOfValues(column, choice));
	return choice.isNot ? (pattern) => !carries(pattern) : carries;
}

/** Whether a pattern carries one of the values that are marked. */
function testOfValues({ starts, items }: FacetColumn, marks: Uint8Array): NonNullable<Test> {
	return (pattern) => {
		const from = starts[pattern]!;
		const to = starts[pattern + 1]!;
		if (from === to) return marks[marks.length - 1] === 1;
		for (let at = from; at < to; at++) if (marks[items[at]!]) return true;
		return false;
	};
}

function scoreTest(atlas: FilterSource, view: Filters): Test {
	const { score, isUnscoredShown } = view;
	if (!score && isUnscoredShown) return null;
	const range = score === 'none' ? NO_SCORES : (score ?? ALL_SCORES);
	return (pattern) => {
		const value = atlas.alignment[pattern]!;
		if (Number.isNaN(value)) return isUnscoredShown;
		return isWithin(range, value);
	};
}

function degreeTest({ degree }: FilterSource, { degree: range }: Filters): Test {
	return range && ((pattern) => degree[pattern]! >= range.from && degree[pattern]! <= range.to);
}

function countFailures(tests: readonly Test[], patterns: number): Omit<Failures, 'scope'> {
	const failed = new Uint8Array(patterns);
	const last = new Uint8Array(patterns).fill(255);
	tests.forEach((test, which) => {
		if (!test) return;
		for (let pattern = 0; pattern < patterns; pattern++) {
			if (test(pattern)) continue;
			failed[pattern]!++;
			last[pattern] = which;
		}
	});
	return { failed, last };
}

/** True where the pattern is counted and passes every filter but perhaps this one. */
function passesOthers({ failed, last, scope }: Failures, pattern: number, test: number): boolean {
	if (scope && !scope[pattern]) return false;
	return failed[pattern] === 0 || (failed[pattern] === 1 && last[pattern] === test);
}

function countValues(column: FacetColumn, failures: Failures, test: number): Uint32Array {
	const counts = new Uint32Array(column.values.length + 1);
	for (let pattern = 0; pattern < failures.failed.length; pattern++) {
		if (!passesOthers(failures, pattern, test)) continue;
		const from = column.starts[pattern]!;
		const to = column.starts[pattern + 1]!;
		if (from === to) counts[counts.length - 1]!++;
		for (let at = from; at < to; at++) counts[column.items[at]!]!++;
	}
	return counts;
}

function countScores(atlas: FilterSource, failures: Failures, test: number) {
	const scoreCounts = new Uint32Array(SCORE_BINS);
	let unscored = 0;
	for (let pattern = 0; pattern < failures.failed.length; pattern++) {
		if (!passesOthers(failures, pattern, test)) continue;
		const score = atlas.alignment[pattern]!;
		if (Number.isNaN(score)) unscored++;
		else scoreCounts[Math.min(SCORE_BINS - 1, Math.max(0, Math.floor((score - 1) * 2 + 1e-4)))]!++;
	}
	return { scoreCounts, unscored };
}
