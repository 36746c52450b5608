import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../../src/lib/atlas/build-atlas.ts';
import { buildPatternGraph } from '../../../src/lib/graph/pattern-graph.ts';
import type { Library } from '../../../src/lib/model/library.ts';
import { foundIn, libraryOf, patternText, relationsOf, type Files } from '../../support/builders.ts';

/** A ring of healthy patterns that also know each other by id. */
const GOOD: [string, string][] = Array.from({ length: 8 }, (_, index) => [
	`good/pattern-${index}.md`,
	patternText(
		`id: pat_01kg700000f3b8q2m4n6r8t0v${index}\nslug: pattern-${index}\ntitle: Pattern ${index}\nrelated: [pattern-${(index + 1) % 8}, pat_01kg700000f3b8q2m4n6r8t0v${(index + 3) % 8}]`,
	),
]);

/** Files that are wrong in some way, with names and ids of their own. */
const BAD: [string, string][] = [
	['bad/blank.md', ' \n'],
	['bad/js.md', '---js\n({})\n---\n'],
	['bad/unclosed.md', '---\nslug: unclosed\ntitle: x\n'],
	['bad/prose.md', '---\n\nProse: yes.\n\nMore prose\n\n---\n'],
	['bad/tab.md', patternText('slug: tab\ntags:\n\tdomain: x')],
	['bad/colon.md', patternText('slug: colon\ntitle: A: B\nrelated: [nowhere]')],
	['bad/proto.md', patternText('slug: __proto__\nid: constructor\n__proto__: {polluted: yes}')],
	['bad/self.md', patternText('slug: self\nrelated: [self, self]')],
	['bad/objects.md', patternText('id: {a: 1}\nslug: [x]\ntitle: {t: 1}\nrelated: {b: 2}')],
	['bad/twin-1.md', patternText('slug: twin\nid: pat_twin')],
	['bad/twin-2.md', patternText('slug: twin\nid: pat_twin\nrelated: [twin, pat_twin]')],
	['bad/controls.md', patternText('slug: controls\ntitle: "a\\u0000\\ud800b"', 'a\u0000b\u202Ec')],
	['bad/bomb.md', patternText(`slug: bomb\n${aliasBomb(8)}`)],
	['bad/deep.md', patternText(`slug: deep\na: ${'['.repeat(200)}${']'.repeat(200)}`)],
	['bad/return.md', '---\rslug: return\r---\r'],
];

const anyBadFiles = fc.subarray(BAD);

