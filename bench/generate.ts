import { DEFAULT_SETTINGS } from '../src/lib/content/default-settings.ts';
import { randomFrom } from '../src/lib/graph/random.ts';
import { FACETS } from '../src/lib/model/library.ts';
import type { Library } from '../src/lib/model/library.ts';
import type { Pattern } from '../src/lib/model/pattern.ts';
import { RELATION_TYPES } from '../src/lib/model/relation.ts';
import type { Relation } from '../src/lib/model/relation.ts';
import { DOMAINS, HEADS, MODIFIERS, SUBJECTS } from './words.ts';

type Random = () => number;

/** Patterns and relations of libraries of several sizes; between them, in proportion of the logarithms. */
const SIZES = [
	[350, 1_600],
	[3_600, 17_000],
	[20_000, 100_000],
	[100_000, 400_000],
] as const;
/** Degrees of the greatest hubs of a real library of 3,600, the greatest first; the rest falls with the rank. */
const HUB_PROFILE = [
	1300, 1063, 971, 827, 798, 758, 577, 569, 556, 555, 520, 480, 440, 400, 370, 340, 310, 280, 250,
];
const GREATEST_HUB = HUB_PROFILE[0]!;
/** How often each type occurs among relations, as in a real library. */
const TYPE_SHARES: readonly (readonly [string, number])[] = [
	['complementary', 0.43],
	['enables', 0.24],
	['related', 0.16],
	['generalizes_from', 0.06],
	['requires', 0.06],
	['specializes_to', 0.03],
	['alternatives', 0.012],
	['tools', 0.008],
];
const ORPHAN_SHARE = 1 / 3;
const WITHIN_COMMUNITY = 0.82;
const ERA_UNSTATED = 0.55;

/** A community: who belongs to it, with its most related patterns first, and the words that its titles are made of. */
interface Community {
	readonly domain: string;
	readonly members: number[];
	readonly modifiers: readonly string[];
	readonly subjects: readonly string[];
	readonly heads: readonly string[];
}

/**
 * A library of any size with the shape of real ones: a few hubs that a third of the others name, a third without any
 * relation, communities of uneven size with words of their own, facets that are often unstated. Equal input gives equal output.
 */
export function generateLibrary(patterns: number, seed = 1): Library {
	const random = randomFrom(seed);
	const communityOf = new Int32Array(patterns);
	const communities = generateCommunities(patterns, communityOf, random);
	const isOrphan = Uint8Array.from({ length: patterns }, () => (random() < ORPHAN_SHARE ? 1 : 0));
	for (const community of communities) {
		community.members.splice(0, Infinity, ...community.members.filter((member) => isOrphan[member] === 0));
	}
	const files = generatePatterns(communities, communityOf, random);
	const relations = generateRelations(relationsFor(patterns), communities, communityOf, files, random);
	const guesses = generateGuesses(patterns, communities, communityOf, files, random);
	return composeLibrary(files, relations, guesses);
}

/** How many relations a real library of this size would have. */
export function relationsFor(patterns: number): number {
	const above = Math.max(
		1,
		SIZES.findIndex(([size]) => size >= patterns),
	);
	const [[smaller, fewer], [larger, more]] = [SIZES[above - 1]!, SIZES[above]!];
	if (patterns > SIZES.at(-1)![0]) return patterns * 4;
	const share = Math.log(patterns / smaller) / Math.log(larger / smaller);
	return Math.round(fewer * (more / fewer) ** share);
}

function generateCommunities(patterns: number, communityOf: Int32Array, random: Random): Community[] {
	const count = Math.max(2, Math.round(8 * Math.sqrt(patterns / 350)));
	const weights = Array.from({ length: count }, (_, rank) => (0.4 + random()) / (1 + rank) ** 0.45);
	const communities = weights.map((_, rank) => generateCommunity(rank, random));
	const pick = picker(weights, random);
	for (let pattern = 0; pattern < patterns; pattern += 1) {
		communityOf[pattern] = pick();
		communities[communityOf[pattern]!]!.members.push(pattern);
	}
	return communities;
}

function generateCommunity(rank: number, random: Random): Community {
	return {
		domain:
			rank < DOMAINS.length
				? DOMAINS[rank]!
				: `${anyOf(SUBJECTS, random)}-${anyOf(HEADS, random)}`.toLowerCase(),
		members: [],
		modifiers: someOf(MODIFIERS, 24, random),
		subjects: someOf(SUBJECTS, 22, random),
		heads: someOf(HEADS, 14, random),
	};
}

