import fc from 'fast-check';
import createMarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { markdownFromReport } from '../../../../src/cli/formats/markdown.ts';
import { inertText } from '../../../../src/lib/model/inert-text.ts';
import { findingOf, reportOf, writtenAs } from '../../../support/reports.ts';

const reader = createMarkdownIt({ html: true, linkify: true });

/** The words that a page made of Markdown shows, item by item. */
function itemsIn(markdown: string): string[] {
	const html = reader.render(markdown);
	return [...html.matchAll(/<li>(.*?)<\/li>/gs)].map(([, item]) => item!);
}

function wordsOf(html: string): string {
	const entities = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
	return html.replace(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity as keyof typeof entities]);
}

describe('Markdown', () => {
	const findings = [
		findingOf({ id: 'whole', rule: 'library-empty', file: null, line: null, column: null }),
		findingOf({ id: 'broken', rule: 'fm-yaml-error', file: 'b_1/c.md', pattern: null }),
		findingOf({ id: 'names-it', cause: 'broken' }),
		findingOf({ id: 'alone', rule: 'orphan', severity: 'warn', column: null }),
	];

	it('says what was found, where to start, and then lists it by file to tick off', () => {
		expect(writtenAs(markdownFromReport, reportOf(findings, { notRead: ['b_1/c.md'] })))
			.toBe(`**3 errors, 1 warning, 0 notes; 1 of them follows from another.**

4 files, 3 patterns, 1 not read, 2 relations, 1 orphan.

Start with what others follow from:

- b\\_1/c.md:5:3: “A” names “b”, which leads nowhere. (mends 1 × ref-dangling)

What is found most, errors first:

| Rule | Found | What mends it |
| --- | --- | --- |
| error library-empty | 1 of the library | Add Markdown files, or correct include and exclude in library.yml. |
| error fm-yaml-error | 1 in 1 file | Mend the line; a value that holds “: ” needs quotes. |
| warn orphan | 1 in 1 file | Relate it, where that is true. |

Not read: b\\_1/c.md. Not looked at: where links to other sites lead (“--format urls” lists them).

### The whole library

- [ ] **error** “A” names “b”, which leads nowhere. (library-empty)

### b\\_1/c.md

- [ ] **error** 5:3 “A” names “b”, which leads nowhere. (mends 1 × ref-dangling) (fm-yaml-error)

### a.md

- [ ] **warn** 5:1 “A” names “b”, which leads nowhere. (orphan)
`);
	});

	it('ends after where to start, where only that is asked for', () => {
		const report = reportOf(findings, { notRead: ['b_1/c.md'] });
		const summary = writtenAs(markdownFromReport, report, true);
		expect(summary.endsWith('(“--format urls” lists them).\n')).toBe(true);
		expect(writtenAs(markdownFromReport, report).startsWith(summary)).toBe(true);
	});

	it('tells nobody and links nothing that content names', () => {
		const message =
			'cc @octocat of @org/team: see #12, o/r#3, GH-4, !5, ~label, $6, %"7", a@b.test, www.x.test, http://x.test';
		const text = writtenAs(markdownFromReport, reportOf([findingOf({ message })]));
		expect(text).toContain(
			'cc @&#8203;octocat of @&#8203;org/team: see \\#&#8203;12, o/r\\#&#8203;3, GH-&#8203;4, !&#8203;5, \\~&#8203;label, ' +
				'\\$&#8203;6, %"7", a@&#8203;b.test, www.&#8203;x.test, http:&#8203;//x.test',
		);
	});

	it('shows every text as it is written, whatever markup it holds', () => {
		const markup = [
			'<b onclick=x>',
			'![p](x)',
			'[l](http://x.test)',
			'**',
			'__',
			'`',
			'|',
			'\\',
			'&lt;',
			'~~',
			'<!--',
			'<http://x.test>',
			'https://x.test',
			'](',
			'$$',
			'#',
			'\n- [ ] x',
			' ',
			'word',
		];
		const texts = fc.array(fc.oneof(fc.constantFrom(...markup), fc.string({ maxLength: 5 })), {
			maxLength: 8,
		});
		fc.assert(
			fc.property(texts, (parts) => {
				const message = `A ${parts.join('')} z`;
				const [item] = itemsIn(writtenAs(markdownFromReport, reportOf([findingOf({ message })])));
				const words = wordsOf(item!.replaceAll('\u200B', ''));
				expect(words).toBe(`[ ] <strong>error</strong> 5:3 ${inertText(message)} (ref-dangling)`);
			}),
		);
	});
});