describe('A library', () => {
	it('reads the same good part whatever bad files lie beside it', () => {
		const alone = goodPartOf(libraryOf(GOOD));
		fc.assert(
			fc.property(anyBadFiles, (bad) => {
				expect(goodPartOf(libraryOf([...GOOD, ...bad]))).toEqual(alone);
			}),
			{ numRuns: 60 },
		);
	});

	it('counts every file as a pattern or as not read, and names each that was not read', () => {
		fc.assert(
			fc.property(anyBadFiles, (bad) => {
				const { counts, patterns, findings } = libraryOf([...GOOD, ...bad]);
				const read = new Set(patterns.map(({ file }) => file));
				const named = new Set(findings.map(({ file }) => file));
				const notRead = bad.filter(([path]) => !read.has(path));
				expect(counts.files).toBe(GOOD.length + bad.length);
				expect(counts.notRead).toBe(notRead.length);
				expect(counts.patterns + counts.notRead).toBe(counts.files);
				for (const [path] of notRead) expect(named).toContain(path);
			}),
			{ numRuns: 60 },
		);
	});

	it('comes out the same in whatever order its files are listed', () => {
		const listed = JSON.stringify(libraryOf([...GOOD, ...BAD]));
		fc.assert(
			fc.property(
				fc.shuffledSubarray([...GOOD, ...BAD], { minLength: GOOD.length + BAD.length }),
				(files) => {
					expect(JSON.stringify(libraryOf(files))).toBe(listed);
				},
			),
			{ numRuns: 20 },
		);
	});

	it('gives every finding an id of its own that stays when other files come or go', () => {
		const all = libraryOf([...GOOD, ...BAD]).findings;
		expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
		const alone = libraryOf([BAD[5]!]).findings.find(({ rule }) => rule === 'fm-yaml-error')!;
		expect(all.map(({ id }) => id)).toContain(alone.id);
	});

	it('leaves Object.prototype as it was', () => {
		const before = Reflect.ownKeys(Object.prototype);
		libraryOf([...GOOD, ...BAD]);
		expect(Reflect.ownKeys(Object.prototype)).toEqual(before);
		expect({}).not.toHaveProperty('polluted');
	});

	it('points what follows from an unreadable file at the line that would mend it', () => {
		const library = libraryOf([
			['broken.md', patternText('id: pat_01kg7100aaf3b8q2m4n6r8t0v2\nslug: broken\nrelated:\n  - x\n bad')],
			['by-id.md', patternText('slug: by-id\nrelated: [pat_01kg7100aaf3b8q2m4n6r8t0v2]')],
			['by-slug.md', patternText('slug: by-slug\nrelated: [broken]')],
			['wrong.md', patternText('slug: wrong\nrelated: [nowhere]')],
		]);
		const root = library.findings.find(({ file, rule }) => file === 'broken.md' && rule === 'fm-yaml-error')!;
		const dangling = library.findings.filter(({ rule }) => rule === 'ref-dangling');
		expect(root).toMatchObject({ severity: 'error', line: 6, cause: null });
		expect(dangling.map(({ file, cause }) => [file, cause])).toEqual([
			['by-id.md', root.id],
			['by-slug.md', root.id],
			['wrong.md', null],
		]);
	});

	it('draws no relation for a reference that fits several patterns', () => {
		const library = libraryOf([
			['a.md', patternText('slug: same')],
			['b.md', patternText('slug: same')],
			['c.md', patternText('slug: c\nrelated: [same]')],
		]);
		expect(library.counts).toMatchObject({ relations: 0, ambiguous: 1, dangling: 0 });
		expect(foundIn(library)).toContain('c.md:3 ref-ambiguous');
		expect(library.patterns.map(({ key }) => key)).toEqual(['same', 'same~2', 'c']);
	});

	it('counts a relation once however often and in whatever way it is written', () => {
		const library = libraryOf([
			[
				'a.md',
				patternText('id: pat_a\nslug: a\nrelated: [pat_b, b, b.md]\nrelationships: {related: [{slug: b}]}'),
			],
			['b.md', patternText('id: pat_b\nslug: b\nrelated: [b, a]')],
		]);
		expect(relationsOf(library)).toEqual(['a related b', 'b related a']);
		expect(library.counts).toMatchObject({ relations: 2, self: 1, orphans: 0 });
	});

	it('follows an id before a slug before a file name', () => {
		const files: Files = [
			['name.md', patternText('id: pat_1\nslug: one')],
			['two.md', patternText('id: pat_2\nslug: name')],
			['three.md', patternText('id: name\nslug: three')],
			['asks.md', patternText('slug: asks\nrelated: [name]')],
		];
		expect(relationsOf(libraryOf(files))).toEqual(['asks related three']);
		expect(relationsOf(libraryOf(Array.from(files).filter(([path]) => path !== 'three.md')))).toEqual([
			'asks related name',
		]);
	});

	it('takes its date from its newest pattern, unless it says one itself', () => {
		const files: [string, string][] = [
			['a.md', patternText('slug: a\nmodified: 2026-01-28T23:59:59-08:00')],
			['b.md', patternText('slug: b\nmodified: 2026-02-30')],
		];
		expect(libraryOf(files).date).toBe('2026-01-28');
		expect(libraryOf([...files, ['library.yml', 'date: 2026-03-01']]).date).toBe('2026-03-01');
	});

	it('tells lines only where they are asked for, and then the very line of each reference', () => {
		const files: Files = [
			[
				'a.md',
				`\n---\nslug: a\n# a comment\nrelated:\n\n  - b # here\n  - slug: c\n    weight: 0.5\nenables: [b,\n  c]\n---\n`,
			],
			['b.md', patternText('slug: b')],
			['c.md', patternText('slug: c')],
		];
		const lines = (library: Library) =>
			library.relations.map(({ type, target, line }) => [type, target, line]);
		expect(lines(libraryOf(files))).toEqual([
			['enables', 1, 10],
			['enables', 2, 11],
			['related', 1, 7],
			['related', 2, 8],
		]);
		expect(libraryOf(files, { lines: false }).relations.every(({ line }) => line === null)).toBe(true);
	});

	it.each<[string, Files, string]>([
		[
			'its settings leave out every file',
			[
				['a.md', patternText('slug: a')],
				['library.yml', "exclude: ['**']"],
			],
			'leave out every Markdown file below this folder, 1 in all',
		],
		[
			'nothing but a README is there',
			[['README.md', 'How to.']],
			'README, LICENSE, CONTRIBUTING and tours/ are always excluded',
		],
		[
			'none of its files is a pattern',
			[
				['a.md', 'Prose.'],
				['b.md', 'More prose.'],
			],
			'of the files of this library, 2 in all, none is a pattern',
		],
		['it is empty', [], 'there is no Markdown file below this folder'],
	])('says as an error that nothing was read where %s', (_, files, told) => {
		const { findings } = libraryOf(files);
		const { severity, message } = findings.find(({ rule }) => rule === 'library-empty')!;
		expect(severity).toBe('error');
		expect(message).toContain(`Nothing was read: `);
		expect(message).toContain(told);
	});

	it('can be drawn however many relation types it declares', () => {
		const types = Array.from({ length: 300 }, (_, index) => `  type_${index}: {}`);
		const library = libraryOf([...GOOD, ['library.yml', `relations:\n${types.join('\n')}`]]);
		expect(library.settings.relationTypes).toHaveLength(255);
		expect(foundIn(library)).toContain('library.yml:249 settings-value');
		expect(buildAtlas(library).relationTypes).toHaveLength(255);
	});
});

