import { describe, expect, it } from 'vitest';
import { findBlock, isEmptyYaml, isKeyLine } from '../../../src/lib/content/fence.ts';

/** The front matter and the body of a text, where they are, and what was said, as “line rule”. */
function found(text: string) {
	const { value, remarks } = findBlock({ path: 'a.md', text });
	const said = remarks.map(({ rule, at }) => `${at && 'line' in at ? at.line : '-'} ${rule}`);
	if (!value) return { said };
	const { yaml, bodyOffset, bodyLine, openingLine, yamlLine, yamlColumn } = value;
	return { yaml, body: text.slice(bodyOffset), lines: [openingLine, yamlLine, bodyLine], yamlColumn, said };
}

const whole = { yaml: 'a: 1\n', body: 'Body.\n', lines: [1, 2, 4], yamlColumn: 0, said: [] };

describe('Front matter', () => {
	it.each<[string, string, object]>([
		['opens on the first line and closes with dashes', '---\na: 1\n---\nBody.\n', whole],
		['may open behind a byte-order mark', '\uFEFF---\na: 1\n---\nBody.\n', whole],
		['may name its language', '---yaml\na: 1\n---\nBody.\n', whole],
		['may name its language in capitals', '--- YAML\na: 1\n---\nBody.\n', whole],
		[
			'may have lines that end in two characters',
			'---\r\na: 1\r\n---\r\nBody.\n',
			{ ...whole, yaml: 'a: 1\r\n' },
		],
		['may close with blanks behind the dashes', '---\na: 1\n--- \t\nBody.\n', whole],
		['may end the file', '---\na: 1\n---', { ...whole, body: '', lines: [1, 2, 3] }],
		[
			'is not closed by more dashes',
			'---\na: 1\n----\n---x\n---\nBody.\n',
			{ ...whole, yaml: 'a: 1\n----\n---x\n', lines: [1, 2, 6] },
		],
		[
			'with blanks behind its dashes is told',
			'---  \na: 1\n---\nBody.\n',
			{ ...whole, said: ['1 fm-opening-space'] },
		],
		[
			'below other text is told',
			'\nText.\n---\na: 1\n---\nBody.\n',
			{ ...whole, lines: [3, 4, 6], said: ['3 fm-not-first'] },
		],
		[
			'below other text may begin with comments and blank lines',
			'Text.\n---\n# note\n\n  \na: 1\n---\nBody.\n',
			{ ...whole, yaml: '# note\n\n  \na: 1\n', lines: [2, 3, 8], said: ['2 fm-not-first'] },
		],
		[
			'that is glued to its dashes is told',
			'---a: 1\nb: 2\n---\nBody.\n',
			{ ...whole, yaml: 'a: 1\nb: 2\n', lines: [1, 1, 4], yamlColumn: 3, said: ['1 fm-opening-glued'] },
		],
		[
			'that is glued after a blank is told',
			'--- "a b": 1\n---\nBody.\n',
			{ ...whole, yaml: ' "a b": 1\n', lines: [1, 1, 3], yamlColumn: 3, said: ['1 fm-opening-glued'] },
		],
		[
			'may be opened twice',
			'---\n---\na: 1\n---\nBody.\n',
			{ ...whole, lines: [2, 3, 5], said: ['1 fm-empty'] },
		],
		[
			'may be opened twice around a comment',
			'---\n# note\n---\na: 1\n---\nBody.\n',
			{ ...whole, lines: [3, 4, 6], said: ['1 fm-empty'] },
		],
		['that is empty is none', '---\n---\nBody.\n', { said: ['1 fm-empty'] }],
		[
			'that is empty and then never closed is none',
			'---\n---\na: 1\nBody.\n',
			{ said: ['1 fm-empty', '2 fm-unclosed'] },
		],
		['that is never closed is none', '---\na: 1\nBody.\n', { said: ['1 fm-unclosed'] }],
		['of another language is none', '---js\n({})\n---\n', { said: ['1 fm-language-refused'] }],
		[
			'of another language further down is none',
			'Text.\n---toml\na = 1\n---\n',
			{ said: ['2 fm-language-refused'] },
		],
		['is nowhere in plain text', 'Text.\n', { said: ['1 fm-missing'] }],
		['is nowhere in nothing', '', { said: ['1 fm-missing'] }],
		['does not open with four dashes', '----\na: 1\n---\n', { said: ['1 fm-missing'] }],
		['is no rule across the page', 'Text.\n\n---\n\nMore text.\n\n---\n', { said: ['1 fm-missing'] }],
		['is no rule with words behind it', 'Text.\n--- so it goes\na: 1\n---\n', { said: ['1 fm-missing'] }],
		['does not open with indented dashes', ' ---\na: 1\n---\n', { said: ['1 fm-missing'] }],
		['does not open within a lone return', 'Text.\n---\ra: 1\n---\n', { said: ['1 fm-missing'] }],
	])('%s', (_, text, expected) => {
		expect(found(text)).toEqual(expected);
	});

	it('opens within the first twenty lines', () => {
		const below = (lines: number) => found(`${'x\n'.repeat(lines)}---\na: 1\n---\nBody.\n`);
		expect(below(19)).toEqual({ ...whole, lines: [20, 21, 23], said: ['20 fm-not-first'] });
		expect(below(20)).toEqual({ said: ['1 fm-missing'] });
	});

	it('is copied whole, however long it is and whatever its letters are', () => {
		const yaml = `a: ${'ü☃'.repeat(100_000)}\n`;
		expect(found(`---\n${yaml}---\nBody.\n`)).toEqual({ ...whole, yaml });
		expect(found('---\n\uFEFFa: 1\nb: 2\n---\nBody.\n')).toEqual({
			...whole,
			yaml: '\uFEFFa: 1\nb: 2\n',
			lines: [1, 2, 5],
		});
	});

	it('says in sentences what is wrong with its opening', () => {
		const messages = (text: string) =>
			findBlock({ path: 'a.md', text }).remarks.map(({ message }) => message);
		expect(messages('x\n--- a: 1 \nb: 2\n')).toEqual([
			'The front matter opens on line 2; nothing may stand above it.',
			'The opening line goes on after its dashes: “--- a: 1 ”. Break the line after “---”.',
			'The front matter is never closed by a line “---”, so the file was not read.',
		]);
		expect(messages('--- \n---\n')).toEqual([
			'The opening line “---” ends in spaces.',
			'The front matter is empty: two “---” lines follow each other.',
		]);
		expect(messages('--- toml \n')).toEqual([
			'The opening line names the language “toml”; only YAML is read, so the file was not.',
		]);
		expect(messages('Text.')).toEqual([
			'There is no front matter in the first 20 lines, so the file was not read.',
		]);
	});

	it('with lines that end in lone returns is told apart', () => {
		const [remark] = findBlock({ path: 'a.md', text: '\uFEFF---\ra: 1\r---\r' }).remarks;
		expect(remark).toEqual({
			...{ rule: 'fm-missing', file: 'a.md', at: { line: 1, column: 1 }, subject: '' },
			causes: [{ rule: 'file-mixed-eol', file: 'a.md' }],
			message:
				'Lines end in lone carriage returns, as on old Macintosh systems. That is not supported, so the file was not read.',
		});
		const causes = ['---\r\n', 'x\r---\r', '--- x'].map((text) => {
			return findBlock({ path: 'a.md', text }).remarks.map((other) => other.causes);
		});
		expect(causes.flat()).toEqual([[], [], []]);
	});
});

it('a line could stand at the top of front matter where it begins with a key', () => {
	const lines = ['a:', 'a: b', 'a-b_c9\t: d', '"a b": c', "'a: b': c", 'a:\r'];
	expect(lines.map(isKeyLine)).toEqual(lines.map(() => true));
	const others = [
		'a:b',
		' a: b',
		'a b: c',
		'- a: b',
		'"a: b',
		'"": c',
		"'': c",
		': a',
		'a',
		'"a\nb": c',
		'é: x',
	];
	expect(others.map(isKeyLine)).toEqual(others.map(() => false));
});

it('YAML says nothing where it holds blank lines and comments only', () => {
	expect(['', '\n \t\n', '# a\n  # b\n', '\r\n'].map(isEmptyYaml)).toEqual([true, true, true, true]);
	expect(['a', '# a\n b', ' -', '\n\t"#"'].map(isEmptyYaml)).toEqual([false, false, false, false]);
});
