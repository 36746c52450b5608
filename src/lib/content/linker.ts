import type { PatternReading, ResolvedReference, WrittenReference } from '../model/reading.ts';
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
export function linkPatterns(readings: readonly PatternReading[], places: PlacesByFile | null): Links {
	const resolver = new Resolver(readings.map(({ facts }) => facts));
	const references = resolved(readings, ({ references: written }) => written, resolver);
	const guesses = resolved(readings, ({ inferred }) => inferred, resolver);
	const clear = references.filter(({ targets }) => targets.length === 1);
	return {
		references,
		relations: distinctLinks(clear, readings.length).map((link) => relationFrom(link, readings, places)),
		inferred: distinctLinks(guesses, readings.length).map((link) => inferredFrom(link, readings)),
		dangling: countDistinct(references.filter(({ targets }) => targets.length === 0)),
		ambiguous: countDistinct(references.filter(({ targets }) => targets.length > 1)),
		self: new Set(clear.filter(isSelf).map(({ source, reference }) => `${source} ${reference.type}`)).size,
	};
}

function resolved(
	readings: readonly PatternReading[],
	writtenIn: (reading: PatternReading) => readonly WrittenReference[],
	resolver: Resolver,
): ResolvedReference[] {
	const links: ResolvedReference[] = [];
	readings.forEach((reading, source) => {
		for (const reference of writtenIn(reading)) links.push(resolver.resolve(reference, source));
	});
	return links;
}

function isSelf({ source, targets }: ResolvedReference): boolean {
	return targets.length === 1 && targets[0] === source;
}

/** The first of each source, type and target, without those that lead nowhere, to several patterns or back to where they stand. */
function distinctLinks(references: readonly ResolvedReference[], patterns: number): ResolvedReference[] {
	const seen = new Map<string, Set<number>>();
	return references.filter((link) => {
		if (link.targets.length !== 1 || isSelf(link)) return false;
		const ofType = seen.get(link.reference.type) ?? new Set();
		if (ofType.size === 0) seen.set(link.reference.type, ofType);
		const pair = link.source * patterns + link.targets[0]!;
		if (ofType.has(pair)) return false;
		ofType.add(pair);
		return true;
	});
}

function relationFrom(
	{ reference, source, targets }: ResolvedReference,
	readings: readonly PatternReading[],
	places: PlacesByFile | null,
): Relation {
	const { file } = readings[source]!.facts;
	const line = places?.get(file)?.find(reference.path).line ?? null;
	const { type, weight, description } = reference;
	return { source, type, target: targets[0]!, weight, description, file, line };
}

function inferredFrom(
	{ reference, source, targets }: ResolvedReference,
	readings: readonly PatternReading[],
): InferredLink {
	const { file } = readings[source]!.facts;
	const { type, weight, confidence, description } = reference;
	return { source, type, target: targets[0]!, weight, confidence, description, file, line: null };
}

function countDistinct(references: readonly ResolvedReference[]): number {
	return new Set(references.map(({ source, reference }) => `${source} ${reference.type} ${reference.text}`)).size;
}
