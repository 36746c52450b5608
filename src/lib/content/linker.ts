import type { PatternReading, ResolvedReference } from '../model/reading.ts';
import type { InferredLink, Relation } from '../model/relation.ts';
import type { Places } from './places.ts';
import { Resolver } from './resolver.ts';

/** All references of a library followed, and counted as distinct by source, type and target or text. */
export interface Links {
	readonly references: readonly ResolvedReference[];
	readonly relations: readonly Relation[];
	readonly inferred: readonly InferredLink[];
	readonly dangling: number;
	readonly ambiguous: number;
	readonly self: number;
}

type PlacesByFile = ReadonlyMap<string, Places>;

/** Follows every reference. Relations know their lines where `places` is given. */
export function linkPatterns(patterns: readonly PatternReading[], places: PlacesByFile | null): Links {
	const resolver = new Resolver(patterns);
	const references = patterns.flatMap((pattern, source) =>
		pattern.references.map((reference) => resolver.resolve(reference, source)),
	);
	const guesses = patterns.flatMap((pattern, source) =>
		pattern.inferred.map((reference) => resolver.resolve(reference, source)),
	);
	const clear = references.filter(({ targets }) => targets.length === 1);
	return {
		references,
		relations: distinctLinks(clear, patterns).map((link) => relationFrom(link, patterns, places)),
		inferred: distinctLinks(guesses, patterns).map((link) => ({
			...relationFrom(link, patterns, null),
			confidence: link.reference.confidence,
		})),
		dangling: countDistinct(references.filter(({ targets }) => targets.length === 0)),
		ambiguous: countDistinct(references.filter(({ targets }) => targets.length > 1)),
		self: new Set(clear.filter(isSelf).map(({ source, reference }) => `${source} ${reference.type}`)).size,
	};
}

function isSelf({ source, targets }: ResolvedReference): boolean {
	return targets.length === 1 && targets[0] === source;
}

/** The first of each source, type and target, without those that lead nowhere, to several patterns or back to where they stand. */
function distinctLinks(
	references: readonly ResolvedReference[],
	patterns: readonly PatternReading[],
): ResolvedReference[] {
	const seen = new Map<string, Set<number>>();
	return references.filter((link) => {
		if (link.targets.length !== 1 || isSelf(link)) return false;
		const ofType = seen.get(link.reference.type) ?? new Set();
		seen.set(link.reference.type, ofType);
		const pair = link.source * patterns.length + link.targets[0]!;
		return ofType.has(pair) ? false : ofType.add(pair) !== null;
	});
}

function relationFrom(
	{ reference, source, targets }: ResolvedReference,
	patterns: readonly PatternReading[],
	places: PlacesByFile | null,
): Relation {
	const { file } = patterns[source]!;
	const line = places?.get(file)?.find(reference.path).line ?? null;
	const { type, weight, description } = reference;
	return { source, type, target: targets[0]!, weight, description, file, line };
}

function countDistinct(references: readonly ResolvedReference[]): number {
	return new Set(references.map(({ source, reference }) => `${source} ${reference.type} ${reference.text}`)).size;
}
