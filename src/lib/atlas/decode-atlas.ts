import type { Swatch } from '../model/swatch.ts';
import {
	UNWEIGHTED,
	type Atlas,
	type Edges,
	type FacetColumn,
	type FindingCounts,
	type Layout,
} from '../model/atlas.ts';
import type { LibraryCounts, NamedRegion } from '../model/library.ts';
import type { Arrowhead, RelationType, Stroke } from '../model/relation.ts';
import { countDegrees } from '../graph/adjacency.ts';
import { ATLAS_FORMAT, ATLAS_VERSION, FIRST_LETTER, keyFromTitle } from './atlas-file.ts';
import { decodeLayout } from './decode-layout.ts';
import {
	readChoice,
	readColumn,
	readFields,
	readFlag,
	readJson,
	readList,
	readNumber,
	readNumbers,
	readRuns,
	readText,
	readTextOrNull,
	readWhole,
	readWholes,
} from './checked-reading.ts';
import type { Fields } from './checked-reading.ts';

const STROKES: readonly Stroke[] = ['solid', 'dashed', 'dotted', 'double', 'dash-dot'];
const ARROWHEADS: readonly Arrowhead[] = ['none', 'hollow', 'filled', 'open'];
const ANY = Number.MAX_SAFE_INTEGER;
const MOST_FINDINGS = 2 ** 32 - 1;

/** The atlas that `encodeAtlas` wrote. Throws an Error with a sentence for readers when the text is anything else. */
export function decodeAtlas(text: string): Atlas {
	return readJson(text, 'library.json', readAtlasFile);
}

function readAtlasFile(value: unknown): Atlas {
	const file = readHead(value);
	const titles = readList(file.get('titles'), 'titles', readText);
	const rows = titles.length;
	const keys = readTextsOr(file.get('keys'), 'keys', rows, (row) => keyFromTitle(titles[row]!));
	const relationTypes = readList(file.get('relationTypes'), 'relationTypes', decodeRelationType);
	const edges = decodeEdges(readFields(file.get('edges'), 'edges'), rows, relationTypes.length);
	return {
		title: readText(file.get('title'), 'title'),
		description: readText(file.get('description'), 'description'),
		version: readTextOrNull(file.get('libraryVersion') ?? null, 'libraryVersion'),
		license: readTextOrNull(file.get('license') ?? null, 'license'),
		attribution: readTextOrNull(file.get('attribution') ?? null, 'attribution'),
		date: readTextOrNull(file.get('date'), 'date'),
		counts: decodeCounts(readFields(file.get('counts'), 'counts')),
		keys,
		titles,
		addresses: readTextsOr(file.get('addresses'), 'addresses', rows, (row) => keys[row]!),
		namesakes: decodeNamesakes(file.get('namesakes') ?? [], rows),
		relationTypes,
		facets: readList(file.get('facets'), 'facets', (facet, place) => decodeFacet(facet, rows, place)),
		alignment: Float32Array.from(readColumn(file.get('alignment'), rows, 'alignment', readAlignment)),
		degree: countDegrees(edges, rows),
		edges,
		findings: decodeFindings(file.get('findings'), rows),
		namedRegions: decodeNamedRegions(file.get('namedRegions') ?? [], rows),
		layouts: decodeLayouts(file.get('layouts'), rows),
	};
}

function decodeNamesakes(value: unknown, rows: number): ReadonlyMap<number, string> {
	const namesakes = readList(value, 'namesakes', (item, place) => {
		const one = readFields(item, place);
		const pattern = readWhole(one.get('pattern'), 0, rows - 1, `${place}.pattern`);
		return [pattern, readText(one.get('note'), `${place}.note`)] as const;
	});
	return new Map(namesakes);
}

function decodeFindings(value: unknown, rows: number): FindingCounts {
	if (value === undefined) {
		const none = () => new Uint32Array(rows);
		return { errors: none(), warnings: none(), all: { error: 0, warn: 0 } };
	}
	const file = readFields(value, 'findings');
	const column = (name: string) => {
		return readRuns(file.get(name), rows, MOST_FINDINGS, `findings.${name}`);
	};
	const [error, warn] = readColumn(file.get('all'), 2, 'findings.all', (count, place) =>
		readWhole(count, 0, ANY, place),
	);
	return { errors: column('errors'), warnings: column('warnings'), all: { error: error!, warn: warn! } };
}

function decodeNamedRegions(value: unknown, rows: number): readonly NamedRegion[] {
	return readList(value, 'namedRegions', (item, place) => {
		const one = readFields(item, place);
		const pattern = readWhole(one.get('pattern'), 0, rows - 1, `${place}.pattern`);
		return { pattern, name: readText(one.get('name'), `${place}.name`) };
	});
}

/** Of one layout at least: without any there is nowhere to draw. */
function decodeLayouts(value: unknown, rows: number): readonly Layout[] {
	const layouts = readList(value, 'layouts', (layout, place) => decodeLayout(layout, rows, place));
	if (layouts.length === 0) throw new Error('This library.json holds no layout, so there is no map to show.');
	return layouts;
}

function readHead(value: unknown): Fields {
	const file = readFields(value);
	if (file.get('format') !== ATLAS_FORMAT) {
		throw new Error(`This file is no library to look at: its format is not “${ATLAS_FORMAT}”.`);
	}
	if (file.get('version') !== ATLAS_VERSION) {
		throw new Error(
			`This library.json has version ${String(file.get('version'))}, and this page reads version ${ATLAS_VERSION}.`,
		);
	}
	return file;
}

/** Texts, with 0 for the one that follows from another column. */
function readTextsOr(value: unknown, place: string, rows: number, usual: (row: number) => string): string[] {
	const written = readColumn(value, rows, place, (item) => (item === 0 ? null : readText(item, place)));
	return written.map((text, row) => text ?? usual(row));
}