function generatePatterns(
	communities: readonly Community[],
	communityOf: Int32Array,
	random: Random,
): Pattern[] {
	const taken = new Set<string>();
	return Array.from(communityOf, (home) => {
		const community = communities[home]!;
		const title = generateTitle(community, taken, random);
		const key = title.toLowerCase().replaceAll(' ', '-');
		return {
			key,
			address: key,
			id: `pat_${key}`,
			slug: key,
			title,
			aliases: random() < 0.15 ? [anyTitle(community, random)] : [],
			summary: generateSummary(community, random),
			opening: null,
			file: `${key}.md`,
			line: 1,
			facets: generateFacets(community, communities, random),
			alignment:
				random() < 0.2 ? null : Math.round(10 * (1 + 4 * ((random() + random() + random()) / 3))) / 10,
			...BARE,
		};
	});
}

const BARE = {
	alignmentParts: [],
	version: null,
	created: null,
	modified: null,
	createdDay: null,
	modifiedDay: null,
	contributors: [],
	sources: [],
	license: null,
	attribution: null,
	pageUrl: null,
	sourceUrl: null,
	editUrl: null,
};

function generateTitle(community: Community, taken: Set<string>, random: Random): string {
	const first = anyTitle(community, random);
	let title = first;
	for (let attempt = 2; taken.has(title); attempt += 1) {
		title = attempt < 9 ? anyTitle(community, random) : `${first} ${anyOf(SUBJECTS, random)} ${attempt}`;
	}
	taken.add(title);
	return title;
}

function anyTitle({ modifiers, subjects, heads }: Community, random: Random): string {
	const words = [anyOf(subjects, random), anyOf(heads, random)];
	if (random() < 0.7) words.unshift(anyOf(modifiers, random));
	if (random() < 0.08) words.push('and', anyOf(subjects, random));
	return words.join(' ');
}

function generateSummary(community: Community, random: Random): string {
	const word = () => anyOf(random() < 0.6 ? community.subjects : SUBJECTS, random).toLowerCase();
	const trait = () => anyOf(random() < 0.6 ? community.modifiers : MODIFIERS, random).toLowerCase();
	return `A way of making ${word()} and ${word()} ${trait()}, so that people who work on ${word()} share ${trait()} ${anyOf(community.heads, random).toLowerCase()} without losing their ${word()}.`;
}

function generateFacets(home: Community, all: readonly Community[], random: Random): string[][] {
	const domain = random() < 0.8 ? home.domain : anyOf(all, random).domain;
	const eras = FACETS[1]!.order.filter((_, rank) => random() < [0.03, 0.25, 0.6, 0.6][rank]!);
	const category = anyOf(['framework', 'methodology', 'practice', 'practice', 'principle', 'tool'], random);
	return [
		[domain],
		random() < ERA_UNSTATED ? [] : eras,
		random() < 0.5 ? [] : [generateUniversality(random)],
		random() < 0.5 ? [] : [category],
		[random() < 0.95 ? 'draft' : 'published'],
		random() < 0.6 ? [] : [anyOf(SUBJECTS, random).toLowerCase()],
	];
}

function generateUniversality(random: Random): string {
	const chance = random();
	if (chance < 0.75) return 'domain';
	if (chance < 0.85) return random() < 0.8 ? 'universal' : 'human-universal';
	return chance < 0.95 ? 'context-specific' : 'implementation';
}

/** Relations distinct by source, type and target: hubs first, then one for whoever has none, then the rest. */
function generateRelations(
	wanted: number,
	communities: readonly Community[],
	communityOf: Int32Array,
	files: readonly Pattern[],
	random: Random,
): Relation[] {
	const relations = new RelationSet(files, random);
	const connected = communities.flatMap(({ members }) => members).sort((one, other) => one - other);
	nameHubs(relations, wanted, connected, communities, communityOf, random);
	const target = targetPicker(communities, communityOf, random);
	for (const pattern of connected) if (!relations.isNamed(pattern)) relations.add(pattern, target(pattern));
	for (
		let tries = wanted * 20;
		relations.list.length < wanted && tries > 0 && connected.length > 1;
		tries -= 1
	) {
		const source = anyOf(connected, random);
		relations.add(source, target(source));
	}
	return relations.list;
}

/** The hubs, spread over the communities; most of those that name a hub are of its own community. */
function nameHubs(
	relations: RelationSet,
	wanted: number,
	connected: readonly number[],
	communities: readonly Community[],
	communityOf: Int32Array,
	random: Random,
): void {
	const scale = Math.min(1, (connected.length * 1.5) / 3_600);
	const ranks = Math.min(connected.length, Math.max(1, Math.round(connected.length / 24)));
	for (let rank = 0; rank < ranks; rank += 1) {
		const { members } = communities[rank % communities.length]!;
		const hub = members[Math.floor(rank / communities.length)];
		if (hub === undefined || relations.list.length > wanted * 0.7) continue;
		const quota = Math.round((HUB_PROFILE[rank] ?? (GREATEST_HUB * 2.6) / (rank + 1)) * scale);
		const isHome = (pattern: number) => communityOf[pattern] === communityOf[hub];
		for (let tries = quota * 9; relations.degreeOf(hub) < quota && tries > 0; tries -= 1) {
			const source = random() < 0.5 ? anyOf(members, random) : anyOf(connected, random);
			if (isHome(source) || random() < 0.7) relations.add(source, hub);
		}
	}
}

