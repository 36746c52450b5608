import { afterAll, describe, expect, it } from 'vitest';
import { readLibrary } from '../../../src/lib/content/library-reader.ts';
import { lintLibrary } from '../../../src/lib/lint/lint.ts';
import type { Library, LibraryCounts } from '../../../src/lib/model/library.ts';
import { readContentFolder } from '../../../src/lib/server/content-folder.ts';
import { realLibrary, type RealLibrary } from '../../support/real-libraries.ts';

/** Counts in one line each, types without relations left out. */
function told({ relationsByType, ...counts }: LibraryCounts) {
	const byType = relationsByType
		.filter(({ count }) => count > 0)
		.map(({ type, count }) => `${type} ${count}`);
	return { ...counts, relationsByType: byType.join(', ') };
}

function filesUnder(rule: string, { findings }: Library): string[] {
	const files = findings
		.filter((finding) => finding.rule === rule)
		.map(({ file }) => file!.split('/').at(-1)!);
	return [...new Set(files)];
}

function describeLibrary(name: RealLibrary, tests: (library: () => Library) => void): void {
	const folder = realLibrary(name);
	describe.skipIf(folder === null)(`The real library of ${name}`, { timeout: 120_000 }, () => {
		let library: Library | null = null;
		it('reads', async () => {
			library = lintLibrary(readLibrary(await readContentFolder(folder!)));
			expect(library.patterns.length).toBe(library.counts.patterns);
		});
		afterAll(() => {
			library = null;
		});
		tests(() => library!);
	});
}

describeLibrary('2026-01-29', (library) => {
	it('holds 922 patterns in 924 files, 3,408 relations, 545 orphans and 105 dangling references', () => {
		expect(told(library().counts)).toEqual({
			files: 924,
			patterns: 922,
			relations: 3408,
			relationsByType: 'generalizes_from 135, specializes_to 132, related 3141',
			orphans: 545,
			padded: 0,
			orphansWithoutPadding: 545,
			dangling: 105,
			ambiguous: 0,
			self: 0,
			notRead: 2,
		});
	});

	it('leaves out one file whose “front matter” is prose between rules, and one with all of it on one line', () => {
		const read = new Set(library().patterns.map(({ file }) => file));
		const unread = library().findings.filter(({ file }) => file !== null && !read.has(file));
		expect(unread.map(({ file, line, rule }) => [file!.slice(0, 24), line, rule])).toEqual([
			['patterns/domain/28_TpYG9', null, 'file-name-not-slug'],
			['patterns/domain/28_TpYG9', 9, 'fm-yaml-error'],
			['patterns/domain/83_3CEp5', null, 'file-name-not-slug'],
			['patterns/domain/83_3CEp5', 1, 'fm-opening-glued'],
			['patterns/domain/83_3CEp5', 1, 'fm-yaml-error'],
		]);
	});

	it('counts as a pattern, and as an orphan, the one file that opens with a heading and has its front matter on line 73', () => {
		expect(filesUnder('fm-missing', library())).toEqual(['seci-model-knowledge-creation.md']);
		const pattern = library().patterns.find(({ file }) =>
			file.endsWith('/seci-model-knowledge-creation.md'),
		)!;
		expect(pattern).toMatchObject({
			id: null,
			key: 'seci-model-knowledge-creation',
			title: 'SECI Model - Knowledge Creation',
		});
	});

	it('finds the front matter of 16 files below something else, of 6 glued, 2 doubled and 4 spaced openings', () => {
		const counts = ['fm-not-first', 'fm-opening-glued', 'fm-empty', 'fm-opening-space'].map(
			(rule) => filesUnder(rule, library()).length,
		);
		expect(counts).toEqual([16, 6, 2, 4]);
	});

	it('mends the line of eight files whose YAML is broken, and reads every value of it', () => {
		const { patterns } = library();
		const mended = filesUnder('fm-yaml-error', library()).filter((name) =>
			patterns.some(({ file }) => file.endsWith(`/${name}`)),
		);
		expect(mended).toHaveLength(8);
		expect(patterns.find(({ key }) => key === 'a3-thinking-toyota-problem-solving')!.title).toBe(
			"A3 Thinking: Toyota's Problem-Solving Framework",
		);
		expect(patterns.find(({ key }) => key === 'dynamic-capabilities')!.sources).toHaveLength(5);
	});

	it('has 24 patterns with front matter but no id, and the one without front matter', () => {
		expect(filesUnder('id-missing', library())).toHaveLength(25);
	});

	it('has dangling references to 16 ids, one of them buried in the file that opens with a heading', () => {
		const dangling = library().findings.filter(({ rule }) => rule === 'ref-dangling');
		const ids = new Set(dangling.map(({ message }) => /pat_\w+/.exec(message)![0]));
		expect(ids.size).toBe(16);
		const buried = dangling.filter(({ message }) => message.includes('would answer to if it were mended'));
		expect(buried.map(({ message }) => /pat_\w+/.exec(message)![0])).toEqual([
			'pat_01kg5023zwft8t7k63dsyf8r7x',
		]);
	});

	it('has 16 causes of its 105 dangling references: 9 files that lost their ids, and 7 ids that may be anybody’s', () => {
		const { findings } = library();
		const dangling = findings.filter(({ rule }) => rule === 'ref-dangling');
		const causes = new Set(dangling.map(({ id, cause }) => cause ?? id));
		const rules = [...causes].map((cause) => findings.find(({ id }) => id === cause)!.rule);
		expect(dangling).toHaveLength(105);
		expect(rules.filter((rule) => rule === 'ref-dangling')).toHaveLength(7);
		expect(rules.filter((rule) => rule !== 'ref-dangling').sort()).toEqual([
			'fm-missing',
			...Array.from({ length: 8 }, () => 'id-missing'),
		]);
	});

	it('keeps era and category that are written as text where a list is asked for', () => {
		const mismatches = library().findings.filter(({ rule }) => rule === 'type-mismatch');
		const about = (key: string) =>
			mismatches.filter(({ message }) => message.startsWith(`“tags.${key}”`)).length;
		expect({ era: about('era'), category: about('category'), universality: about('universality') }).toEqual({
			era: 50,
			category: 157,
			universality: 11,
		});
	});
});