function readAlignment(value: unknown, place: string): number {
	return value === null ? Number.NaN : readNumber(value, place);
}

function decodeRelationType(value: unknown, place: string): RelationType {
	const type = readFields(value, place);
	const colour = readFields(type.get('colour'), `${place}.colour`);
	const text = (name: string) => readText(type.get(name), `${place}.${name}`);
	return {
		id: text('id'),
		label: text('label'),
		forward: text('forward'),
		backward: text('backward'),
		inverse: readTextOrNull(type.get('inverse'), `${place}.inverse`),
		isMutual: readFlag(type.get('isMutual'), `${place}.isMutual`),
		colour: {
			light: readText(colour.get('light'), `${place}.colour.light`),
			dark: readText(colour.get('dark'), `${place}.colour.dark`),
		},
		stroke: readChoice(type.get('stroke'), STROKES, `${place}.stroke`),
		arrowhead: readChoice(type.get('arrowhead'), ARROWHEADS, `${place}.arrowhead`),
	};
}

function decodeCounts(counts: Fields): LibraryCounts {
	const count = (name: string) => readWhole(counts.get(name), 0, ANY, `counts.${name}`);
	return {
		files: count('files'),
		patterns: count('patterns'),
		relations: count('relations'),
		relationsByType: readList(counts.get('relationsByType'), 'counts.relationsByType', (item, place) => {
			const one = readFields(item, place);
			return {
				type: readText(one.get('type'), `${place}.type`),
				count: readWhole(one.get('count'), 0, ANY, `${place}.count`),
			};
		}),
		orphans: count('orphans'),
		padded: count('padded'),
		orphansWithoutPadding: count('orphansWithoutPadding'),
		dangling: count('dangling'),
		ambiguous: count('ambiguous'),
		self: count('self'),
		notRead: count('notRead'),
	};
}

function decodeFacet(value: unknown, rows: number, place: string): FacetColumn {
	const facet = readFields(value, place);
	const values = readList(facet.get('values'), `${place}.values`, readText);
	const counts = readRuns(facet.get('counts'), rows, values.length, `${place}.counts`);
	const starts = new Uint32Array(rows + 1);
	counts.forEach((count, row) => (starts[row + 1] = starts[row]! + count));
	return {
		id: readText(facet.get('id'), `${place}.id`),
		label: readText(facet.get('label'), `${place}.label`),
		isOrdered: readFlag(facet.get('isOrdered'), `${place}.isOrdered`),
		values,
		colours: readColumn(facet.get('colours'), values.length, `${place}.colours`, decodeColour),
		starts,
		items: readWholes(facet.get('items'), starts[rows]!, values.length - 1, `${place}.items`),
	};
}

function decodeColour(value: unknown, place: string): Swatch | null {
	if (value === null) return null;
	const colour = readFields(value, place);
	return {
		light: readText(colour.get('light'), `${place}.light`),
		dark: readText(colour.get('dark'), `${place}.dark`),
	};
}

function decodeEdges(file: Fields, rows: number, types: number): Edges {
	const steps = readNumbers(file.get('targets'), 'edges.targets');
	const { source, startsRun } = decodeSources(
		readNumbers(file.get('sources'), 'edges.sources'),
		steps.length,
		rows,
	);
	const kinds = readRuns(file.get('kinds'), steps.length, types * 2 - 1, 'edges.kinds');
	const target = new Uint32Array(steps.length);
	steps.forEach((step, edge) => {
		const end = startsRun[edge] === 1 ? step : target[edge - 1]! + step;
		target[edge] = readWhole(end, 0, rows - 1, 'edges.targets');
	});
	const guessedFrom = readWhole(file.get('inferredFrom'), 0, steps.length, 'edges.inferredFrom');
	return {
		source,
		target,
		type: Uint8Array.from(kinds, (kind) => kind >> 1),
		isSaidTwice: Uint8Array.from(kinds, (kind) => kind & 1),
		weight: decodeWeights(file.get('weights'), steps.length),
		paddedFrom: readWhole(file.get('paddedFrom') ?? guessedFrom, 0, guessedFrom, 'edges.paddedFrom'),
		guessedFrom,
	};
}

function decodeWeights(value: unknown, edges: number): Uint8Array | null {
	if (value === undefined) return null;
	const file = readFields(value, 'edges.weights');
	const values = readList(file.get('values'), 'edges.weights.values', readWeight);
	const letters = readText(file.get('letters'), 'edges.weights.letters');
	readWhole(letters.length, 0, edges, 'edges.weights.letters');
	const weight = new Uint8Array(edges).fill(UNWEIGHTED);
	for (let edge = 0; edge < letters.length; edge++) {
		const at = letters.charCodeAt(edge) - FIRST_LETTER;
		weight[edge] = values[readWhole(at, 0, values.length - 1, 'edges.weights.letters')]!;
	}
	return weight;
}

function readWeight(value: unknown, place: string): number {
	return value === UNWEIGHTED ? UNWEIGHTED : readWhole(value, 0, 100, place);
}

/** Source of every edge, and 1 where a run of one source begins. */
function decodeSources(runs: readonly number[], edges: number, rows: number) {
	const source = new Uint32Array(edges);
	const startsRun = new Uint8Array(edges);
	let from = 0;
	let current = 0;
	for (let at = 0; at < runs.length; at += 2) {
		current = readWhole(current + runs[at]!, 0, rows - 1, 'edges.sources');
		const length = readWhole(runs[at + 1], 1, edges - from, 'edges.sources');
		source.fill(current, from, from + length);
		startsRun[from] = 1;
		from += length;
	}
	readWhole(from, edges, edges, 'edges.sources');
	return { source, startsRun };
}
