import { bodyFaults, passagesOf } from '../body-faults.ts';
import { enumerated } from '../groups.ts';
import { bodyOf, proseOf } from '../markdown-text.ts';
import { lines, textRule } from '../rule.ts';
import { headingsOf, type Heading } from '../sections.ts';
import type { SourceText } from '../subject.ts';

/** Most bodies cite nothing by number. */
const MAYBE_CITATION = /\[\d{1,3}\]/;
/** A number in brackets that is no link and no part of one. */
const CITATION = /(?<![[\]\\])\[\d{1,3}\](?![(:[\]])/g;
/** The same where a line begins with it: an entry, whatever marks stand before it. */
const ENTRY = /^[ \t]*(?:[-*+>][ \t]+)?(?:\*\*)?\[(\d{1,3})\]/gm;
/** An entry of a numbered list, as it stands in a section for references: set in or not, bold or not. */
const LISTED = /^[ \t]*(?:\*\*)?(\d{1,3})[.)](?:\*\*)?[ \t]/gm;
/** A number in brackets that an entry ends with. */
const ENDING = /\[(\d{1,3})\]$/gm;
const REFERENCES = /reference|source|bibliograph|citation|literature|notes/;

export const citationUndefined = textRule({
	name: 'citation-undefined',
	severity: 'warn',
	meaning: 'The text cites a number that no entry of its references has.',
	why: 'Readers cannot look up what is said there.',
	remedy: 'Add the entry, or correct the number.',
	before: lines('Trust grows slowly [2].', '', '## References', '', '[1] Ostrom, 1990'),
	after: lines('Trust grows slowly [1].', '', '## References', '', '[1] Ostrom, 1990'),
	isOfPatterns: true,
	check: (source) => {
		if (!MAYBE_CITATION.test(bodyOf(source))) return [];
		const prose = proseOf(source);
		const entries = entriesIn(source);
		const cited = passagesOf(prose, CITATION).filter(({ written }) => !entries.has(written.slice(1, -1)));
		const numbers = [...new Set(cited.map(({ written }) => written))];
		const told = `${enumerated(numbers)} ${numbers.length === 1 ? 'is cited, but has' : 'are cited, but have'} no entry.`;
		return bodyFaults(source, cited.slice(0, 1), () => told).map((fault) => ({ ...fault, subject: '' }));
	},
});

/** Numbers that stand before an entry, or, below a heading for references, in a list or at the end of a line. */
function entriesIn(source: SourceText): ReadonlySet<string> {
	const prose = proseOf(source);
	const begin = lastReferences(headingsOf(source));
	const below = begin ? prose.slice(begin.offset) : '';
	const found = [...prose.matchAll(ENTRY), ...below.matchAll(LISTED), ...below.matchAll(ENDING)];
	return new Set(found.map((match) => match[1]!));
}

/** Where the last sections for references begin. Earlier ones, with other sections behind them, may be left-overs. */
function lastReferences(headings: readonly Heading[]): Heading | null {
	let begin: Heading | null = null;
	let isOver = true;
	for (const heading of headings) {
		if (!REFERENCES.test(heading.name)) isOver ||= heading.level <= begin!.level;
		else if (isOver) {
			begin = heading;
			isOver = false;
		}
	}
	return begin;
}
