import { describe, expect, it } from 'vitest';
import { extractFromLibrary } from '../../../src/lib/export/extract/from-library.ts';
import { EXTRACT_FORMATS } from '../../../src/lib/export/formats.ts';
import { libraryOf, patternText } from '../../support/builders.ts';
import { hostileExtract, takenOf, written } from '../../support/extracts.ts';

const work = { domain: 'work' };
const ofWork = { view: { facets: [{ facet: 'domain', values: ['work'] }] } };
const PATTERNS = [
	{ title: 'Plan', ...work, alignment: 3.2, era: ['digital', 'cognitive'] },
	{ title: 'Do "it"', ...work },
	{ title: 'Rest' },
];
const taken = takenOf(
	PATTERNS,
	[
		[0, 'requires', 1, 0.5],
		[1, 'related', 2],
		[0, 'complementary', 1],
		[0, 'tools!', 1],
	],
	ofWork,
);

describe('What is shown, taken away', () => {
	it('has the patterns that are shown and the relations between them, and says why not all', () => {
		expect(taken.keys).toEqual(['plan', 'do-"it"']);
		expect(Array.from(taken.edges, ({ source, type, target }) => [source, type, target])).toEqual([
			[0, 'requires', 1],
			[0, 'complementary', 1],
		]);
		expect(taken.caption).toMatchObject({
			shown: '2 of 3 patterns',
			filters: ['Domain: work', 'Padding is left out'],
			date: '2026-11-22',
			link: 'https://example.org/?domain=work',
		});
	});

	it('says how many relations its patterns have, where that is asked for', () => {
		const joined = takenOf(PATTERNS, [[0, 'requires', 1]], { view: { degree: { from: 1, to: 9 } } });
		expect(joined.keys).toEqual(['plan', 'do-"it"']);
		expect(joined.caption).toMatchObject({ shown: '2 of 3 patterns', filters: ['1 to 9 relations'] });
	});

	it('has everything when all is asked for, and says of each relation what it is', () => {
		const all = takenOf(
			PATTERNS,
			[
				[0, 'requires', 1],
				[1, 'tools!', 2],
				[2, 'related?', 0],
			],
			{ ...ofWork, isAll: true },
		);
		expect(all.nodes.length).toBe(3);
		expect(Array.from(all.edges, ({ origin }) => origin)).toEqual(['written', 'padding', 'inferred']);
		expect(all.caption).toMatchObject({ shown: 'All 3 patterns', filters: [] });
	});

	it('is the same from the files, with the relations as they were written', () => {
		const library = libraryOf([
			['a.md', patternText('slug: a\ntitle: A\ndomain: x\nspecializes_to: [b, c]')],
			['b.md', patternText('slug: b\ntitle: B\ndomain: x\ngeneralizes_from: [a]')],
			['c.md', patternText('slug: c\ntitle: C')],
		]);
		expect(Array.from(extractFromLibrary(library).edges, ({ type }) => type)).toEqual([
			'specializes_to',
			'specializes_to',
			'generalizes_from',
		]);
	});
});

