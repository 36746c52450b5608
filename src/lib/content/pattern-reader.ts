import { shortened } from '../model/citing.ts';
import type { FacetField, FacetGroups, LibrarySettings } from '../model/library.ts';
import type { AlignmentPart } from '../model/pattern.ts';
import type { FrontMatterNotes, PatternFacts, PatternReading, ValuePath } from '../model/reading.ts';
import { editUrlFrom, filledAddress, webAddress } from './addresses.ts';
import type { Reading } from './content-file.ts';
import { dayFrom } from './days.ts';
import type { Document } from './document.ts';
import { Fields, type FoundValue } from './fields.ts';
import { readGuessed, readReferences } from './reference-reader.ts';
import { openingFromBody, summaryFromBody } from './summary.ts';
import { wordsFrom } from './words.ts';
import {
	isBlank,
	isList,
	isMapping,
	numberOf,
	PlainScalar,
	textOf,
	valueAt,
	valueOf,
	type YamlValue,
} from './yaml-value.ts';

const ASSESSMENT = ['ontology', 'commons_assessment'];
const SCORE_PATHS = [
	['tags', 'commons_alignment'],
	['classification', 'commons_alignment'],
	['commons_alignment'],
	[...ASSESSMENT, 'overall_score'],
	['ontology', 'overall_score'],
];
const CONTRIBUTOR_PATHS = [['contributors'], ['provenance', 'contributors']];
const SOURCE_PATHS = [['sources'], ['provenance', 'sources']];
const VERSION_PATHS = [['version'], ['lifecycle', 'version']];
/** Facets whose keys are not there to be left empty. */
const ASKED_FACETS: readonly string[] = ['domain', 'universality', 'era', 'category'];
/** Facets that hold several values; the others hold one. */
const LISTED_FACETS: readonly string[] = ['category', 'era', 'origin'];

/** Reads one pattern, whichever of the three generations each of its fields is written in. */
export function readPattern(document: Document, settings: LibrarySettings): Reading<PatternReading> {
	const fields = new Fields(document);
	const facts = readFacts(fields, settings);
	const references = readReferences(fields, settings.relationFields);
	const guessed = readGuessed(document.frontMatter, settings.relationTypes);
	return { value: { facts, notes: readNotes(fields), references, guessed }, remarks: fields.remarks };
}

function readNotes(fields: Fields): FrontMatterNotes {
	const { frontMatter } = fields.document;
	return {
		keys: Object.keys(frontMatter),
		coercedVersion: coercedIn(fields.find(VERSION_PATHS)),
		confidence: numberOf(valueAt(frontMatter, ['lifecycle', 'confidence'])),
	};
}

/** “1.10” is read as 1.1 where it is taken for a number. */
function coercedIn(found: FoundValue | null): ValuePath | null {
	if (!(found?.value instanceof PlainScalar) || found.value.kind !== 'number') return null;
	return String(Number(found.value.text)) === found.value.text ? null : found.path;
}

/** One literal: there are thousands of these, and spreading smaller ones into it takes several times as long. */
function readFacts(fields: Fields, settings: LibrarySettings): PatternFacts {
	const { file, block } = fields.document;
	const identity = readIdentity(fields);
	const dates = readDates(fields);
	const summary = readSummary(fields);
	const urls = readUrls(fields, settings, identity);
	return {
		id: identity.id,
		slug: identity.slug,
		title: identity.title,
		aliases: fields.texts([['aliases']]),
		summary,
		opening: summary === null ? openingFromBody(file.text, block.bodyOffset) : null,
		file: file.path,
		line: block.openingLine,
		facets: readFacets(fields, settings),
		alignment: readAlignment(fields),
		alignmentParts: readParts(fields),
		version: fields.text(...VERSION_PATHS),
		created: dates.created,
		modified: dates.modified,
		createdDay: dates.createdDay,
		modifiedDay: dates.modifiedDay,
		contributors: fields.texts(CONTRIBUTOR_PATHS, { isListAsked: false }),
		sources: fields.texts(SOURCE_PATHS, { isListAsked: false }),
		license: fields.text(['license']) ?? settings.license,
		attribution: fields.text(['attribution']) ?? settings.attribution,
		pageUrl: urls.pageUrl,
		sourceUrl: urls.sourceUrl,
		editUrl: urls.editUrl,
	};
}

