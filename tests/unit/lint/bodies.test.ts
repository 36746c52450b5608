import { describe, expect, it } from 'vitest';
import { faultsOf, saidOf, sourceOf } from '../../support/said.ts';

describe('A body', () => {
	const said = (body: string) => saidOf(sourceOf(body), 'body-empty');
	const empty = ['4:1 body-empty: There is no text below the front matter of “x.md”.'];

	it('is empty where nothing but blanks stands below the front matter', () => {
		expect(said('')).toEqual(empty);
		expect(said(' \n\t\r\n \n')).toEqual(empty);
		expect(said('\n'.repeat(5_000))).toEqual(empty);
	});

	it('is not where there is text, however far down', () => {
		expect(said('\n.\n')).toEqual([]);
		expect(said(`${'\n'.repeat(5_000)}.`)).toEqual([]);
	});

	it('is not looked at where the file did not become a pattern', () => {
		const unread = { path: 'x.md', text: 'TODO [State the x]', bodyOffset: 18, bodyLine: 1, isRead: false };
		expect(faultsOf(unread, 'body-empty')).toEqual([]);
		expect(faultsOf({ ...unread, bodyOffset: 0 }, 'placeholder-text')).toEqual([]);
		expect(faultsOf({ ...unread, bodyOffset: 0 }, 'template-hint')).toEqual([]);
	});
});

describe('A hint of a template', () => {
	const said = (body: string) => saidOf(sourceOf(body), 'template-hint');
	const hint = (location: string, text: string) =>
		`${location} template-hint: “${text}” is an instruction of a template that was left in the text.`;

	it('is how many words to write under a heading', () => {
		expect(said('\n### 1. Overview (150-300 words)\n\nText.\n')).toEqual([
			hint('5:1', '### 1. Overview (150-300 words)'),
		]);
		expect(said('# A (about 1 – 2  words each)\n###### B (1-2\twords) and more\n')).toEqual([
			hint('4:1', '# A (about 1 – 2  words each)'),
			hint('5:1', '###### B (1-2\twords)'),
		]);
	});

	it('reaches to the last count of words in the heading', () => {
		expect(said('## A (1-2 words) or (3-4 words) (see below)\n')).toEqual([
			hint('4:1', '## A (1-2 words) or (3-4 words)'),
		]);
	});

	it('is no count of words elsewhere, and nothing that only looks like one', () => {
		expect(said('Write (150-300 words) of text.\n')).toEqual([]);
		expect(said('####### A (1-2 words)\n')).toEqual([]);
		expect(said('#A (1-2 words)\n')).toEqual([]);
		expect(said('## A (300 words) and (1-2 letters) and (-2 words), 1-2 words\n')).toEqual([]);
		expect(said('## A (1-2 words\n')).toEqual([]);
		expect(said('## A\n(1-2 words)\n')).toEqual([]);
	});

	it('is an instruction in brackets', () => {
		expect(said('Say: [Describe the problem] and [Briefly say why]\n')).toEqual([
			hint('4:6', '[Describe the problem]'),
			hint('4:33', '[Briefly say why]'),
		]);
		const verbs = ['State', 'Describe', 'Explain', 'List', 'Provide', 'Identify', 'Briefly'];
		expect(said(verbs.map((verb) => `[${verb} all]\n`).join(''))).toEqual(
			verbs.map((verb, index) => hint(`${index + 4}:1`, `[${verb} all]`)),
		);
	});

	it('stands behind a count of words in one heading', () => {
		expect(said('# A [List some] (1-2 words) [List all]\n')).toEqual([
			hint('4:1', '# A [List some] (1-2 words)'),
			hint('4:29', '[List all]'),
		]);
	});

	it('is no link, no word by itself, and nothing that ends on another line or much later', () => {
		expect(said('[Describe it](x.md) [Describe] [State x]\n')).toEqual([]);
		expect(said('[State the\nproblem]\n')).toEqual([]);
		expect(said(`[State ${'x'.repeat(300)}]\n`)).toHaveLength(1);
		expect(said(`[State ${'x'.repeat(301)}]\n`)).toEqual([]);
	});

	it('is not looked for in code', () => {
		expect(said('`[State the x]`\n\n```\n# A (1-2 words)\n```\n\n[State the y]\n')).toEqual([
			hint('10:1', '[State the y]'),
		]);
		expect(said('[List all `](x)`]\n')).toEqual([hint('4:1', '[List all       ]')]);
	});
});

describe('A placeholder', () => {
	const said = (body: string) => saidOf(sourceOf(body), 'placeholder-text');

	it('is told at each of its places', () => {
		const body = 'TODO: a\nb TBD\nLorem ipsum, lorem ipsum\npat_placeholder\n[Insert name]\n';
		expect(said(body)).toEqual([
			'4:1 placeholder-text: “TODO” is a placeholder.',
			'5:3 placeholder-text: “TBD” is a placeholder.',
			'6:1 placeholder-text: “Lorem ipsum” is a placeholder.',
			'6:14 placeholder-text: “lorem ipsum” is a placeholder.',
			'7:1 placeholder-text: “pat_placeholder” is a placeholder.',
			'8:1 placeholder-text: “[Insert” is a placeholder.',
		]);
	});

	it('is no name, no part of a word and no code', () => {
		expect(said('The TODO Group, TODOs, TBDs, todo, [Inserted], `TODO`\n\n~~~\nTBD\n~~~\n')).toEqual([]);
	});

	it('is told also where code stands before it', () => {
		expect(said('`TODO` and TODO\n')).toEqual(['4:12 placeholder-text: “TODO” is a placeholder.']);
	});
});

