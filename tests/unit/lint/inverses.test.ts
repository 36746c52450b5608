import { expect, it } from 'vitest';
import { patternText } from '../../support/builders.ts';
import { saidIn } from '../../support/said.ts';

const file = (name: string, front: string) => [`${name}.md`, patternText(`slug: ${name}\n${front}`)] as const;

it('a relation with an inverse is told where the other end does not say it', () => {
	const files = [
		file('a', 'title: A\ngeneralizes_from: [b, c]\nrequires: [b]'),
		file('b', 'title: B\nspecializes_to: [a]'),
		file('c', 'title: C\nspecializes_to: [b, gone, c]\nrelated: [a]'),
	];
	expect(saidIn(files, 'inverse-missing')).toEqual([
		'a.md:4:23 inverse-missing: “A” names “C” under “generalizes_from”, but “C” does not name it under “specializes_to”.',
		'c.md:4:18 inverse-missing: “C” names “B” under “specializes_to”, but “B” does not name it under “generalizes_from”.',
	]);
});