/** Relations as they are added: none with itself, each once. */
class RelationSet {
	readonly list: Relation[] = [];
	readonly #files: readonly Pattern[];
	readonly #seen = new Set<number>();
	readonly #degree: Uint32Array;
	readonly #type: () => number;

	constructor(files: readonly Pattern[], random: Random) {
		this.#files = files;
		this.#degree = new Uint32Array(files.length);
		this.#type = picker(
			TYPE_SHARES.map(([, share]) => share),
			random,
		);
	}

	add(source: number, target: number): void {
		const type = this.#type();
		const seen = (source * this.#files.length + target) * TYPE_SHARES.length + type;
		if (source === target || this.#seen.has(seen)) return;
		this.#seen.add(seen);
		this.#degree[source]! += 1;
		this.#degree[target]! += 1;
		const file = this.#files[source]!.file;
		this.list.push({
			source,
			type: TYPE_SHARES[type]![0],
			target,
			weight: null,
			description: null,
			file,
			line: null,
			padding: null,
		});
	}

	degreeOf(pattern: number): number {
		return this.#degree[pattern]!;
	}

	isNamed(pattern: number): boolean {
		return this.#degree[pattern]! > 0;
	}
}

/** Mostly the same community or one of its two neighbours, and there mostly those that come first. */
function targetPicker(
	communities: readonly Community[],
	communityOf: Int32Array,
	random: Random,
): (source: number) => number {
	return (source) => {
		const home = communityOf[source]!;
		const chance = random();
		const step = chance < WITHIN_COMMUNITY ? 0 : chance < 0.94 ? (random() < 0.5 ? 1 : -1) : 0;
		const isFar = chance >= 0.94;
		const near = (home + step + communities.length) % communities.length;
		const { members } = communities[isFar ? Math.floor(random() * communities.length) : near]!;
		return members[Math.floor(random() ** 1.6 * members.length)] ?? source;
	};
}

/** As many guesses of a machine as there are patterns. */
function generateGuesses(
	wanted: number,
	communities: readonly Community[],
	communityOf: Int32Array,
	files: readonly Pattern[],
	random: Random,
): Relation[] {
	const guesses = new RelationSet(files, random);
	const target = targetPicker(communities, communityOf, random);
	for (let tries = wanted; tries > 0; tries -= 1) {
		const source = Math.floor(random() * files.length);
		guesses.add(source, target(source));
	}
	return guesses.list;
}

function composeLibrary(
	patterns: readonly Pattern[],
	relations: readonly Relation[],
	guesses: readonly Relation[],
): Library {
	const isNamed = new Uint8Array(patterns.length);
	for (const { source, target } of relations) isNamed[source] = isNamed[target] = 1;
	const orphans = isNamed.filter((named) => named === 0).length;
	return {
		settings: { ...SETTINGS, title: `A made library of ${patterns.length.toLocaleString('en')} patterns` },
		facets: FACETS,
		patterns,
		relations,
		guessed: guesses.map((guess) => ({ ...guess, confidence: 0.5 })),
		findings: [],
		namedRegions: [],
		tours: [],
		padding: null,
		counts: {
			files: patterns.length,
			patterns: patterns.length,
			relations: relations.length,
			relationsByType: RELATION_TYPES.map(({ id }) => ({
				type: id,
				count: relations.filter(({ type }) => type === id).length,
			})),
			orphans,
			padded: 0,
			orphansWithoutPadding: orphans,
			dangling: 0,
			ambiguous: 0,
			self: 0,
			notRead: 0,
		},
		date: '2026-02-20',
	};
}

const SETTINGS = {
	...DEFAULT_SETTINGS,
	description: 'Made by a program, in the shape of real libraries, to measure with.',
	date: '2026-02-20',
};

/** Draws positions with the given weights. */
function picker(weights: readonly number[], random: Random): () => number {
	const sums: number[] = [];
	weights.forEach((weight, at) => sums.push((sums[at - 1] ?? 0) + weight));
	return () => {
		const chance = random() * sums.at(-1)!;
		const at = sums.findIndex((sum) => chance < sum);
		return at < 0 ? weights.length - 1 : at;
	};
}

function anyOf<T>(list: readonly T[], random: Random): T {
	return list[Math.floor(random() * list.length)]!;
}

function someOf<T>(list: readonly T[], count: number, random: Random): T[] {
	return Array.from({ length: count }, () => anyOf(list, random));
}
