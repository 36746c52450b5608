import type { Remark } from '../model/reading.ts';
import type { ContentFile, Reading } from './content-file.ts';
import { findComplexKey } from './complex-keys.ts';
import { findDuplicateKeys } from './duplicate-keys.ts';
import { findBlock, LINES_LOOKED_AT, type Block } from './fence.ts';
import { parseFrontMatter } from './front-matter.ts';
import { readLeniently } from './lenient.ts';
import { namesIn } from './lost-names.ts';
import {
	mayHoldManyKeys,
	sizeRefusal,
	tooDeep,
	tooManyAliased,
	valueRefusal,
	valueRemarks,
} from './limits.ts';
import { remark } from './remark.ts';
import { findSecondBlock } from './second-block.ts';
import { YamlFailure } from './yaml-engine.ts';
import { isMapping, type YamlMapping, type YamlValue } from './yaml-value.ts';

/** A file taken apart: front matter as values, and where it and the body are. */
export interface Document {
	readonly file: ContentFile;
	readonly block: Block;
	readonly frontMatter: YamlMapping;
	/** Whether the YAML of the block differs from what the file says. */
	readonly isMended: boolean;
	/** Names the pattern would answer to if a damaged line were mended, with the remark about that line. */
	readonly lostNames: readonly { readonly name: string; readonly remark: Remark }[];
}

/** Takes a file apart. What cannot be read is said in the remarks, the reason why the file was refused last. */
export function parseDocument(file: ContentFile): Reading<Document> {
	const { value: block, remarks } = findBlock(file);
	if (!block) return headingOnly(file, remarks) ?? { value: null, remarks };
	const refusal = sizeRefusal(file, block);
	const reading = refusal ? refused(refusal) : parseBlock(file, block);
	return { value: reading.value, remarks: [...remarks, ...withCause(reading.remarks, remarks)] };
}

/** YAML that all stands on the opening line is broken because it stands there. */
function withCause(remarks: readonly Remark[], opening: readonly Remark[]): readonly Remark[] {
	const glued = opening.find(({ rule }) => rule === 'fm-opening-glued');
	const isFirst = ({ rule, at }: Remark) =>
		rule === 'fm-yaml-error' && at !== null && 'line' in at && at.line === 1;
	return glued ? remarks.map((one) => (isFirst(one) ? { ...one, causes: [glued] } : one)) : remarks;
}

/** A file without front matter is a pattern still if it opens with a heading, which is its title; all the rest is missing. */
function headingOnly(file: ContentFile, remarks: readonly Remark[]): Reading<Document> | null {
	const title = openingHeading(file.text);
	const [missing] = remarks;
	if (title === null || missing?.rule !== 'fm-missing') return null;
	const message = `There is no front matter in the first ${LINES_LOOKED_AT} lines; only the heading was read, as the title.`;
	const said = { ...missing, message };
	const block = { openingLine: 1, yamlLine: 1, yamlColumn: 0, yaml: '', bodyOffset: 0, bodyLine: 1 };
	const lostNames = namesIn(file).map((name) => ({ name, remark: said }));
	return { value: { file, block, frontMatter: { title }, isMended: true, lostNames }, remarks: [said] };
}

/** The text of a heading of the first level on the first line that is not blank, without the marks that may close it; null where there is none. */
function openingHeading(text: string): string | null {
	const line = text.trimStart().split('\n', 1)[0]!;
	if (!/^#[ \t]/.test(line)) return null;
	let end = line.length;
	while (/[\s#]/.test(line.charAt(end - 1))) end--;
	return line.slice(1, end).replace(/^[ \t]+/, '') || null;
}

function parseBlock(file: ContentFile, block: Block): Reading<Document> {
	try {
		return documentFrom(file, block, parseFrontMatter(block.yaml));
	} catch (error) {
		if (!(error instanceof YamlFailure)) throw error;
		return parseDamaged(file, block, error);
	}
}

function documentFrom(file: ContentFile, block: Block, frontMatter: YamlValue): Reading<Document> {
	if (!isMapping(frontMatter)) return refused(notMapping(file, block));
	const refusal = valueRefusal(file, block, frontMatter) ?? findComplexKey(file, block, frontMatter);
	if (refusal) return refused(refusal);
	const remarks = valueRemarks(file, block, frontMatter);
	const second = findSecondBlock(file, block);
	if (second) remarks.push(second.remark);
	const lostNames = second?.names.map((name) => ({ name, remark: second.remark })) ?? [];
	return { value: { file, block, frontMatter, isMended: false, lostNames }, remarks };
}

function parseDamaged(file: ContentFile, block: Block, failure: YamlFailure): Reading<Document> {
	if (failure.isTooDeep) return refused(tooDeep(file, block));
	if (failure.isTooManyMerged) return refused(tooManyAliased(file, block));
	const mended = mayHoldManyKeys(block.yaml) ? null : readLeniently(file, block);
	if (!mended) return refused(yamlError(file, block, failure));
	const mendedBlock = { ...block, yaml: mended.yaml };
	const { value: document, remarks } = documentFrom(file, mendedBlock, mended.frontMatter);
	const said = [...mended.remarks, ...findDuplicateKeys(file, mendedBlock), ...remarks];
	if (!document) return { value: null, remarks: said };
	const lostNames = mended.lostNames.map((name) => ({ name, remark: said[0]! }));
	const names = [...lostNames, ...document.lostNames];
	return { value: { ...document, isMended: true, lostNames: names }, remarks: said };
}

function refused(reason: Remark): Reading<Document> {
	return { value: null, remarks: [reason] };
}

function notMapping(file: ContentFile, block: Block): Remark {
	const told = 'The front matter is not made of “key: value” lines, so the file was not read.';
	return remark('fm-not-mapping', file.path, told, { at: { line: block.yamlLine, column: 1 } });
}

function yamlError(file: ContentFile, block: Block, failure: YamlFailure): Remark {
	const column = failure.column + 1 + (failure.line === 0 ? block.yamlColumn : 0);
	const told = `The front matter is not valid YAML (${failure.message}), so the file was not read.`;
	return remark('fm-yaml-error', file.path, told, { at: { line: block.yamlLine + failure.line, column } });
}
