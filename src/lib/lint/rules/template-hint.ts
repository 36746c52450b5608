import { shortened } from '../../model/citing.ts';
import { bodyFaults, type Passage } from '../body-faults.ts';
import { bodyOf, proseOf } from '../markdown-text.ts';
import { textRule } from '../rule.ts';

/* Most bodies hold none of what is looked for here. What each of them has to hold for that is found sooner. */
const MAYBE_WORD_COUNT = /words(?<=\d[ \t]+words)/;
const MAYBE_INSTRUCTION = /\[(?:State|Describe|Explain|List|Provide|Identify|Briefly) /;

/** A bracketed instruction that nobody replaced; in front of a parenthesis it is the text of a link. */
const INSTRUCTION = /\[(?:State|Describe|Explain|List|Provide|Identify|Briefly) [^\]]{3,300}\](?!\()/g;
const WORD_COUNT = /\d[ \t]*[-–][ \t]*\d+[ \t]+words/;

export const templateHint = textRule({
	name: 'template-hint',
	severity: 'warn',
	meaning: 'Instructions of a template were left in the text.',
	why: 'Readers see what was meant for the author.',
	remedy: 'Delete them.',
	before: '## Context (150-300 words)',
	after: '## Context',
	check: (source) => {
		const body = bodyOf(source);
		if (!MAYBE_INSTRUCTION.test(body) && !MAYBE_WORD_COUNT.test(body)) return [];
		return bodyFaults(
			source,
			hintsIn(proseOf(source)),
			(hint) => `“${shortened(hint)}” is an instruction of a template that was left in the text.`,
		);
	},
});

function hintsIn(prose: string): Passage[] {
	const passages: Passage[] = [];
	let start = 0;
	for (const line of prose.split('\n')) {
		const end = endOfWordCount(line);
		if (end > 0) passages.push({ offset: start, written: line.slice(0, end) });
		for (const match of line.slice(end).matchAll(INSTRUCTION)) {
			passages.push({ offset: start + end + match.index, written: match[0] });
		}
		start += line.length + 1;
	}
	return passages;
}

/** Where the last count of words in a heading ends, such as “(150-300 words)”; 0 where the line holds none. */
function endOfWordCount(line: string): number {
	let end = 0;
	if (!/^#{1,6}[ \t]/.test(line)) return end;
	for (const { 0: group, index } of line.matchAll(/\([^()]*\)/g)) {
		if (WORD_COUNT.test(group)) end = index + group.length;
	}
	return end;
}
