import { LineCounter, parseDocument as parseYamlDocument, type YAMLParseError } from 'yaml';
import type { Remark } from '../model/reading.ts';
import type { ContentFile } from './content-file.ts';
import type { Block } from './fence.ts';

/** Keys that stand twice in one mapping, each second one with the place where it stands. */
export function findDuplicateKeys(file: ContentFile, block: Block): Remark[] {
	const lines = new LineCounter();
	const { errors } = parseYamlDocument(block.yaml, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
	return errors
		.filter(({ code }) => code === 'DUPLICATE_KEY')
		.map((error) => duplicateKey(file, block, error, lines.linePos(error.pos[0])));
}

function duplicateKey(
	file: ContentFile,
	block: Block,
	error: YAMLParseError,
	{ line, col }: { line: number; col: number },
): Remark {
	const key = /^[ \t]*["']?([^\s"':]+)/.exec(block.yaml.slice(error.pos[0]))?.[1] ?? '';
	return {
		rule: 'fm-duplicate-key',
		file: file.path,
		at: { line: block.yamlLine + line - 1, column: line === 1 ? col + block.yamlColumn : col },
		subject: key,
		message: `The key “${key}” stands twice in one place; the last one was read. Keep one.`,
		cause: null,
	};
}
