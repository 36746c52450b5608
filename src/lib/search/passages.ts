/** Characters in a passage, unless a block had to be cut. */
const LONGEST_PASSAGE = 16_000;

/** Texts taken apart into passages: whole blocks where they are short enough. */
export function passagesFrom(blocks: readonly string[]): readonly string[] {
	const passages: string[] = [];
	let lines: string[] = [];
	let length = 0;
	for (const block of blocks.flatMap(cutLong)) {
		if (length + block.length > LONGEST_PASSAGE && length > 0) {
			passages.push(lines.join('\n'));
			[lines, length] = [[], 0];
		}
		lines.push(block);
		length += block.length + 1;
	}
	return length > 0 ? [...passages, lines.join('\n')] : passages;
}

/** A block that is longer than a passage is cut between words, and within one that is longer itself. */
function cutLong(block: string): readonly string[] {
	const parts: string[] = [];
	let rest = block.trim();
	while (rest.length > LONGEST_PASSAGE) {
		const blank = rest.lastIndexOf(' ', LONGEST_PASSAGE);
		const end = blank > 0 ? blank : LONGEST_PASSAGE;
		parts.push(rest.slice(0, end).trimEnd());
		rest = rest.slice(end).trimStart();
	}
	return rest ? [...parts, rest] : parts;
}