describe('Formats', () => {
	it('for spreadsheets have a row for each', () => {
		expect(written(taken, 'csv-patterns')).toBe(
			'"key","title","address","domain","era","universality","alignment","degree","pageUrl"\r\n' +
				'"plan","Plan","plan","work","digital; cognitive",,3.2,2,"https://example.org/p/plan/"\r\n' +
				'"do-""it""","Do ""it""","do-""it""","work",,,,3,"https://example.org/p/do-""it""/"\r\n',
		);
		expect(written(taken, 'csv-relations')).toBe(
			'"source","type","target","weight","saidBy","origin"\r\n' +
				'"plan","requires","do-""it""",0.5,"one","written"\r\n' +
				'"plan","complementary","do-""it""",,"one","written"\r\n',
		);
	});

	it('DOT draws with the signs of the map', () => {
		expect(written(taken, 'dot')).toBe(`digraph "Small library" {
  graph [label="Small library, 2026-11-22\\n2 of 3 patterns · 2 relations\\nDomain: work · Padding is left out\\nhttps://example.org/?domain=work", labelloc=b, overlap=prism, fontname="sans-serif"];
  node [shape=box, style=rounded, fontname="sans-serif"];
  edge [fontname="sans-serif", fontsize=10];
  "plan" [label="Plan"];
  "do-&quot;it&quot;" [label="Do &quot;it&quot;"];
  "plan" -> "do-&quot;it&quot;" [label="requires", class="requires", color="#a8433a", style=solid, arrowhead=normal];
  "plan" -> "do-&quot;it&quot;" [label="complementary", class="complementary", color="#2a6f97:#2a6f97", style=solid, arrowhead=none];
}
`);
	});

	it('Mermaid says each relation in words', () => {
		expect(written(taken, 'mermaid')).toBe(`%% Small library, 2026-11-22
%% 2 of 3 patterns · 2 relations
%% Domain: work · Padding is left out
%% https://example.org/?domain=work
flowchart LR
  n0["Plan"]
  n1["Do #34;it#34;"]
  n0 -->|"requires"| n1
  n0 ===|"complementary"| n1
`);
	});

	it('Cypher makes patterns and then their relations', () => {
		expect(written(taken, 'cypher')).toBe(`// Small library, 2026-11-22
// 2 of 3 patterns · 2 relations
// Domain: work · Padding is left out
// https://example.org/?domain=work
CREATE CONSTRAINT pattern_key IF NOT EXISTS FOR (p:Pattern) REQUIRE p.key IS UNIQUE;
UNWIND [
  {key: 'plan', title: 'Plan', address: 'plan', domain: ['work'], era: ['digital', 'cognitive'], alignment: 3.2, degree: 2, pageUrl: 'https://example.org/p/plan/'},
  {key: 'do-\\u0022it\\u0022', title: 'Do \\u0022it\\u0022', address: 'do-\\u0022it\\u0022', domain: ['work'], degree: 3, pageUrl: 'https://example.org/p/do-\\u0022it\\u0022/'}
] AS row
CREATE (p:Pattern) SET p = row;
UNWIND [
  {source: 'plan', target: 'do-\\u0022it\\u0022', about: {weight: 0.5, saidBy: 'one', origin: 'written'}}
] AS row
MATCH (a:Pattern {key: row.source}), (b:Pattern {key: row.target})
CREATE (a)-[r:REQUIRES]->(b) SET r = row.about;
UNWIND [
  {source: 'plan', target: 'do-\\u0022it\\u0022', about: {saidBy: 'one', origin: 'written'}}
] AS row
MATCH (a:Pattern {key: row.source}), (b:Pattern {key: row.target})
CREATE (a)-[r:COMPLEMENTARY]->(b) SET r = row.about;
`);
	});

	it('JSON says of a part that it is one', () => {
		const json = JSON.parse(written(taken, 'json')) as Record<string, unknown>;
		expect(json).toMatchObject({
			format: 'pattern-extract',
			view: { shown: '2 of 3 patterns', link: 'https://example.org/?domain=work' },
			counts: { patterns: 2, relations: 2 },
			relations: [
				{ source: 'plan', type: 'requires', target: 'do-"it"', weight: 0.5, saidBy: 'one' },
				{ source: 'plan', type: 'complementary', target: 'do-"it"', weight: null, saidBy: 'one' },
			],
		});
		expect(json).not.toHaveProperty('findings');
	});

	it.each(EXTRACT_FORMATS.map(({ id }) => id))(
		'%s comes in pieces, so that a page can answer in between',
		(id) => {
			const patterns = Array.from({ length: 1500 }, (_, at) => ({ title: `Pattern ${at}`, domain: 'work' }));
			const edges = patterns.slice(1).map((_, at) => [at, 'requires', at + 1] as const);
			const pieces = [...EXTRACT_FORMATS.find((format) => format.id === id)!.write(takenOf(patterns, edges))];
			const lengths = pieces.map(({ length }) => length);
			expect(Math.max(...lengths)).toBeLessThan(lengths.reduce((sum, one) => sum + one, 0) / 6);
		},
	);

	it.each(EXTRACT_FORMATS.map(({ id }) => id))(
		'%s holds nothing that a terminal or a build service acts on',
		(id) => {
			const text = written(hostileExtract(), id);
			expect(text.isWellFormed()).toBe(true);
			expect(text).not.toMatch(/##[a-z]*\[|[\u007F-\u009F\u202E]/);
			// eslint-disable-next-line no-control-regex -- control characters are what it looks for
			expect(text).not.toMatch(/[\u0000-\u0008\v\f\u000E-\u001F]/);
		},
	);
});