describe('The graph of a library', () => {
	it('has a node for each pattern and an edge for each relation, keyed by position', () => {
		const library = libraryOf([
			['a.md', patternText('slug: constructor\nrelated: [{slug: __proto__, weight: 0.5, description: why}]')],
			['b.md', patternText('slug: __proto__\nrelated: [constructor]\nenables: [constructor]')],
		]);
		const graph = buildPatternGraph(library);
		expect(graph.nodes()).toEqual(['0', '1']);
		expect(
			graph.mapEdges((edge, attributes, source, target) => ({ edge, ...attributes, source, target })),
		).toEqual([
			{ edge: '0', relation: 0, type: 'related', weight: 0.5, description: 'why', source: '0', target: '1' },
			{ edge: '1', relation: 1, type: 'enables', weight: null, description: null, source: '1', target: '0' },
			{ edge: '2', relation: 2, type: 'related', weight: null, description: null, source: '1', target: '0' },
		]);
	});
});

/** Patterns and relations of the good files, by names that do not depend on positions. */
function goodPartOf(library: Library) {
	const isGood = (index: number) => library.patterns[index]!.file.startsWith('good/');
	return {
		patterns: library.patterns.filter(({ file }) => file.startsWith('good/')),
		relations: library.relations
			.filter(({ source, target }) => isGood(source) && isGood(target))
			.map(({ source, target, ...rest }) => [
				library.patterns[source]!.key,
				library.patterns[target]!.key,
				rest,
			]),
		findings: library.findings.filter(({ file }) => file?.startsWith('good/')),
	};
}

function aliasBomb(levels: number): string {
	const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
	for (let level = 1; level <= levels; level++) {
		lines.push(
			`a${level}: &a${level} [${Array(9)
				.fill(`*a${level - 1}`)
				.join(', ')}]`,
		);
	}
	return lines.join('\n');
}