describe('What a tool left behind', () => {
	const said = (body: string) => saidOf(sourceOf(body), 'machine-residue');

	it('is told wherever it stands in the text', () => {
		expect(said("'''\nA_x000D_\n/home/ubuntu/x oaicite\n")).toEqual([
			"4:1 machine-residue: “'''” was left behind by a tool.",
			'5:2 machine-residue: “_x000D_” was left behind by a tool.',
			'6:1 machine-residue: “/home/ubuntu” was left behind by a tool.',
			'6:16 machine-residue: “oaicite” was left behind by a tool.',
		]);
	});

	it('is told where it stands for line breaks', () => {
		expect(said('_n_n### A (word)_n_n**B:**_n__n[1] C\n')).toEqual([
			'4:1 machine-residue: “_n_n” was left behind by a tool.',
			'4:17 machine-residue: “_n_n” was left behind by a tool.',
			'4:27 machine-residue: “_n__n” was left behind by a tool.',
		]);
		expect(said('The _n_ of x_n_n, a_n_n and _n_name.\n')).toEqual([]);
	});

	it('is no code, and no quotation within a line', () => {
		expect(said("`/home/ubuntu`\n\n```\n_x000D_\n```\nsay '''\n''' x\n")).toEqual([]);
	});
});

describe('A short body', () => {
	const said = (body: string) => saidOf(sourceOf(body), 'body-short');

	it('has fewer than 150 words', () => {
		expect(said('word '.repeat(149))).toEqual(['4:1 body-short: The text has only 149 words.']);
		expect(said('word '.repeat(150))).toEqual([]);
		expect(said('# — Word — **\n')).toEqual(['4:1 body-short: The text has only one word.']);
	});

	it('is not told beside an empty one', () => {
		expect(said(' \n--- —\n')).toEqual([]);
	});
});

describe('HTML that does nothing', () => {
	const said = (body: string) => saidOf(sourceOf(body), 'html-other', 'html-active', 'link-scheme');

	it('is told once a file', () => {
		expect(said('a\n<br>b <td class="x">\n')).toEqual([
			'5:1 html-other: “<br>” is HTML, and so is 1 more in this file; not every tool shows it as it is meant.',
		]);
		expect(said('<sup>2</sup>')).toEqual([
			'4:1 html-other: “<sup>” is HTML; not every tool shows it as it is meant.',
		]);
	});

	it('is an end without a beginning', () => {
		expect(said('| a |\n\n</table>\n')).toEqual([
			'6:1 html-other: “</table>” is HTML; not every tool shows it as it is meant.',
		]);
		expect(said('</p >\n<br>\n</DIV>\n')).toEqual([
			'4:1 html-other: “</p>” is HTML, and so are 2 more in this file; not every tool shows it as it is meant.',
		]);
		expect(said('</ p> </p `</p>` a </ b').length).toBe(0);
	});

	it('is no code, no address and nothing that does something', () => {
		expect(said('`<br>` <https://x.test> 1 < 2 <br')).toEqual([]);
		expect(said('<script>').map((line) => line.split(' ')[1])).toEqual(['html-active:']);
	});
});

describe('A number that is cited', () => {
	const said = (body: string) => saidOf(sourceOf(body), 'citation-undefined');

	it('has an entry', () => {
		expect(said('A [1], b [2][3] and [4].\n\n[1] Ostrom\n- [2]: Mumford\n')).toEqual([
			'4:21 citation-undefined: “[4]” is cited, but has no entry.',
		]);
		expect(said('A [1], b [2] and [1].\n')).toEqual([
			'4:3 citation-undefined: “[1]” and “[2]” are cited, but have no entry.',
		]);
	});

	it('may have it in a list below references, or at the end of a line there', () => {
		const list = '1. Ostrom\n2) Mumford\n- Illich [3]\n';
		expect(said(`A [1] b [2] c [3].\n\n## References\n\n${list}`)).toEqual([]);
		expect(said(`A [1] b.\n\n## Steps\n\n${list}`)).toHaveLength(1);
	});

	it('may have it in a list that is set in below another, or in bold', () => {
		const list = '- **References**:\n    1.  Ostrom\n\n**2. Mumford:** text\n\n**3.** Illich\n';
		expect(said(`A [1] b [2] c [3].\n\n## Resources\n\n${list}`)).toEqual([]);
	});

	it('has it below the last heading for references, where other sections stand behind an earlier one', () => {
		const twice =
			'## References\n\nTrust grows slowly [1]\n\n## Steps\n\nText.\n\n## References\n\n2. Mumford\n';
		expect(said(`A [2].\n\n${twice}`)).toEqual([
			'8:20 citation-undefined: “[1]” is cited, but has no entry.',
		]);
		const nested = '## References\n\n1. Ostrom\n\n### Films\n\n### Sources\n\n## Notes\n\n2. Mumford\n';
		expect(said(`A [1] b [2].\n\n${nested}`)).toEqual([]);
	});

	it('is no link, no footnote, no index and no code', () => {
		expect(said('[1](x.md) [a][1] [^1] [[1]] \\[1] `[1]` [1234]\n')).toEqual([]);
	});
});
