import { originOfEdge } from '../model/atlas.ts';
import type { Finding } from '../model/finding.ts';
import { weightOf } from '../model/weight.ts';
import type { AskedLibrary } from './asked-library.ts';
import { cutText, cutTextOrNull, SHORT_TEXT } from './cut.ts';

/** A pattern as answers name it. `beside` tells it apart from others of its title. */
export function tellPattern({ columns, library }: AskedLibrary, pattern: number) {
	const { summary, opening, alignment } = library.patterns[pattern]!;
	const beside = columns.namesakes.get(pattern);
	return {
		key: columns.keys[pattern]!,
		title: cutText(columns.titles[pattern]!, SHORT_TEXT),
		...(beside === undefined ? {} : { beside: cutText(beside, SHORT_TEXT) }),
		summary: cutTextOrNull(summary ?? opening, SHORT_TEXT),
		alignment,
		relations: columns.degree[pattern]!,
	};
}

/** An edge between two patterns; `origin` says whether its author meant it, it fills a list, or a machine guessed it. */
export function tellEdge({ columns }: AskedLibrary, edge: number) {
	const { edges, keys, titles, relationTypes } = columns;
	const [source, target] = [edges.source[edge]!, edges.target[edge]!];
	const type = relationTypes[edges.type[edge]!]!;
	return {
		source: keys[source]!,
		type: type.id,
		target: keys[target]!,
		weight: weightOf(edges, edge),
		origin: originOfEdge(edges, edge),
		words: [titles[source]!, type.forward, titles[target]!]
			.map((word) => cutText(word, SHORT_TEXT))
			.join(' '),
	};
}

export function tellFinding({ id, rule, severity, file, line, pattern, message, cause }: Finding) {
	return { id, rule, severity, file, line, pattern, message: cutText(message, SHORT_TEXT), cause };
}

/** The library that was asked, at the head of each answer. */
export function tellLibrary({ library }: AskedLibrary) {
	const { settings, date, counts } = library;
	return { title: cutText(settings.title, SHORT_TEXT), date, patterns: counts.patterns };
}
