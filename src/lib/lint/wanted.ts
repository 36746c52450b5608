import { byText } from '../model/by-text.ts';
import { shortened } from '../model/citing.ts';
import type { Asking, WantedPattern } from '../model/health.ts';
import type { ResolvedReference } from '../model/reading.ts';
import { neighbourFinder } from './lost-ids.ts';
import { distinctReferences, lostTargetOf } from './references.ts';
import type { Subject } from './subject.ts';

/** Patterns that are named and were never written, the one most ask for first; not those whose file is there and has lost its name. */
export function findWanted(subject: Subject): WantedPattern[] {
	const dangling = subject.references.filter(({ targets }) => targets.length === 0);
	const wanted = new Map<string, ResolvedReference[]>();
	for (const resolved of distinctReferences(dangling)) {
		if (lostTargetOf(resolved, subject)) continue;
		const { text } = resolved.reference;
		const asking = wanted.get(text);
		if (asking) asking.push(resolved);
		else wanted.set(text, [resolved]);
	}
	const betweenOf = filesBetween(subject);
	return [...wanted]
		.map(([name, asking]) => ({
			name,
			asks: asking.map((resolved) => askingFrom(resolved, subject)),
			said: saidBeside(name, asking),
			between: betweenOf(name),
		}))
		.sort((a, b) => b.asks.length - a.asks.length || byText(a.name, b.name));
}

/** More of what is said is not read. */
const MOST_SAID = 3;

function saidBeside(name: string, asking: readonly ResolvedReference[]): string[] {
	const beside = asking.flatMap(({ reference: { slug, description } }) => [slug, description]);
	const said = beside.filter((text) => text !== null && text.trim() !== '' && text !== name);
	return [...new Set(said)].slice(0, MOST_SAID).map((text) => shortened(text!));
}

function filesBetween({ patterns }: Subject): (id: string) => WantedPattern['between'] {
	const neighboursOf = neighbourFinder(patterns);
	return (id) => {
		const neighbours = neighboursOf(id);
		return neighbours && [patterns[neighbours.before]!.file, patterns[neighbours.after]!.file];
	};
}

function askingFrom({ source, reference }: ResolvedReference, { patterns, locate }: Subject): Asking {
	const { file } = patterns[source]!;
	return { file, type: reference.type, line: locate(file, reference.path)?.line ?? null };
}
