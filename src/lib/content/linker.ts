import type { RegionSetting } from '../model/library.ts';
import type {
	PatternFacts,
	PatternReading,
	ResolvedReference,
	ResolvedRegion,
	WrittenReference,
} from '../model/reading.ts';
import type { GuessedRelation, Relation } from '../model/relation.ts';
import type { SourceLocations } from './source-locations.ts';
import { Resolver } from './resolver.ts';

/** All references of a library followed, and counted as distinct by source, type and target or text. */
export interface LinkedPatterns {
	readonly references: readonly ResolvedReference[];
	readonly relations: readonly Relation[];
	readonly guessed: readonly GuessedRelation[];
	readonly dangling: number;
	readonly ambiguous: number;
	readonly self: number;
}

type LocationsByFile = ReadonlyMap<string, SourceLocations>;

/** Follows every reference. Relations know their lines where `locations` is given. */
export function linkPatterns(
	readings: readonly PatternReading[],
	locations: LocationsByFile | null,
): LinkedPatterns {
	const resolver = new Resolver(readings.map(({ facts }) => facts));
	const references = resolved(readings, resolver);
	const clear = references.filter(({ targets }) => targets.length === 1);
	return {
		references,
		relations: distinctReferences(clear, readings.length).map((resolved) =>
			relationFrom(resolved, readings, locations),
		),
		guessed: guessedRelations(readings, resolver),
		dangling: countDistinct(references.filter(({ targets }) => targets.length === 0)),
		ambiguous: countDistinct(references.filter(({ targets }) => targets.length > 1)),
		self: new Set(clear.filter(isSelf).map(({ source, reference }) => `${source} ${reference.type}`)).size,
	};
}

/** Finds the pattern that each named region is named by. */
export function linkRegions(
	settings: readonly RegionSetting[],
	patterns: readonly PatternFacts[],
	keys: readonly string[],
): ResolvedRegion[] {
	const hubs = settings.map(({ hub }) => hub);
	const found = linkNames(hubs, patterns, keys);
	return settings.map((setting, index) => ({ setting, pattern: found[index]! }));
}

/** Finds the pattern that each name in the settings means: its key, or else what only one pattern answers to; null for none. */
export function linkNames(
	names: readonly string[],
	patterns: readonly PatternFacts[],
	keys: readonly string[],
): (number | null)[] {
	if (names.length === 0) return [];
	const byKey = new Map(keys.map((key, index) => [key, index]));
	const resolver = new Resolver(patterns);
	return names.map((name) => {
		const found = resolver.find(name);
		const only = found.length === 1 ? found[0]! : null;
		return byKey.get(name.normalize('NFC')) ?? only;
	});
}

function resolved(readings: readonly PatternReading[], resolver: Resolver): ResolvedReference[] {
	const found: ResolvedReference[] = [];
	readings.forEach(({ references }, source) => {
		for (const reference of references) found.push(resolver.resolve(reference, source));
	});
	return found;
}

/** Made one by one: there are more of these than of relations, and nothing else is asked of them. */
function guessedRelations(readings: readonly PatternReading[], resolver: Resolver): GuessedRelation[] {
	const isNew = firstOfItsKind(readings.length);
	const relations: GuessedRelation[] = [];
	readings.forEach(({ facts, guessed }, source) => {
		for (const reference of guessed) {
			const { targets } = resolver.resolve(reference, source);
			const [target] = targets;
			if (target === undefined || targets.length > 1 || target === source) continue;
			if (isNew(reference.type, source, target))
				relations.push(guessedFrom(reference, source, target, facts.file));
		}
	});
	return relations;
}

function isSelf({ source, targets }: ResolvedReference): boolean {
	return targets.length === 1 && targets[0] === source;
}

/** The first of each source, type and target, without those that lead nowhere, to several patterns or back to where they stand. */
function distinctReferences(references: readonly ResolvedReference[], patterns: number): ResolvedReference[] {
	const isNew = firstOfItsKind(patterns);
	return references.filter(
		(one) =>
			one.targets.length === 1 && !isSelf(one) && isNew(one.reference.type, one.source, one.targets[0]!),
	);
}

/** Says of each source, type and target whether it is asked about for the first time. */
function firstOfItsKind(patterns: number): (type: string, source: number, target: number) => boolean {
	const seen = new Map<string, Set<number>>();
	return (type, source, target) => {
		const ofType = seen.get(type) ?? new Set();
		if (ofType.size === 0) seen.set(type, ofType);
		const before = ofType.size;
		return ofType.add(source * patterns + target).size > before;
	};
}

function relationFrom(
	{ reference, source, targets }: ResolvedReference,
	readings: readonly PatternReading[],
	locations: LocationsByFile | null,
): Relation {
	const { file } = readings[source]!.facts;
	const line = locations?.get(file)?.find(reference.path).line ?? null;
	const { type, weight, description } = reference;
	return { source, type, target: targets[0]!, weight, description, file, line, padding: null };
}

function guessedFrom(
	reference: WrittenReference,
	source: number,
	target: number,
	file: string,
): GuessedRelation {
	const { type, weight, confidence, description } = reference;
	return { source, type, target, weight, confidence, description, file, line: null, padding: null };
}

function countDistinct(references: readonly ResolvedReference[]): number {
	return new Set(references.map(({ source, reference }) => `${source} ${reference.type} ${reference.text}`))
		.size;
}
