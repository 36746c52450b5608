import { captionLines } from '../extract/caption.ts';
import type { Cell, Column, Edge, Extract, Node, Pieces } from '../extract/extract.ts';
import { textOfEntry } from '../extract/extract.ts';
import { inertJson } from '../json.ts';

/** Types of relations that mean what a property of SKOS means (https://www.w3.org/TR/skos-reference/); all others are terms of ours. */
const SKOS: ReadonlyMap<string, string> = new Map([
	['generalizes_from', 'skos:broader'],
	['specializes_to', 'skos:narrower'],
	['related', 'skos:related'],
]);

const CONTEXT = {
	skos: 'http://www.w3.org/2004/02/skos/core#',
	dct: 'http://purl.org/dc/terms/',
	rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
	rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
	/** What patterns and relations state, called as in JSON. */
	field: 'urn:pattern-graph:field:',
	/** Types of relations that SKOS has no word for. */
	relation: 'urn:pattern-graph:relation:',
};

/**
 * JSON-LD 1.1 whose context is within it: patterns are concepts of SKOS in one scheme. What was written is said as a triple; what looks
 * like padding or was guessed is not, but stands beside it as a statement, as does whatever has a weight or a description.
 */
export function* jsonLdFrom(extract: Extract): Pieces {
	const { nodes, edges, columns, relationTypes } = extract;
	const iris = extract.keys.map(
		(key) => `urn:pattern-graph:pattern:${encodeURIComponent(key.toWellFormed())}`,
	);
	const said = relationsBySource(extract, iris);
	yield `{\n"@context": ${inertJson(CONTEXT, 0).trimEnd()},\n"@graph": [\n`;
	yield inertJson(schemeFrom(extract), 0).trimEnd();
	for (const { id, label } of relationTypes) {
		const term = termOf(id);
		if (!SKOS.has(id)) yield item({ '@id': term, '@type': 'rdf:Property', 'rdfs:label': label });
	}
	let number = 0;
	for (const node of nodes) {
		yield item({ ...conceptFrom(node, columns.nodes, iris[number]!), ...said[number] });
		number++;
	}
	for (const edge of edges) {
		const about = fieldsFrom(edge.cells, columns.edges);
		if (isMoreThanSaid(edge, about)) yield item({ ...statementFrom(edge, iris), ...about });
	}
	yield '\n]\n}\n';
}

function item(value: unknown): string {
	return `,\n${inertJson(value, 0).trimEnd()}`;
}

const SCHEME = 'urn:pattern-graph:library';

function schemeFrom(extract: Extract) {
	const { title, version, date, license, attribution, description, link } = extract.caption;
	return {
		'@id': SCHEME,
		'@type': 'skos:ConceptScheme',
		'dct:title': title,
		...(description && { 'dct:description': description }),
		...(version && { 'field:version': version }),
		...(date && { 'dct:issued': date }),
		...(license && { 'dct:license': license }),
		...(attribution && { 'dct:creator': attribution }),
		...(link && { 'dct:source': link }),
		'skos:note': captionLines(extract).join('\n'),
	};
}

function conceptFrom({ title, cells }: Node, columns: readonly Column[], iri: string) {
	const isSaidAlready = (id: string) => ['title', 'aliases', 'summary'].includes(id);
	const cellOf = (name: string) => cells[columns.findIndex(({ id }) => id === name)];
	const others = columns.map((column, at) => [column, cells[at]!] as const);
	const rest = others.filter(([{ id }]) => !isSaidAlready(id));
	return {
		'@id': iri,
		'@type': 'skos:Concept',
		'skos:inScheme': { '@id': SCHEME },
		'skos:prefLabel': title,
		...given('skos:altLabel', cellOf('aliases')),
		...given('skos:definition', cellOf('summary')),
		...fieldsFrom(
			rest.map(([, cell]) => cell),
			rest.map(([column]) => column),
		),
	};
}

function given(name: string, cell: Cell | undefined) {
	const value = valueFrom(cell ?? null);
	return value === null ? {} : { [name]: value };
}

function fieldsFrom(cells: readonly Cell[], columns: readonly Column[]) {
	const fields = columns.map(({ id }, at) => [`field:${id}`, valueFrom(cells[at]!)] as const);
	return Object.fromEntries(fields.filter(([, value]) => value !== null));
}

function valueFrom(cell: Cell): string | number | readonly string[] | null {
	if (cell === null || typeof cell !== 'object') return cell;
	return cell.length ? cell.map(textOfEntry) : null;
}

function termOf(type: string): string {
	return SKOS.get(type) ?? `relation:${encodeURIComponent(type)}`;
}

/** By the position of the pattern that says it, what was written of others. */
function relationsBySource({ edges, keys }: Extract, iris: readonly string[]) {
	const said: (Record<string, { '@id': string }[]> | undefined)[] = keys.map(() => undefined);
	for (const { source, target, type, origin } of edges) {
		if (origin !== 'written') continue;
		const ofSource = (said[source] ??= {});
		(ofSource[termOf(type)] ??= []).push({ '@id': iris[target]! });
	}
	return said;
}

/** Every relation has an origin; where it has nothing else to tell, the triple says it all. */
function isMoreThanSaid({ origin }: Edge, about: Readonly<Record<string, unknown>>): boolean {
	return origin !== 'written' || 'field:weight' in about || 'field:description' in about;
}

function statementFrom({ source, target, type }: Edge, iris: readonly string[]) {
	return {
		'@type': 'rdf:Statement',
		'rdf:subject': { '@id': iris[source]! },
		'rdf:predicate': { '@id': termOf(type) },
		'rdf:object': { '@id': iris[target]! },
	};
}
