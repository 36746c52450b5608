import { SERVICE_COMMAND } from '../model/inert-text.ts';
import type { Finding } from '../model/finding.ts';
import type { Library, LibraryCounts } from '../model/library.ts';
import type { Cell, Column, Edge, Extract, Pieces } from './extract/extract.ts';

/** Raised when a field is removed, renamed or changes its meaning; new fields may come without it. */
export const JSON_VERSION = 1;

/**
 * A library as read, as JSON. Version 1:
 *
 *     {
 *       "format": "pattern-library", "version": 1,
 *       "library":   { title, description, license, attribution, version, date,
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
 * fit several patterns are counted and draw none. What is not stated is null, or an empty list; a library without a `version` has none. Dates and versions are the text
 * as written, `createdDay` and `modifiedDay` the day they name. `line` and `column` count from 1; `endLine` and `endColumn` say
 * up to where a finding goes, not included. `cause` is the id of the finding that this one follows from. `padding` is null, or the
 * name of the rule by which the relation looks like padding; `padded` counts these, which `relations` counts too, and
 * `orphansWithoutPadding` the patterns that have no other relation. A half of a character that stands alone is written as U+FFFD.
 *
 * What is shown of a library has the format `pattern-extract`: beside `library` it has `view: { shown, filters, link }`; `counts` are
 * `patterns`, `relations` and `relationsByType` of the part; it has no `findings`. Taken from a page, which has not read the files, its
 * patterns have `key`, `title`, `address`, `facets`, `alignment`, `degree` and `pageUrl`, and its relations, one for each line,
 * `source`, `type`, `target`, `weight` and `saidBy` (`both` where both ends say it).
 */
export function* jsonFromExtract(extract: Extract): Pieces {
	const { caption, whole, nodes, edges } = extract;
	yield '{\n';
	yield field('format', whole ? 'pattern-library' : 'pattern-extract');
	yield field('version', JSON_VERSION);
	yield field('library', settingsFrom(extract));
	if (!whole) yield field('view', { shown: caption.shown, filters: caption.filters, link: caption.link });
	yield field('counts', whole ? countsFrom(whole.counts) : countsOfPart(extract));
	yield* listField('patterns', nodes, ({ cells }) => patternFrom(cells, extract.columns.nodes));
	yield ',\n';
	yield* listField('relations', only(edges, isRead), (edge) => relationFrom(edge, extract, NOT_OF_READ));
	if (whole) yield ',\n';
	if (whole) yield* listField('findings', whole.findings, findingFrom);
	yield ',\n';
	yield* listField('inferred', only(edges, isGuess), (edge) => relationFrom(edge, extract, NOT_OF_GUESSES));
	yield '\n}\n';
}

/** A field of the outermost object, with the comma behind it. */
function field(name: string, value: unknown): string {
	return `  ${JSON.stringify(name)}: ${indented(value, '  ')},\n`;
}

function* listField<Item>(name: string, items: Iterable<Item>, from: (item: Item) => unknown): Pieces {
	let before = `  ${JSON.stringify(name)}: [`;
	let isEmpty = true;
	for (const item of items) {
		yield `${before}\n    ${indented(from(item), '    ')}`;
		before = ',';
		isEmpty = false;
	}
	yield isEmpty ? `${before}]` : '\n  ]';
}

/** No line break within a text is one of these. */
function indented(value: unknown, indent: string): string {
	return inertJson(value).trimEnd().replaceAll('\n', `\n${indent}`);
}

const isGuess = ({ origin }: Edge) => origin === 'inferred';
const isRead = (edge: Edge) => !isGuess(edge);
const NOT_OF_READ = ['confidence', 'origin'];
const NOT_OF_GUESSES = ['padding', 'origin'];

function* only<Item>(items: Iterable<Item>, test: (item: Item) => boolean): Iterable<Item> {
	for (const item of items) if (test(item)) yield item;
}

/** What was found in a library, as fields of JSON: `counts` and `findings` as in `jsonFromLibrary`. */
export function findingFields({ counts, findings }: Pick<Library, 'counts' | 'findings'>) {
	return { counts: countsFrom(counts), findings: findings.map(findingFrom) };
}

function settingsFrom({ caption, facets, relationTypes }: Extract) {
	const { title, description, license, attribution, version, date } = caption;
	return {
		...{ title, description, license, attribution },
		...(version !== null && { version }),
		...{ date, facets, relationTypes },
	};
}

function countsOfPart({ nodes, edges, relationTypes }: Extract) {
	const counts = new Map(relationTypes.map(({ id }) => [id, 0]));
	let relations = 0;
	for (const { type } of only(edges, isRead)) {
		counts.set(type, (counts.get(type) ?? 0) + 1);
		relations++;
	}
	return { patterns: nodes.length, relations, relationsByType: Object.fromEntries(counts) };
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

/** Cells by the names of their columns, the values of facets together where the first of them stands; as in `jsonFromExtract`. */
export function patternFrom(cells: readonly Cell[], columns: readonly Column[]) {
	const facets = Object.fromEntries(
		columns.flatMap(({ facet }, at) => (facet === null ? [] : [[facet, cells[at]!] as const])),
	);
	return Object.fromEntries(
		columns.map(({ id, facet }, at) => (facet === null ? [id, cells[at]!] : ['facets', facets])),
	);
}

function relationFrom({ source, type, target, cells }: Edge, extract: Extract, without: readonly string[]) {
	const { keys, columns } = extract;
	const kept = columns.edges.flatMap(({ id }, at) => {
		return without.includes(id) ? [] : [[id, cells[at]!] as const];
	});
	return { source: keys[source]!, type, target: keys[target]!, ...Object.fromEntries(kept) };
}

function findingFrom(finding: Finding) {
	const { id, rule, severity, file, line, column, endLine, endColumn, pattern, message, cause } = finding;
	return { id, rule, severity, file, line, column, endLine, endColumn, pattern, message, cause };
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
