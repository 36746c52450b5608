import type { Remark } from '../model/reading.ts';
import type { ContentFile, Reading } from './content-file.ts';
import { findBlock, type Block } from './fence.ts';
import { parseFrontMatter } from './front-matter.ts';
import { YamlFailure } from './yaml-engine.ts';
import { isMapping, type YamlMapping, type YamlValue } from './yaml-value.ts';

/** A file taken apart: front matter as values, and where it and the body are. */
export interface Document {
	readonly file: ContentFile;
	readonly block: Block;
	readonly frontMatter: YamlMapping;
}

/** Takes a file apart. What cannot be read is said in the remarks. */
export function parseDocument(file: ContentFile): Reading<Document> {
	const { value: block, remarks } = findBlock(file);
	if (!block) return { value: null, remarks };
	try {
		return documentFrom(file, block, parseFrontMatter(block.yaml), remarks);
	} catch (error) {
		if (!(error instanceof YamlFailure)) throw error;
		return { value: null, remarks: [...remarks, yamlError(file, block, error)] };
	}
}

function documentFrom(
	file: ContentFile,
	block: Block,
	value: YamlValue,
	remarks: readonly Remark[],
): Reading<Document> {
	if (isMapping(value)) return { value: { file, block, frontMatter: value }, remarks };
	return { value: null, remarks: [...remarks, notMapping(file, block)] };
}

function notMapping(file: ContentFile, block: Block): Remark {
	return {
		rule: 'fm-not-mapping',
		file: file.path,
		at: { line: block.yamlLine, column: 1 },
		subject: '',
		message: 'The front matter is not made of “key: value” lines, so the file was not read.',
		cause: null,
	};
}

function yamlError(file: ContentFile, block: Block, failure: YamlFailure): Remark {
	return {
		rule: 'fm-yaml-error',
		file: file.path,
		at: { line: block.yamlLine + failure.line, column: failure.column + 1 },
		subject: '',
		message: `The front matter is not valid YAML (${failure.message}), so the file was not read.`,
		cause: null,
	};
}
