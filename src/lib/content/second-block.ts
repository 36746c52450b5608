import type { Remark } from '../model/reading.ts';
import type { ContentFile } from './content-file.ts';
import type { Block } from './fence.ts';
import { namesIn } from './lost-names.ts';
import { remark } from './remark.ts';

/** A block further down is the author's own example, not what a repair left behind. */
const LOOKED_AT = 3000;
const SECOND =
	/^---[ \t]*\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*(?:id|slug|title|aliases|page_url|version|created|tags|classification|ontology):[^\n]*\n(?:[^\n]*\n)*?---[ \t]*(?:\r?\n|$)/m;

/** A line that begins what a repair left behind; and one that may follow it: another key, something deeper, an element of a list, a comment or nothing. */
const FIRST_LINE =
	/^(?:id|slug|title|aliases|page_url|github_url|version|created|tags|classification|ontology):(?:\s|$)/;
const NEXT_LINE = /^(?:[\w-]+:(?:\s|$)|[ \t#]|-[ \t]|\r?$)/;
const CLOSING_LINE = /^---[ \t]*\r?$/;

/** A second block of front matter at the top of the body, and the names that are buried in it; null where there is none. */
export function findSecondBlock(file: ContentFile, block: Block): { remark: Remark; names: string[] } | null {
	const body = file.text.slice(block.bodyOffset, block.bodyOffset + LOOKED_AT);
	const found = body.includes('---') ? (findDashed(body) ?? findUndashed(body)) : null;
	if (!found) return null;
	const line = block.bodyLine + (body.slice(0, found.offset).split('\n').length - 1);
	const told = 'A second block of front matter stands in the text. It was not read; merge it into the first.';
	return {
		remark: remark('fm-second-block', file.path, told, { at: { line, column: 1 } }),
		names: namesIn({ path: file.path, text: found.text }),
	};
}

interface Second {
	readonly offset: number;
	readonly text: string;
}

function findDashed(body: string): Second | null {
	const match = SECOND.exec(body);
	return match && { offset: match.index, text: match[0] };
}

/** A block that lacks its opening dashes begins the body; a single line above dashes is a heading. */
function findUndashed(body: string): Second | null {
	const offset = body.search(/\S/);
	const lines = body.slice(offset).split('\n');
	if (!FIRST_LINE.test(lines[0]!)) return null;
	const end = lines.findIndex((line) => !NEXT_LINE.test(line));
	return end > 1 && CLOSING_LINE.test(lines[end]!) ? { offset, text: lines.slice(0, end).join('\n') } : null;
}
