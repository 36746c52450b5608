import { byText } from '../../model/by-text.ts';
import type { PatternFacts } from '../../model/reading.ts';
import { patternsByGeneration, usualAmong } from '../generations.ts';
import { enumerated } from '../groups.ts';
import { lines, libraryRule, type LibraryFault } from '../rule.ts';

/** Rules of their own tell of these. */
const TOLD_ELSEWHERE: readonly string[] = ['id', 'slug', 'title'];

export const fieldMissing = libraryRule({
	name: 'field-missing',
	severity: 'warn',
	meaning: 'A field is missing that nine tenths of the patterns with the same kind of front matter have.',
	why: 'What is built from that field leaves the pattern out, and nobody can tell whether it was forgotten.',
	remedy: 'Fill it in.',
	before: lines('title: Trust', 'tags: { domain: culture }'),
	after: lines('title: Trust', 'license: CC-BY-SA-4.0', 'tags: { domain: culture }'),
	check: (subject) =>
		patternsByGeneration(subject).flatMap((group) => {
			const keys = usualAmong(group.map((index) => subject.notes[index]!.keys));
			const asked = keys.filter((key) => !TOLD_ELSEWHERE.includes(key));
			return group.flatMap((index) => {
				const there = new Set(subject.notes[index]!.keys);
				const missing = asked.filter((key) => !there.has(key)).sort(byText);
				return missing.length === 0 ? [] : [without(missing, subject.patterns[index]!)];
			});
		}),
});

function without(keys: readonly string[], { file, line }: PatternFacts): LibraryFault {
	const message = `Nearly all patterns with this kind of front matter have ${enumerated(keys)}; here ${keys.length === 1 ? 'it is' : 'they are'} missing.`;
	const causes = keys.map((key) => ({ rule: 'fm-yaml-error', file, subject: key }));
	return { file, at: { line, column: 1 }, message, causes };
}
