import { isAlias, isCollection, isNode, LineCounter, parseDocument as parseYamlDocument, visit } from 'yaml';
import type { Remark } from '../model/reading.ts';
import type { ContentFile } from './content-file.ts';
import type { Block } from './fence.ts';
import { remark } from './remark.ts';
import { entriesOf, isMapping, visitNested, type YamlValue } from './yaml-value.ts';

/** Where a key is itself a list or a mapping: js-yaml makes text of such a key, which then is nobody's word. Null where there is none. */
export function findComplexKey(file: ContentFile, block: Block, value: YamlValue): Remark | null {
	if (!mayHoldComplexKey(block.yaml, value)) return null;
	const lines = new LineCounter();
	const offset = offsetOfComplexKey(block.yaml, lines);
	if (offset === null) return null;
	const { line, col } = lines.linePos(offset);
	const at = { line: block.yamlLine + line - 1, column: line === 1 ? col + block.yamlColumn : col };
	const told =
		'A key is itself a list or a mapping (as in an unfilled template “{{title}}”), so the file was not read.';
	return remark('fm-yaml-error', file.path, told, { at, subject: 'complex key' });
}

/** The parser that knows is slow. Each way of writing such a key leaves one of these traces; healthy files rarely have any. */
function mayHoldComplexKey(yaml: string, value: YamlValue): boolean {
	const isMarked = /(?:^|[\s[{,])\?(?:\s|$)/.test(yaml) || /\][ \t]*:/.test(yaml);
	const isAliased = yaml.includes('*') && yaml.includes('&');
	return isMarked || isAliased || (yaml.includes('{') && hasOddKey(value));
}

/** Between braces a list or mapping may be a key without a colon, and then has no value; a mapping turned into text reads as below. */
function hasOddKey(root: YamlValue): boolean {
	let isFound = false;
	visitNested(root, (value) => {
		if (isFound || !isMapping(value)) return;
		isFound = entriesOf(value).some(([key, held]) => key === '[object Object]' || held === null);
	});
	return isFound;
}

function offsetOfComplexKey(yaml: string, lineCounter: LineCounter): number | null {
	const document = parseYamlDocument(yaml, {
		lineCounter,
		prettyErrors: false,
		logLevel: 'silent',
		uniqueKeys: false,
	});
	const anchors = new Map<string, boolean>();
	let offset: number | null = null;
	visit(document, {
		Value(_, node) {
			if (node.anchor) anchors.set(node.anchor, isCollection(node));
		},
		Pair(_, { key }) {
			const isComplex = isAlias(key) ? anchors.get(key.source) === true : isCollection(key);
			if (!isComplex || !isNode(key)) return undefined;
			offset = key.range?.[0] ?? 0;
			return visit.BREAK;
		},
	});
	return offset;
}
