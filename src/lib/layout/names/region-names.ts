import { firstValueOf } from '../layout-input.ts';
import type { LayoutInput } from '../layout-input.ts';
import { findDistinctiveTerms } from './distinctive-terms.ts';
import type { Term, TermIndex } from './distinctive-terms.ts';

/** A domain gives a region its name when this share of the region's patterns has it. */
const DOMINANT = 0.6;
const WORDS = 5;
const TERMS_LOOKED_AT = 12;
/** Letters of a name made of two terms; longer ones would not find room on a map. */
const LONGEST_NAME = 26;
/** A second word joins the name when it tells at least this much of what the first one does. */
const ALSO_TELLING = 0.5;

/** The name of a region and its most distinctive words. */
export interface RegionName {
	readonly name: string;
	readonly words: readonly string[];
}

/**
 * A name for each region: its domain where one dominates, else the words that its patterns have more often than those of
 * other regions. No two regions have the same name.
 */
export function nameRegions(
	input: LayoutInput,
	index: TermIndex,
	members: readonly (readonly number[])[],
): RegionName[] {
	const terms = findDistinctiveTerms(index, members, TERMS_LOOKED_AT);
	const domains = findDominantDomains(input, members);
	const taken = new Set(domains.flatMap((name) => (name === null ? [] : [name.toLowerCase()])));
	return members.map((_, region) => {
		const name = domains[region] ?? firstFree(namesFromTerms(terms[region]!), taken, region);
		taken.add(name.toLowerCase());
		return { name, words: wordsFrom(terms[region]!) };
	});
}

/** The distinctive words of regions that have their names already. */
export function describeRegions(
	names: readonly string[],
	index: TermIndex,
	members: readonly (readonly number[])[],
): RegionName[] {
	const terms = findDistinctiveTerms(index, members, WORDS);
	return names.map((name, region) => ({ name, words: wordsFrom(terms[region]!) }));
}

/** `deep-work` as `Deep work`. */
export function nameFromValue(value: string): string {
	const words = value.replace(/[-_\s]+/g, ' ').trim();
	return words.charAt(0).toUpperCase() + words.slice(1);
}

function wordsFrom(terms: readonly Term[]): string[] {
	return terms.slice(0, WORDS).map(({ text }) => text);
}

function firstFree(names: readonly string[], taken: ReadonlySet<string>, region: number): string {
	return names.find((name) => !taken.has(name.toLowerCase())) ?? `Region ${region + 1}`;
}

/** Two distinctive things where the second tells much too, else one; then other combinations, should those be taken. */
function namesFromTerms(terms: readonly Term[]): string[] {
	const things = terms.filter(({ isThing, isCommon }) => isThing && isCommon);
	const [first, ...others] = things.length > 0 ? things : terms;
	if (!first) return [];
	const isWord = ({ text }: Term) => !text.includes(' ');
	const second = isWord(first) ? others.filter(isWord) : [];
	const pairs = second
		.map((other) => nameFromValue(`${first.text} and ${other.text}`))
		.filter((name) => name.length <= LONGEST_NAME);
	const alone = nameFromValue(first.text);
	const singles = others.map((other) => nameFromValue(other.text));
	const isPair = second[0] && second[0].score >= ALSO_TELLING * first.score;
	return isPair ? [...pairs, alone, ...singles] : [alone, ...pairs, ...singles];
}

/** The domain of each region that most of its patterns have and that no other region has more of; else null. */
function findDominantDomains(
	{ facets }: LayoutInput,
	members: readonly (readonly number[])[],
): (string | null)[] {
	const domain = facets.find(({ id }) => id === 'domain');
	if (!domain) return members.map(() => null);
	const counts = members.map((rows) => countBy(rows, (row) => firstValueOf(domain, row)));
	return members.map((rows, region) => {
		const stated = [...counts[region]!].filter(([value]) => value >= 0);
		const [value, count] = stated.sort((one, other) => other[1] - one[1])[0] ?? [-1, 0];
		const isElsewhere = counts.some((other, at) => {
			const there = other.get(value) ?? 0;
			return there > count || (there === count && at < region);
		});
		return value < 0 || isElsewhere || count < DOMINANT * rows.length
			? null
			: nameFromValue(domain.values[value]!);
	});
}

function countBy(rows: readonly number[], keyOf: (row: number) => number): Map<number, number> {
	const counts = new Map<number, number>();
	for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
	return counts;
}
