import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	EMPTY_NOTEBOOK,
	mergeNotebooks,
	withNewName,
	withNote,
	withoutView,
	withView,
	type Notebook,
} from '../../../src/lib/notebook/notebook.ts';
import { readNotebook, writeNotebook } from '../../../src/lib/notebook/notebook-file.ts';

const HUBS = { name: 'Hubs', search: '?sort=-degree&table=alone' };
const KANBAN = { pattern: 'kanban', title: 'Kanban', text: 'We tried this in May.' };
const ours: Notebook = { views: [HUBS], notes: [KANBAN] };

describe('A notebook', () => {
	it('keeps every view under a name of its own', () => {
		const twice = withView(ours, { name: ' Hubs ', search: '?p=trust' });
		const thrice = withView(twice, { name: 'Hubs', search: '' });
		expect(thrice.views.map(({ name }) => name)).toEqual(['Hubs', 'Hubs (2)', 'Hubs (3)']);
	});

	it('puts what was deleted back where it was', () => {
		const two = withView(ours, { name: 'Trust', search: '?p=trust' });
		const without = withoutView(two, 'Hubs');
		expect(without.views.map(({ name }) => name)).toEqual(['Trust']);
		expect(withView(without, HUBS, 0)).toEqual(two);
	});

	it('calls a view anew, and never like another', () => {
		const two = withView(ours, { name: 'Trust', search: '?p=trust' });
		expect(withNewName(two, 'Trust', 'Care').views[1]).toEqual({ name: 'Care', search: '?p=trust' });
		expect(withNewName(two, 'Trust', 'Hubs').views[1]).toEqual({ name: 'Hubs (2)', search: '?p=trust' });
		expect(withNewName(two, 'Trust', 'Trust')).toEqual(two);
	});

	it('has one note for a pattern, and none that is blank', () => {
		const changed = withNote(ours, { ...KANBAN, text: 'And again in June.' });
		expect(changed.notes).toEqual([{ ...KANBAN, text: 'And again in June.' }]);
		expect(withNote(changed, { ...KANBAN, text: ' \n\u200b' }).notes).toEqual([]);
	});
});

describe('Two notebooks in one', () => {
	it('keep both views of one name, and both notes on one pattern', () => {
		const theirs: Notebook = {
			views: [{ name: 'Hubs', search: '?p=trust' }],
			notes: [{ ...KANBAN, text: 'Read the book.' }],
		};
		expect(mergeNotebooks(ours, theirs)).toEqual({
			views: [HUBS, { name: 'Hubs (2)', search: '?p=trust' }],
			notes: [{ ...KANBAN, text: 'We tried this in May.\n\nRead the book.' }],
		});
	});

	it('lose nothing, and hold once what both hold', () => {
		fc.assert(
			fc.property(someNotebook, someNotebook, (one, other) => {
				const both = mergeNotebooks(one, other);
				for (const { search } of [...one.views, ...other.views])
					expect(both.views.map((view) => view.search)).toContain(search);
				for (const { pattern, text } of [...one.notes, ...other.notes])
					expect(both.notes.find((note) => note.pattern === pattern)?.text).toContain(text);
				expect(new Set(both.views.map(({ name }) => name)).size).toBe(both.views.length);
				expect(mergeNotebooks(both, one)).toEqual(both);
				expect(mergeNotebooks(both, other)).toEqual(both);
			}),
		);
	});
});

describe('The file of a notebook', () => {
	it('says what it is, in a format with a version', () => {
		expect(JSON.parse(writeNotebook(ours, 'Commons of care'))).toEqual({
			format: 'pattern-notebook',
			version: 1,
			library: 'Commons of care',
			views: [{ name: 'Hubs', link: '?sort=-degree&table=alone' }],
			notes: [KANBAN],
		});
	});

	it('is read as what was written', () => {
		fc.assert(
			fc.property(someNotebook, fc.string({ unit: 'binary' }), (notebook, library) => {
				expect(readNotebook(writeNotebook(notebook, library))).toEqual({ notebook, library });
			}),
		);
	});

	it.each([
		['', 'This notebook is no JSON'],
		['[]', 'This notebook is damaged: it is not an object.'],
		['{"format":"something else"}', 'This file is no notebook of views and notes'],
		[changed({ version: 2 }), 'This notebook has version 2, and this page reads version 1.'],
		[changed({ version: { toString: 1 } }), 'This notebook has version that is not a number'],
		[changed({ views: {} }), '“views” is not a list.'],
		[changed({ views: [null] }), '“views[0]” is not an object.'],
		[changed({ views: [{ name: '\u202e', link: '' }] }), '“views[0].name” is not text that can be seen.'],
		[changed({ views: [{ name: 'a', link: 'javascript:alert(1)' }] }), '“views[0].link” is not the query'],
		[changed({ views: [{ name: 'a', link: '//example.org/?p=a' }] }), '“views[0].link” is not the query'],
		[changed({ notes: [{ pattern: 'a', title: 'A', text: 3 }] }), '“notes[0].text” is not text.'],
		[changed({ views: Array(1001).fill({ name: 'a', link: '' }) }), 'at most 1,000 views'],
		[`{"format":"${'x'.repeat(4_000_000)}"}`, 'at most four million characters'],
	])('is refused with a sentence where it is anything else: %#', (text, sentence) => {
		expect(() => readNotebook(text)).toThrow(sentence);
	});

	it('is not written where it could not be read again', () => {
		const text = 'x'.repeat(4_000_000);
		expect(() => writeNotebook({ views: [], notes: [{ ...KANBAN, text }] }, '')).toThrow('four million');
	});

	it('may name a pattern, a view or a library like a property of every object', () => {
		const hostile: Notebook = {
			views: [{ name: '__proto__', search: '?p=constructor' }],
			notes: [{ pattern: '__proto__', title: 'constructor', text: 'toString' }],
		};
		expect(readNotebook(writeNotebook(hostile, '__proto__')).notebook).toEqual(hostile);
	});
});

function changed(change: object): string {
	return JSON.stringify({ ...(JSON.parse(writeNotebook(EMPTY_NOTEBOOK, 'Care')) as object), ...change });
}

const seen = (text: string) => `x${text.trim()}x`;
const someText = fc.string({ unit: 'grapheme', maxLength: 12 }).map(seen);
const someView = fc.record({
	name: fc.oneof(fc.constantFrom('Hubs', 'Hubs (2)', 'Trust'), someText),
	search: fc.oneof(
		fc.constant(''),
		fc.webQueryParameters().map((query) => `?${query}`),
	),
});
const someNote = fc.record({
	pattern: fc.oneof(fc.constantFrom('kanban', '__proto__'), someText),
	title: fc.string(),
	text: fc.oneof(fc.constantFrom('One.', 'Two.'), someText),
});
/** As notebooks are: no name and no pattern is there twice. */
const someNotebook: fc.Arbitrary<Notebook> = fc.record({
	views: fc.uniqueArray(someView, { selector: ({ name }) => name, maxLength: 6 }),
	notes: fc.uniqueArray(someNote, { selector: ({ pattern }) => pattern, maxLength: 6 }),
});
