import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLanguage } from '../../../src/lib/content/language-reader.ts';
import { readTour } from '../../../src/lib/content/tour-reader.ts';
import { tourOfLanguage } from '../../../src/lib/export/language-tour.ts';
import {
	fieldsOfLanguage,
	LONGEST_LEAD,
	type WrittenLanguage,
} from '../../../src/lib/tour/language-fields.ts';
import { writeTour } from '../../../src/lib/tour/write-tour.ts';

/** The file that is taken away. */
function write(language: WrittenLanguage): string {
	const steps = language.steps.map(({ pattern, lead }) => ({
		...{ title: pattern, view: `?${new URLSearchParams([['p', pattern]]).toString()}`, lead },
		...{ summary: null, bonds: [] },
	}));
	return writeTour(tourOfLanguage('A library', { view: '', steps }), fieldsOfLanguage(language));
}

const read = (text: string) => readLanguage({ path: 'ours.md', text });
const fileWith = (...lines: readonly string[]) => ['---', 'title: Ours', ...lines, '---', ''].join('\n');

describe('The file of a language', () => {
	it('holds it in front matter that is read by people too, and is a tour', () => {
		const text = write({
			column: 'now',
			steps: [
				{ pattern: 'trust', lead: 'First of all: “this”' },
				{ pattern: 'kanban', lead: '' },
			],
		});
		expect(text.split('\n').slice(0, 9)).toEqual([
			...['---', 'title: "A language of 2 patterns"', 'language:', '  column: "now"', '  patterns:'],
			...[
				'    - pattern: "trust"',
				'      sentence: "First of all: “this”"',
				'    - pattern: "kanban"',
				'---',
			],
		]);
		const tour = readTour({ path: 'tours/ours.md', text });
		expect(tour.value!.steps.map(({ heading }) => heading)).toEqual(['The whole', 'trust', 'kanban']);
		expect(tour.remarks).toEqual([]);
	});

	it('is read back the same, whatever was written', () => {
		const any = (most: number) =>
			fc.string({ unit: 'binary', minLength: 1, maxLength: most }).filter((text) => text.trim() !== '');
		const key = any(30).map((text) => text.trim());
		const lead = fc.oneof(fc.constant(''), any(60));
		const language = fc.record({
			column: key,
			steps: fc.array(fc.record({ pattern: any(30), lead }), { minLength: 1, maxLength: 12 }),
		});
		fc.assert(
			fc.property(language, (written) => {
				expect(read(write(written))).toEqual({ language: written });
			}),
		);
	});

	it.each([
		['nothing', '', /front matter/],
		['no YAML', fileWith('language: [', '  a: {'), /carries no language/],
		['code', '---js\n({ language: 1 })\n---\n', /js/],
		['no language', fileWith(), /“ours.md” carries no language/],
		['a text for a language', fileWith('language: now'), /carries no language/],
		['no column', fileWith('language:', '  patterns:', '    - pattern: a'), /carries no language/],
		['no patterns', fileWith('language:', '  column: now', '  patterns: []'), /carries no language/],
		[
			'an entry without a pattern',
			fileWith('language:', '  column: now', '  patterns:', '    - pattern: a', '    - sentence: b'),
			/Entry 2 under “patterns” names no pattern/,
		],
		[
			'a sentence that is a book',
			fileWith(
				...['language:', '  column: now', '  patterns:', '    - pattern: a'],
				`      sentence: ${'x'.repeat(LONGEST_LEAD + 1)}`,
			),
			/longer than 600 characters/,
		],
	])('with %s is refused with a sentence', (_, text, reason) => {
		expect(read(text)).toEqual({ refusal: expect.stringMatching(reason) as unknown });
	});
});
