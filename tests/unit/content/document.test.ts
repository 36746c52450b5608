import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/lib/content/document.ts';
import { textOf, valueOf } from '../../../src/lib/content/yaml-value.ts';

/** What a file says under a key, or null where it was refused; and what was said of it, as “line rule subject”. */
function read(text: string, ...keys: string[]) {
	const { value, remarks } = parseDocument({ path: 'in/a.md', text });
	const said = remarks.map(({ rule, at, subject }) => {
		return `${at && 'line' in at ? at.line : '-'} ${rule} ${subject}`.trim();
	});
	const values = value && keys.map((key) => textOf(valueOf(value.frontMatter, key)));
	return { values, said, isMended: value?.isMended, lost: value?.lostNames.map(({ name }) => name) };
}

const fenced = (yaml: string) => `---\n${yaml}\n---\nBody.\n`;
const messagesOf = (text: string) =>
	parseDocument({ path: 'in/a.md', text }).remarks.map(({ message }) => message);

const healthy = { said: [], isMended: false, lost: [] };
const refused = { values: null, isMended: undefined, lost: undefined };

describe('A file', () => {
	it('that is well is taken apart without a word', () => {
		expect(read(fenced('slug: a\ntitle: A'), 'slug', 'title', 'id')).toEqual({
			...healthy,
			values: ['a', 'A', null],
		});
	});

	it('whose front matter is no mapping is refused', () => {
		expect(read(fenced('- a\n- b'))).toEqual({ ...refused, said: ['2 fm-not-mapping'] });
	});

	it('without front matter is named by the heading it opens with', () => {
		expect(read('\n#  A title ##  \n\nslug: no\nid: x1\n', 'title')).toEqual({
			...{ values: ['A title'], said: ['1 fm-missing'], isMended: true },
			lost: ['a', 'no', 'x1'],
		});
		expect(messagesOf('# A')).toEqual([
			'There is no front matter in the first 20 lines; only the heading was read, as the title.',
		]);
		for (const other of ['## A', '#A', '# ', '# ##', 'Text\n# A'])
			expect(read(other)).toEqual({ ...refused, said: ['1 fm-missing'] });
		expect(read('---js\n# A\n---\n').values).toBeNull();
	});

	it('with a second block of front matter says so, and which names are buried in it', () => {
		expect(read(`${fenced('slug: a')}\n---\n# note\n\nslug: b\nid: "c"\n---\nMore.\n`, 'slug')).toEqual({
			...healthy,
			...{ values: ['a'], said: ['6 fm-second-block'], lost: ['a', 'b', 'c'] },
		});
		const others = [
			'---\nnote: b\n---\n',
			'---\n\ntext\n\n---\n',
			'slug: b\n---\n',
			`${'x\n'.repeat(1500)}---\nslug: b\n---\n`,
		];
		expect(others.map((body) => read(fenced('slug: a') + body, 'slug'))).toEqual(
			others.map(() => ({ ...healthy, values: ['a'] })),
		);
	});
});

describe('A second block of front matter that lacks its opening dashes', () => {
	const below = (body: string) => read(`---\nslug: a\n---\n${body}`, 'slug');

	it('is told where it begins the text, with the names that are buried in it', () => {
		expect(below('\nid: c\ntags:\n  era: [x]\n\n# note\naliases:\n- d\n---\n# A\n')).toEqual({
			...{ values: ['a'], isMended: false },
			...{ said: ['5 fm-second-block'], lost: ['a', 'c'] },
		});
	});

	it('is none without a line that closes it, below other text, or where it is a heading', () => {
		const others = ['id: c\ntags: x\n\nText.\n---\n', 'Text.\nid: c\ntags: x\n---\n', 'title: C\n---\n'];
		expect(others.map((body) => below(body).said)).toEqual([[], [], []]);
	});
});

