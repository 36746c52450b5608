import type { Remark, ValuePath } from '../model/reading.ts';
import type { ContentFile } from './content-file.ts';
import type { Block } from './fence.ts';
import { remark } from './remark.ts';
import { SourceLocations } from './source-locations.ts';
import { entriesOf, isMapping, textOf, valueOf, visitNested, type YamlValue } from './yaml-value.ts';

/** Above these, front matter is no longer somebody's writing and is not read. */
const LARGEST_BYTES = 256 * 1024;
const MOST_KEYS = 2000;
/** Characters of `a:` and a line break. */
const SHORTEST_ENTRY = 3;
const MOST_ALIASED_VALUES = 10_000;

const RESERVED_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** Why front matter is too large to be read at all, or null. */
export function sizeRefusal(file: ContentFile, block: Block): Remark | null {
	const { yaml } = block;
	const isLarge = yaml.length > LARGEST_BYTES / 3 && new TextEncoder().encode(yaml).length > LARGEST_BYTES;
	return isLarge ? tooLarge(file, block, 'more than 256 KiB of front matter') : null;
}

/** Why a value that was parsed must not be read on, or null. */
export function valueRefusal(file: ContentFile, block: Block, value: YamlValue): Remark | null {
	if (mayHoldAliases(block.yaml) && countExpanded(value) > MOST_ALIASED_VALUES)
		return tooManyAliased(file, block);
	if (mayHoldManyKeys(block.yaml) && countKeys(value) > MOST_KEYS) {
		return tooLarge(file, block, `more than ${MOST_KEYS} keys in its front matter`);
	}
	return null;
}

/** True where so many colons stand that trying to mend the text could take long. */
export function mayHoldManyKeys(yaml: string): boolean {
	if (yaml.length < MOST_KEYS * SHORTEST_ENTRY) return false;
	let keys = 0;
	for (let at = yaml.indexOf(':'); at !== -1 && keys <= MOST_KEYS; at = yaml.indexOf(':', at + 1)) keys++;
	return keys > MOST_KEYS;
}

/** What must not be in text: control characters but tab and line ends, halves of characters that stand alone, and noncharacters. */
const UNFIT = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF\p{Cs}]/u;

/** What is noticed about front matter that is read all the same: aliases, reserved keys, and characters that must not be in text. */
export function valueRemarks(file: ContentFile, block: Block, value: YamlValue): Remark[] {
	const remarks = isReservedNamed(block.yaml)
		? reservedKeys(value).map((path) => reservedKey(file, path))
		: [];
	const alias = mayHoldAliases(block.yaml) && new SourceLocations(block).findAlias();
	if (alias)
		remarks.push(
			remark('fm-alias', file.path, 'The front matter uses YAML anchors and aliases.', { at: alias }),
		);
	// Written as they are, such characters are no YAML; only an escape in a quoted text can bring them in.
	const unfit = block.yaml.includes('\\') ? unfitTexts(value).map((path) => unfitText(file, path)) : [];
	return [...remarks, ...unfit];
}

export function tooDeep(file: ContentFile, block: Block): Remark {
	return tooLarge(file, block, 'front matter nested more than 100 levels deep');
}

export function tooManyAliased(file: ContentFile, block: Block): Remark {
	const told = `Its aliases expand to more than ${MOST_ALIASED_VALUES} values, so the file was not read.`;
	return remark('fm-alias-limit', file.path, told, { at: { line: block.openingLine, column: 1 } });
}

function mayHoldAliases(yaml: string): boolean {
	return yaml.includes('*') && yaml.includes('&') && /(?:^|[\s[{,:-])\*[^\s*]/.test(yaml);
}

function isReservedNamed(yaml: string): boolean {
	return /(?:__proto__|constructor|prototype)["']?[ \t]*:/.test(yaml);
}

/** Values there would be if every alias were written out; infinite where one holds itself. */
function countExpanded(root: YamlValue): number {
	const counts = new Map<YamlValue, number>();
	const count = (value: YamlValue): number => {
		const children = entriesOf(value);
		if (children.length === 0) return 1;
		const known = counts.get(value);
		if (known !== undefined) return known;
		counts.set(value, Infinity);
		const total = children.reduce((sum, [, child]) => sum + count(child), 1);
		counts.set(value, total);
		return total;
	};
	return count(root);
}

function countKeys(root: YamlValue): number {
	let keys = 0;
	visitNested(root, (value) => {
		if (isMapping(value)) keys += Object.keys(value).length;
	});
	return keys;
}

/** A key that a merge brought along is told where it was written. */
function reservedKeys(root: YamlValue): ValuePath[] {
	const paths: ValuePath[] = [];
	const told = new Set<YamlValue>();
	visitNested(root, (value, path) => {
		if (!isMapping(value)) return;
		for (const key of RESERVED_KEYS.filter((reserved) => Object.hasOwn(value, reserved))) {
			const held = valueOf(value, key) ?? null;
			if (typeof held === 'object' && held !== null && told.has(held)) continue;
			told.add(held);
			paths.push([...path, key]);
		}
	});
	return paths;
}

function unfitTexts(root: YamlValue): ValuePath[] {
	const paths: ValuePath[] = [];
	visitNested(root, (value, path) => {
		const unfit = entriesOf(value).filter(([, child]) => UNFIT.test(textOf(child) ?? ''));
		for (const [key] of unfit) paths.push([...path, key]);
	});
	return paths;
}

function unfitText(file: ContentFile, path: ValuePath): Remark {
	const key = path.join('.');
	const told = `“${key}” holds a character that must not be in text.`;
	return remark('value-control-char', file.path, told, { at: { path }, subject: key });
}

function reservedKey(file: ContentFile, path: ValuePath): Remark {
	const told = `The key “${String(path.at(-1))}” is reserved by JavaScript and was left out; rename it.`;
	return remark('fm-reserved-key', file.path, told, { at: { path }, subject: path.join('.') });
}

function tooLarge(file: ContentFile, block: Block, what: string): Remark {
	const at = { line: block.openingLine, column: 1 };
	return remark('fm-too-large', file.path, `“${file.path}” has ${what}, so it was not read.`, { at });
}
