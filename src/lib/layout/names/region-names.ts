import type { LayoutInput } from '../layout-input.ts';
import { findDistinctiveTerms, takeDistinct } from './distinctive-terms.ts';
import type { RegionTerm, TermIndex } from './distinctive-terms.ts';
import { findDomainNames } from './domain-names.ts';

const WORDS = 5;
/** A name is borne out by at least this share of a region's titles, and by so many of them. */
const GOOD_SHARE = 1 / 6;
const FEWEST_TITLES = 3;
/** It is so many times as frequent in its region as in the rest. */
const LEAST_LIFT = 4;
/** What so large a share of the titles says needs no second name beside it. */
const ENOUGH_ALONE = 0.5;
/** A term with which this share of its titles end names a thing. */
const THING = 0.28;
/** A quality is completed to a thing by the words that follow it in this share of its titles; where none do, it may pass for a thing with less. */
const COMPLETED = 0.25;
const NEARLY_A_THING = 0.15;
/** Letters of a name made of two; longer ones would hardly find room on a map. */
const LONGEST_PAIR = 36;

/** What is looked at of patterns to name their regions. */
export type NamedPatterns = Pick<LayoutInput, 'titles' | 'facets' | 'regionNames'>;

/** The name of a region and its most distinctive words. */
export interface RegionName {
	readonly name: string;
	readonly words: readonly string[];
}

/**
 * A name for each region, no two the same: what the library calls it, else its domain where that tells, else what a good
 * share of its titles say and others do not, else its hub. `members` are the rows of each region, the most related first.
 */
export function nameRegions(
	input: NamedPatterns,
	index: TermIndex,
	members: readonly (readonly number[])[],
): RegionName[] {
	const terms = findDistinctiveTerms(index, members);
	const wishes = [
		members.map((rows) => namesFromLibrary(input, rows)),
		findDomainNames(input, index, members),
		members.map((rows, region) => namesFromTerms(terms[region]!, rows.length)),
		members.map((rows) => namesFromHubs(input, rows, members.length)),
	];
	const names = giveNames(wishes, members.length);
	return names.map((name, region) => ({ name, words: wordsFrom(terms[region]!) }));
}

/** The distinctive words of regions that have their names already. */
export function describeRegions(
	names: readonly string[],
	index: TermIndex,
	members: readonly (readonly number[])[],
): RegionName[] {
	const terms = findDistinctiveTerms(index, members);
	return names.map((name, region) => ({ name, words: wordsFrom(terms[region]!) }));
}

/** Gives each region the first of its wishes that is free; wishes of one sort in all regions come before those of the next. */
function giveNames(wishes: readonly (readonly (readonly string[])[])[], regions: number): string[] {
	const names: string[] = new Array<string>(regions).fill('');
	const taken = new Set(['']);
	for (const sort of wishes) {
		for (const region of names.keys()) {
			if (names[region] !== '') continue;
			names[region] = sort[region]!.find((name) => !taken.has(name.toLowerCase())) ?? '';
			taken.add(names[region].toLowerCase());
		}
	}
	return names;
}

/** Where it names several of its patterns, the most related one counts. */
function namesFromLibrary({ regionNames }: NamedPatterns, rows: readonly number[]): string[] {
	return rows.map((row) => regionNames.get(row) ?? '').filter((name) => name !== '');
}

/** The first thing alone or with a second beside it, then others, should those be taken. */
function namesFromTerms(terms: readonly RegionTerm[], size: number): string[] {
	const fewest = Math.max(FEWEST_TITLES, GOOD_SHARE * size);
	const good = terms.filter(({ titles, lift }) => titles >= fewest && lift >= LEAST_LIFT);
	const things = good.map((term) => thingFrom(term, terms)).filter((thing) => thing !== null);
	const distinct = takeDistinct(things, WORDS);
	const [first, ...others] = distinct.map(({ text }) => capitalised(text));
	if (first === undefined) return [];
	const needsMore = distinct[0]!.titles < ENOUGH_ALONE * size;
	const pairs = needsMore ? others.map((other) => `${first} and ${other}`) : [];
	return [...pairs.filter((name) => name.length <= LONGEST_PAIR), first, ...others];
}

/** A term that names a thing, or the thing that titles of the region make of it most often: “agile software development” of “agile”, which as many titles bear out. */
function thingFrom(term: RegionTerm, terms: readonly RegionTerm[]): RegionTerm | null {
	if (term.atEnd >= THING) return term;
	const longer = terms.filter(
		({ key, atEnd, titles }) =>
			atEnd >= THING && titles >= COMPLETED * term.titles && key.startsWith(`${term.key} `),
	);
	const [most] = longer.sort((one, other) => other.titles - one.titles);
	if (most) return { ...most, titles: term.titles };
	return term.atEnd >= NEARLY_A_THING ? term : null;
}

/** After the hub, or the next one where several hubs have the same title; by a number where all of them do. */
function namesFromHubs({ titles }: NamedPatterns, rows: readonly number[], regions: number): string[] {
	const names = rows.map((row) => `Around ${titles[row]!}`);
	return [...names, ...Array.from({ length: regions }, (_, at) => `${names[0]!} ${at + 2}`)];
}

/** In lower case but for abbreviations. */
function wordsFrom(terms: readonly RegionTerm[]): string[] {
	return takeDistinct(terms, WORDS).map(({ text }) =>
		text.replace(/[\p{L}\p{N}]+/gu, (word) => (/.\p{Lu}/u.test(word) ? word : word.toLowerCase())),
	);
}

function capitalised(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}
