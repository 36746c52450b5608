import { describe, expect, it } from 'vitest';
import { patternText } from '../../support/builders.ts';
import { saidIn } from '../../support/said.ts';

const file = (name: string, front: string) => [`${name}.md`, patternText(`slug: ${name}\n${front}`)] as const;

describe('A title', () => {
	it('that several patterns have is told of each, whatever its case', () => {
		const files = [file('a', 'title: Trust'), file('b', 'title: trust'), file('c', 'title: Care')];
		expect(saidIn(files, 'title-duplicate')).toEqual([
			'a.md:3:1 title-duplicate: The title “Trust” is also that of “b.md”.',
			'b.md:3:1 title-duplicate: The title “Trust” is also that of “a.md”.',
		]);
	});

	it('does not start with a running number, though it may with another', () => {
		const titles = ['12. Agile', '3) Agile', '7 - Agile', '5S Methodology', '360 Degree Feedback', '1984'];
		const files = titles.map((title, index) => file(`p${index}`, `title: "${title}"`));
		expect(saidIn(files, 'title-number-prefix')).toEqual(
			titles
				.slice(0, 3)
				.map(
					(title, index) =>
						`p${index}.md:3:1 title-number-prefix: The title “${title}” starts with a running number.`,
				),
		);
	});
});

describe('An alias', () => {
	it('is no name of another pattern', () => {
		const files = [
			file('a', 'title: Trust\naliases: [Own, CARE, b-slug, shared]'),
			file('b-slug', 'title: Care\naliases: [Shared]'),
		];
		expect(saidIn(files, 'alias-collision')).toEqual([
			'a.md:4:16 alias-collision: The alias “CARE” is also a name of “b-slug.md”.',
			'a.md:4:22 alias-collision: The alias “b-slug” is also a name of “b-slug.md”.',
			'a.md:4:30 alias-collision: The alias “shared” is also a name of “a.md”.'.replace(
				'“a.md”',
				'“b-slug.md”',
			),
			'b-slug.md:4:11 alias-collision: The alias “Shared” is also a name of “a.md”.',
		]);
	});

	it('is not the title once more', () => {
		expect(saidIn([file('a', 'title: Trust\naliases: [trust, Faith]')], 'alias-redundant')).toEqual([
			'a.md:4:11 alias-redundant: The alias “trust” is the title itself.',
		]);
	});
});
