import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTour } from '../../../src/lib/content/tour-reader.ts';
import type { Tour } from '../../../src/lib/model/tour.ts';
import { keepable, writeTour } from '../../../src/lib/tour/write-tour.ts';

const TOUR: Tour = {
	title: 'What holds: “a commons”',
	author: 'Ines',
	words: 'Three stops.',
	steps: [
		{ heading: 'The whole', view: '', words: 'All of it.', notes: '' },
		{
			heading: 'Trust, and what it needs',
			view: '?p=trust&path=trust&path=charter',
			words: 'It *opens* with trust.\n\n### Why\n\nBecause.',
			notes: 'Wait for questions.',
		},
		{ heading: 'Said once more', view: null, words: '', notes: '' },
	],
};

const TEXT = `---
title: "What holds: “a commons”"
author: "Ines"
---

Three stops.

## The whole

\`\`\`view
\`\`\`

All of it.

## Trust, and what it needs

\`\`\`view
p: trust
path: trust
path: charter
\`\`\`

It *opens* with trust.

### Why

Because.

Notes:

Wait for questions.

## Said once more
`;

function read(text: string) {
	const { value, remarks } = readTour({ path: 'tours/walk.md', text });
	return { tour: value, rules: remarks.map(({ rule }) => rule) };
}

/** A tour without where it was read. */
function plain({ title, author, words, steps }: Tour): Tour {
	return { title, author, words, steps };
}

describe('a tour’s file', () => {
	it('is what a person would write', () => {
		expect(writeTour(TOUR)).toBe(TEXT);
	});

	it('is read as steps, with the lines that they stand on', () => {
		const { tour, rules } = read(TEXT);
		expect(tour).toEqual({ ...TOUR, name: 'walk', file: 'tours/walk.md', lines: [8, 15, 33] });
		expect(rules).toEqual([]);
	});

	it('may say a view as the query string of its link', () => {
		const { tour } = read('---\ntitle: A\n---\n## One\n```view\n?p=trust&domain=a%3A+b\n```\n');
		expect(tour?.steps[0]?.view).toBe('?p=trust&domain=a%3A+b');
	});

	it('opens no step within a block of code', () => {
		const text = '---\ntitle: A\n---\n## One\n~~~~\n## Two\n~~~\n## Three\n~~~~\n## Four\n';
		expect(read(text).tour?.steps.map(({ heading }) => heading)).toEqual(['One', 'Four']);
	});

	it('goes by its name where it has no title, and says that it has no steps', () => {
		const { tour, rules } = read('---\nauthor: Ines\n---\nWords alone.\n');
		expect([tour?.title, tour?.words, tour?.steps]).toEqual(['walk', 'Words alone.', []]);
		expect(rules).toEqual(['tour-empty']);
	});

	it('is refused with a reason where its front matter is broken', () => {
		expect(read('---\ntitle: A\n## One\n')).toEqual({ tour: null, rules: ['fm-unclosed'] });
	});

	it('comes back as it was, whatever it says', () => {
		const hostile = fc.constantFrom(
			'## x',
			'# y',
			'Notes:',
			'```view',
			'```',
			'~~~~',
			'---',
			'\\',
			'"',
			'﻿',
			'\u2028',
		);
		const text = fc.array(fc.oneof(hostile, fc.string({ unit: 'grapheme' })), { maxLength: 6 });
		const words = text.map((lines) => lines.join('\n'));
		const view = fc
			.array(fc.tuple(fc.string({ minLength: 1 }), fc.oneof(hostile, fc.string())), { maxLength: 4 })
			.map((pairs) => new URLSearchParams(pairs).toString())
			.map((query) => query && `?${query}`);
		const step = fc.record({ heading: words, view: fc.option(view), words, notes: words });
		const tour = fc.record({
			...{ title: words, author: fc.option(words), words },
			steps: fc.array(step, { minLength: 1, maxLength: 4 }),
		});
		fc.assert(
			fc.property(tour, (made) => {
				const kept = keepable(made);
				expect(keepable(kept)).toEqual(kept);
				expect(plain(read(writeTour(made)).tour!)).toEqual(kept);
			}),
			{ numRuns: 500 },
		);
	});
});