describe('Front matter that is no YAML', () => {
	it('is read where quotes mend the lines that lack them', () => {
		expect(
			read(
				fenced('slug: a\ntitle: A: B\n# note\nsummary: @c\nlist:\n  - x: y: z'),
				'slug',
				'title',
				'summary',
			),
		).toEqual({
			...{ values: ['a', 'A: B', '@c'], isMended: true, lost: [] },
			said: ['3 fm-yaml-error title: A: B', '5 fm-yaml-error summary: @c', '7 fm-yaml-error - x: y: z'],
		});
		expect(messagesOf(fenced('title: A: B'))).toEqual([
			'This line is not valid YAML: “title: A: B”. Its value was read as plain text; put it in quotes.',
		]);
	});

	it('is read without a value that nothing mends, as long as something names the pattern', () => {
		expect(read(fenced('slug: a\nnote: [b, {c\nd: e'), 'slug', 'note', 'd')).toEqual({
			...{ values: ['a', null, 'e'], isMended: true, lost: [] },
			said: ['3 fm-yaml-error note'],
		});
		expect(messagesOf(fenced('slug: a\nnote: "b'))).toEqual([
			'The value of “note” is not valid YAML, so “note” was left out and the rest was read.',
		]);
		expect(read(fenced('note: [b, {c\nd: e')).values).toBeNull();
		for (const name of ['id', 'slug', 'title'])
			expect(read(fenced(`${name}: a\nnote: [b, {c`), name).values).toEqual(['a']);
	});

	it('keeps the names that were lost with what was left out', () => {
		expect(read(fenced('title: A\nslug: [b-c, {d'), 'title', 'slug')).toEqual({
			...{ values: ['A', null], isMended: true, lost: ['b-c', 'd'] },
			said: ['3 fm-yaml-error slug'],
		});
		for (const key of ['slugs', 'my-slug', 'note'])
			expect(read(fenced(`title: A\n${key}: [b, {d`), 'title').lost).toEqual([]);
	});

	it.each([
		['a tag', 'slug: a\nx: !tag b\ntitle: A: B'],
		['a tag at the margin', '!tag\nslug: a\ntitle: A: B'],
		['an explicit key', '? slug\n: a\ntitle: A: B'],
		['indentation by tabs', 'slug: a\nlist:\n\t- x\ntitle: A: B'],
		['text at the margin', 'slug: a\nsome text\ntitle: A: B'],
		['text before its first key', '  x\nslug: a\ntitle: A: B'],
		['no key at all', '# note\n@x'],
		['a broken value below its key', 'slug: a\nnote:\n  [b, {c'],
		['a broken block of text', 'slug: a\nnote: |9x\n b'],
		['keys below a broken scalar', 'slug: a\nnote: "b\n  c: d'],
		['a longer key below a broken scalar', 'slug: a\nnote: "b\n  cd-e:'],
		['keys below a broken scalar that holds a bracket', 'slug: a\nnote: "[b\n  c: d'],
		['text behind a bracket at the margin', 'slug: a\nnote: [b: c: d\n] x'],
		['list elements below a broken scalar', 'slug: a\nnote: "b\n  - c'],
	])('is refused with %s', (_, yaml) => {
		const { values, said } = read(fenced(yaml));
		expect([values, said.map((one) => one.replace(/^\d+ /, ''))]).toEqual([null, ['fm-yaml-error']]);
	});

	it('is refused with an alias of nothing', () => {
		expect(read(fenced('slug: a\nnote: *nobody')).values).toBeNull();
	});

	it('may have a broken collection over several lines, with comments and what closes it at the margin', () => {
		expect(read(fenced('slug: a\nnote: [b: c: d\n  e\n]\n# note\ntitle: T'), 'slug', 'title')).toMatchObject({
			...{ values: ['a', 'T'], isMended: true, said: ['3 fm-yaml-error note'] },
		});
	});

	it('may begin with comments and blank lines, and its lists may stand at the margin', () => {
		expect(read(fenced('# why\n \n\nnote: [b, {c\nslug: a\nlist:\n- x: y: z'), 'slug', 'note')).toEqual({
			...{ values: ['a', null], isMended: true, lost: [] },
			said: ['5 fm-yaml-error note', '8 fm-yaml-error - x: y: z'],
		});
	});

	it.each([
		['marks of other kinds within it', 'slug: a\nnote: [b*, #c, {d'],
		['words before a colon on a further line', 'slug: a\nnote: "b\n  x c: d'],
		['a mapping within its brackets', 'slug: a\nnote: [b: {c\n  d: e'],
	])('is read without a value that has %s', (_, yaml) => {
		expect(read(fenced(yaml), 'slug', 'note')).toEqual({
			...{ values: ['a', null], isMended: true, lost: [] },
			said: ['3 fm-yaml-error note'],
		});
	});

	it('is mended in up to twenty lines under one key', () => {
		const list = (count: number) => fenced(`slug: a\nlist:\n${'  - x: y: z\n'.repeat(count).trimEnd()}`);
		expect(read(list(20), 'slug').said).toHaveLength(20);
		expect(read(list(21), 'slug').values).toBeNull();
	});

	it('says of keys that stand twice where they do, and keeps the last', () => {
		expect(read(fenced('slug: a\ntitle: A: B\nslug: c\nin: {x: 1, x: 2}'), 'slug')).toMatchObject({
			...{ values: ['c'], isMended: true },
			said: ['3 fm-yaml-error title: A: B', '4 fm-duplicate-key slug', '5 fm-duplicate-key x'],
		});
	});

	it('is told where it breaks, and why it follows from an opening line that goes on', () => {
		const { remarks } = parseDocument({ path: 'a.md', text: '---title: A: B\n---\n' });
		const [glued, error] = remarks;
		expect(remarks.map(({ rule }) => rule)).toEqual(['fm-opening-glued', 'fm-yaml-error']);
		expect(error?.causes).toEqual([glued]);
		expect(error?.at).toEqual({ line: 1, column: 12 });
		const below = parseDocument({ path: 'a.md', text: '---slug: a\ntitle: A: B\n---\n' }).remarks;
		expect(below.map(({ rule, causes }) => [rule, causes])).toEqual([
			['fm-opening-glued', []],
			['fm-yaml-error', []],
		]);
	});
});
