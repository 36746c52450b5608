import { byText } from '../model/by-text.ts';
import type { Asking, WantedPattern } from '../model/health.ts';
import type { ResolvedReference } from '../model/reading.ts';
import { distinctReferences, lostTargetOf } from './references.ts';
import type { Subject } from './subject.ts';

/** Patterns that are named and were never written, the one most ask for first; not those whose file is there and has lost its name. */
export function findWanted(subject: Subject): WantedPattern[] {
	const dangling = subject.references.filter(({ targets }) => targets.length === 0);
	const wanted = new Map<string, Asking[]>();
	for (const resolved of distinctReferences(dangling)) {
		if (lostTargetOf(resolved, subject)) continue;
		const { text } = resolved.reference;
		const asks = wanted.get(text);
		if (asks) asks.push(askingFrom(resolved, subject));
		else wanted.set(text, [askingFrom(resolved, subject)]);
	}
	return [...wanted]
		.map(([name, asks]) => ({ name, asks }))
		.sort((a, b) => b.asks.length - a.asks.length || byText(a.name, b.name));
}

function askingFrom({ source, reference }: ResolvedReference, { patterns, locate }: Subject): Asking {
	const { file } = patterns[source]!;
	return { file, type: reference.type, line: locate(file, reference.path)?.line ?? null };
}