describeLibrary('2026-02-16', (library) => {
	it('holds 1,587 patterns, 3,299 relations, 1,194 orphans and 286 dangling references', () => {
		expect(told(library().counts)).toEqual({
			files: 1587,
			patterns: 1587,
			relations: 3299,
			relationsByType:
				'generalizes_from 163, specializes_to 178, requires 85, enables 72, related 2788, complementary 11, alternatives 2',
			orphans: 1194,
			padded: 0,
			orphansWithoutPadding: 1194,
			dangling: 286,
			ambiguous: 0,
			self: 0,
			notRead: 0,
		});
	});

	it('reads references whose “id” is a slug', () => {
		expect(library().findings.filter(({ rule }) => rule === 'ref-slug-in-id-field')).toHaveLength(172);
	});
});

describeLibrary('2026-02-20', (library) => {
	it('holds 3,573 patterns, 16,893 relations, 1,203 orphans and 1,014 dangling references', () => {
		expect(told(library().counts)).toEqual({
			files: 3573,
			patterns: 3573,
			relations: 16893,
			relationsByType:
				'generalizes_from 1000, specializes_to 474, requires 975, enables 4102, related 2788, complementary 7230, alternatives 199, tools 125',
			orphans: 1203,
			padded: 13_231,
			orphansWithoutPadding: 2998,
			dangling: 1014,
			ambiguous: 0,
			self: 0,
			notRead: 0,
		});
	});

	it('has padding: 13,231 relations of 1,830 patterns, whose lists gather nowhere else in the alphabet', () => {
		const { padding, relations } = library();
		const left = relations.filter((relation) => relation.padding === null);
		const sources = new Set(
			relations.filter((relation) => relation.padding !== null).map(({ source }) => source),
		);
		expect(left).toHaveLength(3662);
		expect([...sources].sort((one, other) => one - other)).toEqual(padding!.patterns);
		expect(padding!.patterns).toHaveLength(1830);
		expect(padding!.gathered).toEqual([1752, ...new Array<number>(19).fill(0)]);
		expect(padding!.lists).toBe(2078);
		expect(padding!.expected).toBeCloseTo(0.01, 2);
	});

	it('has “Agile Governance” for its greatest hub where padding is left out', () => {
		const { patterns, relations } = library();
		const degree = patterns.map(() => 0);
		for (const { source, target, padding } of relations) {
			if (padding !== null) continue;
			degree[source]!++;
			degree[target]!++;
		}
		expect(patterns[degree.indexOf(Math.max(...degree))]!.key).toBe('agile-governance');
	});

	it('joins 15,358 pairs of patterns', () => {
		const pairs = new Set(
			library().relations.map(
				({ source, target }) => `${Math.min(source, target)} ${Math.max(source, target)}`,
			),
		);
		expect(pairs.size).toBe(15_358);
	});

	it('leaves out one broken key of two files, whose 16 relations are read', () => {
		const { findings, relations } = library();
		const broken = findings.filter(({ rule }) => rule === 'fm-yaml-error');
		expect(broken.map(({ file, line }) => `${file}:${line}`)).toEqual([
			'patterns/patterns/animal-communication-practice.md:11',
			'patterns/patterns/animal-relationship-ethics.md:12',
		]);
		expect(relations.filter(({ file }) => broken.some((finding) => finding.file === file))).toHaveLength(16);
	});

	it('keeps what machines guessed apart from what people wrote', () => {
		const { guessed } = library();
		const unsure = guessed.filter(({ confidence }) => confidence === null);
		expect(guessed).toHaveLength(18_200);
		expect(guessed.every(({ description }) => description !== null)).toBe(true);
		expect(new Set(unsure.map(({ type }) => type))).toEqual(new Set(['related']));
		expect(unsure).toHaveLength(44);
	});

	it('finds the circle of 37 patterns that require each other', () => {
		const [circle] = library().findings.filter(({ rule }) => rule === 'cycle-requires');
		expect(circle!.message).toMatch(/37 patterns lead to each other like this\.$/);
	});
});
