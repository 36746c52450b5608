import {
	isScalar,
	LineCounter,
	parseDocument as parseYamlDocument,
	visit,
	type Scalar,
	type YAMLMap,
} from 'yaml';
import { shortened } from '../model/citing.ts';
import type { Remark } from '../model/reading.ts';
import type { ContentFile } from './content-file.ts';
import type { Block } from './fence.ts';
import { remark } from './remark.ts';

/** Keys that stand twice in one mapping, each second one with the location where it stands. */
export function findDuplicateKeys(file: ContentFile, block: Block): Remark[] {
	const lines = new LineCounter();
	// The parser compares each key with each before it; that they are texts all, and found again by a set, is quicker.
	const document = parseYamlDocument(block.yaml, {
		lineCounter: lines,
		prettyErrors: false,
		logLevel: 'silent',
		schema: 'failsafe',
		uniqueKeys: false,
	});
	const remarks: Remark[] = [];
	visit(document, {
		Map(_, map) {
			for (const key of repeatedKeys(map))
				remarks.push(duplicateKey(file, block, key, lines.linePos(key.range![0])));
		},
	});
	return remarks;
}

function repeatedKeys({ items }: YAMLMap): Scalar[] {
	const known = new Set<unknown>();
	return items
		.map(({ key }) => key)
		.filter((key): key is Scalar => {
			if (!isScalar(key)) return false;
			if (known.has(key.value)) return true;
			known.add(key.value);
			return false;
		});
}

function duplicateKey(
	file: ContentFile,
	block: Block,
	{ value }: Scalar,
	{ line, col }: { line: number; col: number },
): Remark {
	const key = String(value);
	const at = { line: block.yamlLine + line - 1, column: line === 1 ? col + block.yamlColumn : col };
	const told = `The key “${shortened(key)}” stands twice in one place; the last one was read. Keep one.`;
	return remark('fm-duplicate-key', file.path, told, { at, subject: key });
}
