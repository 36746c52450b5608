import type { FindingSource, PatternDetails, ToldFinding } from '../model/details.ts';
import { SEVERITIES } from '../model/finding.ts';
import type { ToldPattern } from '../model/health.ts';
import type { AlignmentPart } from '../model/pattern.ts';
import {
	readChoice,
	readFields,
	readJson,
	readList,
	readNumber,
	readText,
	readTextOrNull,
	readWhole,
	wrong,
} from './checked-reading.ts';

/** The details of some patterns, from the text of the file that is called so in sentences. Throws an Error with a sentence for readers. */
export function decodeDetails(text: string, file: string): readonly PatternDetails[] {
	return readJson(text, file, (value) =>
		readList(value, '', (item, _, row) => readDetails(item, `pattern ${row + 1}`)),
	);
}

function readDetails(value: unknown, place: string): PatternDetails {
	const details = readFields(value, place);
	const at = (name: string) => `${place}, ${name}`;
	const text = (name: string) => readText(details.get(name), at(name));
	const textOrNull = (name: string) => readTextOrNull(details.get(name), at(name));
	const addressOrNull = (name: string) => readAddressOrNull(details.get(name), at(name));
	return {
		key: text('key'),
		file: text('file'),
		aliases: readList(details.get('aliases'), at('aliases'), readText),
		summary: textOrNull('summary'),
		opening: textOrNull('opening'),
		alignmentParts: readList(details.get('alignmentParts'), at('alignmentParts'), readPart),
		createdDay: textOrNull('createdDay'),
		modifiedDay: textOrNull('modifiedDay'),
		pageUrl: addressOrNull('pageUrl'),
		sourceUrl: addressOrNull('sourceUrl'),
		editUrl: addressOrNull('editUrl'),
		findings: readList(details.get('findings'), at('findings'), readFinding),
	};
}

/** A web address, which a link may lead to. */
function readAddressOrNull(value: unknown, place: string): string | null {
	const address = readTextOrNull(value, place);
	if (address !== null && !/^https?:/i.test(address)) throw wrong(place, 'a web address');
	return address;
}

function readPart(value: unknown, place: string): AlignmentPart {
	const part = readFields(value, place);
	return {
		name: readText(part.get('name'), `${place}, name`),
		value: readNumber(part.get('value'), `${place}, value`),
	};
}

function readFinding(value: unknown, place: string): ToldFinding {
	const finding = readFields(value, place);
	const at = (name: string) => `${place}, ${name}`;
	const text = (name: string) => readText(finding.get(name), at(name));
	const textOrNull = (name: string) => readTextOrNull(finding.get(name), at(name));
	const positionOrNull = (name: string) => readPositionOrNull(finding.get(name), at(name));
	return {
		id: text('id'),
		rule: text('rule'),
		severity: readChoice(finding.get('severity'), SEVERITIES, at('severity')),
		file: textOrNull('file'),
		line: positionOrNull('line'),
		column: positionOrNull('column'),
		endLine: positionOrNull('endLine'),
		endColumn: positionOrNull('endColumn'),
		pattern: textOrNull('pattern'),
		message: text('message'),
		cause: textOrNull('cause'),
		from: finding.get('from') === null ? null : readSource(finding.get('from'), at('from')),
		follows: readWhole(finding.get('follows'), 0, Number.MAX_SAFE_INTEGER, at('follows')),
	};
}

function readSource(value: unknown, place: string): FindingSource {
	const source = readFields(value, place);
	const pattern = source.get('pattern');
	return {
		rule: readText(source.get('rule'), `${place}, rule`),
		file: readTextOrNull(source.get('file'), `${place}, file`),
		line: readPositionOrNull(source.get('line'), `${place}, line`),
		pattern: pattern === null ? null : readToldPattern(pattern, `${place}, pattern`),
	};
}

function readToldPattern(value: unknown, place: string): ToldPattern {
	const pattern = readFields(value, place);
	const text = (name: string) => readText(pattern.get(name), `${place}, ${name}`);
	return { key: text('key'), title: text('title'), address: text('address') };
}

function readPositionOrNull(value: unknown, place: string): number | null {
	return value === null ? null : readWhole(value, 1, Number.MAX_SAFE_INTEGER, place);
}
