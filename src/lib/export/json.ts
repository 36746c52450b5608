import { SERVICE_COMMAND } from '../model/inert-text.ts';
import type { Finding } from '../model/finding.ts';
import type { Library, LibraryCounts } from '../model/library.ts';
import type { Pattern } from '../model/pattern.ts';
import type { GuessedRelation, Relation } from '../model/relation.ts';

/** Raised when a field is removed, renamed or changes its meaning; new fields may come without it. */
export const JSON_VERSION = 1;

/**
 * A library as read, as JSON. Version 1:
 *
 *     {
 *       "format": "pattern-library", "version": 1,
 *       "library":   { title, description, license, attribution, date,
 *                      facets: [{ id, label, order }],
 *                      relationTypes: [{ id, label, forward, backward, inverse, isMutual, colour, stroke, arrowhead }] },
 *       "counts":    { files, patterns, relations, relationsByType: { <type>: n }, orphans, padded, orphansWithoutPadding,
 *                      dangling, ambiguous, self, notRead },
 *       "patterns":  [{ key, id, slug, title, file, line, address, aliases, summary, facets: { <facet>: [values] },
 *                       alignment, alignmentParts: [{ name, value }], version, created, createdDay, modified, modifiedDay,
 *                       contributors, sources, license, attribution, pageUrl, sourceUrl, editUrl }],
 *       "relations": [{ source, type, target, weight, description, file, line, padding }],
 *       "findings":  [{ id, rule, severity, file, line, column, endLine, endColumn, pattern, message, cause }],
 *       "inferred":  [{ source, type, target, weight, confidence, description, file, line }]
 *     }
 *
 * `source`, `target` and `pattern` are keys of patterns. Relations are distinct by source, type and target; references that
 * fit several patterns are counted and draw none. What is not stated is null, or an empty list. Dates and versions are the text
 * as written, `createdDay` and `modifiedDay` the day they name. `line` and `column` count from 1; `endLine` and `endColumn` say
 * up to where a finding goes, not included. `cause` is the id of the finding that this one follows from. `padding` is null, or the
 * name of the rule by which the relation looks like padding; `padded` counts these, which `relations` counts too, and
 * `orphansWithoutPadding` the patterns that have no other relation. A half of a character that stands alone is written as U+FFFD.
 */
export function jsonFromLibrary(library: Library): string {
	return inertJson({
		format: 'pattern-library',
		version: JSON_VERSION,
		library: settingsFrom(library),
		counts: countsFrom(library.counts),
		patterns: library.patterns.map((pattern) => patternFrom(pattern, library)),
		relations: library.relations.map((relation) => relationFrom(relation, library)),
		findings: library.findings.map(findingFrom),
		inferred: library.guessed.map((relation) => guessedFrom(relation, library)),
	});
}

/** What was found in a library, as fields of JSON: `counts` and `findings` as in `jsonFromLibrary`. */
export function findingFields({ counts, findings }: Pick<Library, 'counts' | 'findings'>) {
	return { counts: countsFrom(counts), findings: findings.map(findingFrom) };
}

function settingsFrom({ settings, facets, date }: Library) {
	const { title, description, license, attribution, relationTypes } = settings;
	return {
		title,
		description,
		license,
		attribution,
		date,
		facets: facets.map(({ id, label, order }) => ({ id, label, order })),
		relationTypes,
	};
}

/** Counts as fields of JSON. */
export function countsFrom({ relationsByType, ...counts }: LibraryCounts) {
	const { files, patterns, relations, orphans, padded, orphansWithoutPadding } = counts;
	const { dangling, ambiguous, self, notRead } = counts;
	const byType = Object.fromEntries(relationsByType.map(({ type, count }) => [type, count]));
	return {
		...{ files, patterns, relations, relationsByType: byType, orphans, padded, orphansWithoutPadding },
		...{ dangling, ambiguous, self, notRead },
	};
}

/** A pattern as fields of JSON, as in `jsonFromLibrary`. */
export function patternFrom(pattern: Pattern, { facets }: Library) {
	const { key, id, slug, title, file, line, address, aliases, summary } = pattern;
	const { alignment, alignmentParts, version, created, createdDay, modified, modifiedDay } = pattern;
	const { contributors, sources, license, attribution, pageUrl, sourceUrl, editUrl } = pattern;
	const values = Object.fromEntries(facets.map((facet, index) => [facet.id, pattern.facets[index] ?? []]));
	return {
		...{ key, id, slug, title, file, line, address, aliases, summary, facets: values },
		...{ alignment, alignmentParts, version, created, createdDay, modified, modifiedDay },
		...{ contributors, sources, license, attribution, pageUrl, sourceUrl, editUrl },
	};
}

function relationFrom(relation: Relation, library: Library) {
	const { source, type, target, weight, description, file, line, padding } = relation;
	const ends = { source: keyOf(source, library), type, target: keyOf(target, library) };
	return { ...ends, weight, description, file, line, padding };
}

function guessedFrom(relation: GuessedRelation, library: Library) {
	const { source, type, target, weight, confidence, description, file, line } = relation;
	const ends = { source: keyOf(source, library), type, target: keyOf(target, library) };
	return { ...ends, weight, confidence, description, file, line };
}

function findingFrom(finding: Finding) {
	const { id, rule, severity, file, line, column, endLine, endColumn, pattern, message, cause } = finding;
	return { id, rule, severity, file, line, column, endLine, endColumn, pattern, message, cause };
}

function keyOf(index: number, { patterns }: Library): string {
	return patterns[index]!.key;
}

/** Characters that JSON allows but that a terminal, a script or a build service would act on. */
const ACTIVE = /[\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;

/** JSON that neither a terminal nor a build service acts on, whatever its texts say. */
export function inertJson(value: unknown, indent = 2): string {
	const json = JSON.stringify(
		value,
		(_, text: unknown) => (typeof text === 'string' ? text.toWellFormed() : text),
		indent,
	);
	const escaped = json.replace(
		ACTIVE,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
	return `${escaped.replace(SERVICE_COMMAND, '$1\\u0023')}\n`;
}
