import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../support/builders.ts';

const HEAD = '---\nid: pat_01kg7300aaf3b8q2m4n6r8t0v2\nslug: x\ntitle: X\n---\n\n';

/** What is said of a file’s text: rule, line and column. */
function told(text: string, path = 'x.md'): string[] {
	const about = libraryOf([[path, text]]).findings.filter(({ rule }) =>
		/^(?:file|body|link|html|template|placeholder)-/.test(rule),
	);
	return about.map(({ rule, line, column }) => `${rule} ${line ?? '-'}:${column ?? '-'}`);
}

describe('The text of a file', () => {
	it('is fine as it is', () => {
		expect(told(`${HEAD}Text with “quotes”, café, 日本語, 👩‍💻, हिन्दी क्‍ष and a\ttab.\n`)).toEqual([]);
	});

	const cases: readonly (readonly [what: string, text: string, told: readonly string[]])[] = [
		['a byte-order mark', `\uFEFF${HEAD}Text.\n`, ['file-bom 1:1']],
		['lines that end in CRLF', `${HEAD}Text.\n`.replaceAll('\n', '\r\n'), ['file-crlf 1:1']],
		['a few lines in CRLF', `${HEAD}Text.\r\nMore.\n`, ['file-mixed-eol 7:1']],
		['a few lines in LF', `${HEAD}Text.\n`.replaceAll('\n', '\r\n') + 'More.\n', ['file-mixed-eol 8:1']],
		['a lone carriage return', `${HEAD}Text.\rMore.\n`, ['file-mixed-eol 7:1']],
		['no line ending at the end', `${HEAD}Text.`, ['file-no-final-newline 7:1']],
		['a control character', `${HEAD}Te\u0000xt and \u009F.\n`, ['file-control-char 7:3']],
		['an invisible character', `${HEAD}Te\u200Bxt.\n`, ['file-invisible-char 7:3']],
		['a turn of direction', `${HEAD}Te\u202Ext.\n`, ['file-invisible-char 7:3']],
		['a byte-order mark within', `${HEAD}Te\uFEFFxt.\n`, ['file-invisible-char 7:3']],
		['text read in the wrong encoding', `${HEAD}Donâ€™t.\n`, ['file-mojibake 7:4']],
		['text read in the wrong encoding twice', `${HEAD}work Ã¢â‚¬â€\u009D context\n`, ['file-mojibake 7:6']],
		['a character that was lost', `${HEAD}Caf\uFFFD.\n`, ['file-mojibake 7:4']],
		['more than 256 KiB', `${HEAD}${'Text. '.repeat(45_000)}\n`, ['file-large -:-']],
		['tables padded with blanks', `${HEAD}${`| a${' '.repeat(200)}|\n`.repeat(40)}`, ['file-bloat -:-']],
		['no body', HEAD.trimEnd() + '\n\n \n', ['body-empty 6:1']],
	];
	for (const [what, text, expected] of cases) {
		it(`is told to hold ${what}`, () => {
			expect(told(text)).toEqual(expected);
		});
	}

	it('is told to lie in a file whose name makes a poor address', () => {
		expect(told(`${HEAD}Text.\n`, 'A Name.md')).toEqual(['file-name-not-slug -:-']);
	});

	it('is told line by line where a template or a placeholder was left', () => {
		const text = `${HEAD}### 1. Overview (150-300 words)\n\nTODO: write\n\n\`TODO\` and the TODO Group\n\n[Insert name]\n`;
		expect(told(text)).toEqual(['template-hint 7:1', 'placeholder-text 9:1', 'placeholder-text 13:1']);
	});

	it('is told to hold active HTML and links to odd places, but not within code', () => {
		const text = `${HEAD}<script>1</script> \`<script>\` [x](javascript:1)\n\n\`\`\`\n<iframe>\n\`\`\`\n\n~~~~\n~~~\n<form>\n~~~~\n<IFRAME src=x>\n[ok](https://a.example "on load=1") <a href='/relative'>\n`;
		expect(told(text)).toEqual(['html-active 7:1', 'link-scheme 7:33', 'html-active 17:1']);
	});
});