function readIdentity(fields: Fields): Pick<PatternFacts, 'id' | 'slug' | 'title'> {
	return { id: fields.identity(['id']), slug: fields.identity(['slug']), title: fields.name(['title']) };
}

function readSummary(fields: Fields): string | null {
	const { file, block } = fields.document;
	return fields.text(['summary']) ?? summaryFromBody(file.text, block.bodyOffset);
}

function readFacets(fields: Fields, { facets, groups }: LibrarySettings): PatternFacts['facets'] {
	const own = facets.map((facet) => readFacet(fields, facet));
	if (groups.length === 0) return own;
	const valuesOf = (facet: string) => own[facets.findIndex(({ id }) => id === facet)] ?? [];
	return [...own, ...groups.map(({ of, groupOf }) => groupsOf(valuesOf(of), groupOf))];
}

function groupsOf(values: readonly string[], groupOf: FacetGroups['groupOf']): readonly string[] {
	return [...new Set(values.flatMap((value) => groupOf.get(value) ?? []))];
}

function readFacet(fields: Fields, facet: FacetField): readonly string[] {
	const values = fields.texts(facet.paths, { isListAsked: LISTED_FACETS.includes(facet.id) });
	if (values.length === 0 && ASKED_FACETS.includes(facet.id)) sayEmpty(fields, facet);
	return values;
}

function sayEmpty(fields: Fields, { id, paths }: FacetField): void {
	const path = paths.find((one) => isEmpty(valueAt(fields.document.frontMatter, one)));
	if (path) fields.say('facet-empty', path, `“${path.join('.')}” is there, but nothing is stated.`, id);
}

function isEmpty(value: YamlValue | undefined): boolean {
	return value !== undefined && (isBlank(value) || (isList(value) && value.every(isBlank)));
}

function readAlignment(fields: Fields): number | null {
	const found = fields.find(SCORE_PATHS);
	return found && fields.score(found.path, 'alignment score', 1, 5);
}

function readParts(fields: Fields): AlignmentPart[] {
	const assessment = valueAt(fields.document.frontMatter, ASSESSMENT);
	if (!isMapping(assessment)) return [];
	return Object.keys(assessment)
		.filter((key) => key !== 'overall_score' && numberOf(valueOf(assessment, key)) !== null)
		.map((key) => readPart(fields, key))
		.filter((part) => part !== null);
}

function readPart(fields: Fields, key: string): AlignmentPart | null {
	const name = wordsFrom(key);
	const value = fields.score([...ASSESSMENT, key], `score of “${name}”`, key === 'vitality' ? 0 : 1, 5);
	return value === null ? null : { name, value };
}

const CREATED_PATHS = [['created'], ['provenance', 'created'], ['lifecycle', 'created']];
const MODIFIED_PATHS = [['modified'], ['last_updated'], ['updated'], ['lifecycle', 'last_updated']];

function readDates(fields: Fields) {
	const created = fields.text(...CREATED_PATHS);
	const modified = fields.text(...MODIFIED_PATHS);
	for (const path of [...CREATED_PATHS, ...MODIFIED_PATHS]) sayInvalidDate(fields, path);
	return {
		created,
		modified,
		createdDay: dayFrom(created),
		modifiedDay: dayFrom(modified),
	};
}

function sayInvalidDate(fields: Fields, path: readonly string[]): void {
	const text = textOf(valueAt(fields.document.frontMatter, path));
	if (text === null || dayFrom(text) !== null) return;
	fields.say(
		'date-invalid',
		path,
		`“${path.join('.')}” is “${shortened(text)}”, which is no day as in 2026-01-28.`,
	);
}

function readUrls(fields: Fields, settings: LibrarySettings, identity: Pick<PatternFacts, 'id' | 'slug'>) {
	const names = { ...identity, file: fields.document.file.path };
	const sourceUrl =
		webAddress(fields.text(['github_url'], ['source_url'])) ?? filledAddress(settings.sourceUrl, names);
	return {
		pageUrl: webAddress(fields.text(['page_url'])) ?? filledAddress(settings.pageUrl, names),
		sourceUrl,
		editUrl: filledAddress(settings.editUrl, names) ?? editUrlFrom(sourceUrl),
	};
}
