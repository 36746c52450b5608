import type { Remark } from '../model/reading.ts';
import type { ContentFile } from './content-file.ts';
import type { Block } from './fence.ts';
import { namesIn } from './lost-names.ts';
import { remark } from './remark.ts';

/** A block further down is the author's own example, not what a repair left behind. */
const LOOKED_AT = 3000;
const SECOND =
	/^---[ \t]*\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*(?:id|slug|title|aliases|page_url|version|created|tags|classification|ontology):[^\n]*\n(?:[^\n]*\n)*?---[ \t]*(?:\r?\n|$)/m;

/** A second block of front matter at the top of the body, and the names that are buried in it; null where there is none. */
export function findSecondBlock(file: ContentFile, block: Block): { remark: Remark; names: string[] } | null {
	const body = file.text.slice(block.bodyOffset, block.bodyOffset + LOOKED_AT);
	const match = body.includes('---') ? SECOND.exec(body) : null;
	if (!match) return null;
	const line = block.bodyLine + (body.slice(0, match.index).split('\n').length - 1);
	const told = 'A second block of front matter stands in the text. It was not read; merge it into the first.';
	return {
		remark: remark('fm-second-block', file.path, told, { at: { line, column: 1 } }),
		names: namesIn({ path: file.path, text: match[0] }),
	};
}
