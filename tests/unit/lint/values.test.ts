import { describe, expect, it } from 'vitest';
import { patternText } from '../../support/builders.ts';
import { saidIn } from '../../support/said.ts';

const said = (rule: string, front: string, body = 'Text.\n') =>
	saidIn([['a.md', patternText(`slug: a\n${front}`, body)]], rule);

describe('Dates', () => {
	it('are in order', () => {
		expect(said('date-order', 'created: 2026-01-02\nmodified: 2026-01-02')).toEqual([]);
		expect(said('date-order', 'created: 2026-01-02\nmodified: 2026-01-01')).toEqual([
			'a.md:4:1 date-order: “modified” is 2026-01-01, which is before “created”, 2026-01-02.',
		]);
	});
});

describe('A source', () => {
	it('is no path on somebody’s own machine', () => {
		const sources = [
			'/home/a/b.md',
			'C:\\Users\\b',
			'file:///x',
			'https://example.org/home/a',
			'Ostrom, 1990',
		];
		const front = `sources: [${sources.map((source) => `'${source}'`).join(', ')}]`;
		expect(said('source-local-path', front).map((line) => /“(.*?)”/.exec(line)![1])).toEqual(
			sources.slice(0, 3),
		);
	});
});

describe('The overall score', () => {
	const front = 'tags: {commons_alignment: 4}';

	it('is the same in the text as in the front matter, give or take less than a half', () => {
		expect(said('score-mismatch', front, 'Overall Score: 3.6\n')).toEqual([]);
		expect(said('score-mismatch', front, 'A\n\n**Overall Commons Alignment Score:** 3/5\n')).toEqual([
			'a.md:8:3 score-mismatch: The text says 3 for the overall score, the front matter 4.',
		]);
		expect(said('score-mismatch', front, '| **Overall Score** | **3.5** |\n')).toHaveLength(1);
	});

	it('is not compared where one of the two is not stated', () => {
		expect(said('score-mismatch', 'title: A', 'Overall Score: 3\n')).toEqual([]);
		expect(said('score-mismatch', front, 'The score of 2 overall.\n')).toEqual([]);
	});
});

describe('A source that is named', () => {
	it('is an address, or at least three words', () => {
		const sources = ['Ostrom', 'Ostrom 1990 –', 'Ostrom, Governing 1990', 'https://a.example'];
		const front = `sources: [${sources.map((source) => `'${source}'`).join(', ')}]`;
		expect(said('source-not-citation', front).map((line) => /“(.*?)”/.exec(line)![1])).toEqual(
			sources.slice(0, 2),
		);
	});

	it('follows from its path where it is one', () => {
		expect(said('source-not-citation', 'sources: [/home/a/b.md]')).toEqual([
			'a.md:3:11 source-not-citation: The source “/home/a/b.md” is too short to be looked up. ← source-local-path',
		]);
	});
});

describe('The dates of a library', () => {
	const told = (same: number, others: number) => {
		const days = [
			...Array.from({ length: same }, () => '2026-01-28'),
			...Array.from({ length: others }, () => '2026-02-01'),
		];
		const files = days.map(
			(day, index) => [`p${index}.md`, patternText(`slug: p${index}\nmodified: ${day}`)] as const,
		);
		return saidIn(files, 'date-uniform');
	};

	it('are no news where more than nine tenths of twenty patterns or more carry the same', () => {
		expect(told(19, 1)).toEqual([
			'library:-:- date-uniform: 19 of 20 patterns were modified on one day, 2026-01-28.',
		]);
		expect([told(18, 2), told(19, 0)]).toEqual([[], []]);
	});
});

describe('A value of a facet', () => {
	const file = (name: string, tags: string) => [`${name}.md`, patternText(`slug: ${name}\n${tags}`)] as const;

	it('is written as most patterns write it', () => {
		const files = [
			file('a', 'tags: {domain: Self-Organisation, category: [practice]}'),
			file('b', 'domain: self organisations'),
			file('c', 'domain: self organisations'),
			file('d', 'tags:\n  category:\n    - method\n    - Practices'),
			file('e', 'domain: design'),
		];
		expect(saidIn(files, 'facet-near-duplicate')).toEqual([
			'a.md:3:8 facet-near-duplicate: “Self-Organisation” is written “self organisations” elsewhere.',
			'a.md:3:35 facet-near-duplicate: “practice” is written “Practices” elsewhere.',
		]);
	});

	it('is told with what was most likely meant where it is rare and a letter or two off', () => {
		const files = Array.from({ length: 20 }, (_, at) => file(`p${at}`, 'domain: Self-Governance'));
		const slips = [file('q', 'domain: self-goverance'), file('r', 'title: Meditation\ndomain: mediation')];
		const others = Array.from({ length: 10 }, (_, at) => file(`s${at}`, 'domain: meditation'));
		expect(saidIn([...files, ...slips, ...others], 'facet-near-duplicate')).toEqual([
			'q.md:3:1 facet-near-duplicate: “self-goverance” is nearly “Self-Governance”, which 20 patterns have.',
			'r.md:4:1 facet-near-duplicate: “mediation” is nearly “meditation”, which 10 patterns have.',
		]);
		const titled = file('t', 'title: Mediation Circle');
		expect(saidIn([...files, ...slips, ...others, titled], 'facet-near-duplicate')).toHaveLength(1);
	});

	it('is the same with other punctuation, but not with other numbers or symbols', () => {
		const near = (...values: readonly string[]) =>
			saidIn([file('a', `tags: {category: ${JSON.stringify(values)}}`)], 'facet-near-duplicate').length;
		expect(near('c.s-holling', 'C.S. Holling')).toBe(1);
		expect(near('w-edwards-deming', 'W. Edwards Deming')).toBe(1);
		expect(near('corporate-r&d', 'corporate-r-d')).toBe(1);
		expect(near('web_2.0', 'Web 2-0')).toBe(1);
		expect(near('1.5', '15', 'era-1', 'era-2', 'C', 'C++', 'C#', '&', '—')).toBe(0);
	});
});

/** So many patterns of one kind, and some more. */
const many = (count: number, front: string, more: readonly string[] = []) =>
	[...Array.from({ length: count }, () => front), ...more].map(
		(own, at) => [`p${at}.md`, patternText(`slug: p${at}\n${own}`)] as const,
	);

describe('A facet', () => {
	it('that is there says something', () => {
		const front = 'tags: {domain: "", universality: domain, era: [], category: [null]}\nstatus:';
		expect(said('facet-empty', front).map((line) => /“(.*?)”/.exec(line)![1])).toEqual([
			'tags.domain',
			'tags.era',
			'tags.category',
		]);
		expect(said('facet-empty', 'tags: {era: []}\nera: [digital]\ncategory: {a: b}')).toEqual([]);
	});

	it('puts patterns together, unless it has more than half as many values as there are patterns', () => {
		const domains = (count: number) => Array.from({ length: count }, (_, at) => `domain: d${at}x`);
		expect(saidIn(many(9, 'title: A', domains(11)), 'facet-free-text')).toEqual([
			'library:-:- facet-free-text: “Domain” has 11 values in 20 patterns, so that it tells hardly any two of them together.',
		]);
		expect(saidIn(many(10, 'title: A', domains(10)), 'facet-free-text')).toEqual([]);
		expect(saidIn(many(8, 'title: A', domains(11)), 'facet-free-text')).toEqual([]);
	});

	it('whose values are listed has one of these', () => {
		const eras = many(3, 'tags: {era: [digital]}', [
			'tags: {era: [digital, modern]}',
			'universality: human-universal',
		]);
		expect(saidIn(eras, 'enum-unknown')).toEqual([
			'p3.md:3:8 enum-unknown: “modern” is no value of “Era” that is listed, as “agricultural”, “industrial”, “digital” and 1 more are.',
		]);
		const own = [
			['library.yml', 'facets: {era: {order: [digital, modern]}, status: {order: [draft]}}'] as const,
		];
		expect(saidIn([...own, ...eras], 'enum-unknown')).toEqual([]);
	});

	it('is told once where the library mostly has values of its own', () => {
		expect(
			saidIn(many(20, 'era: [modern]', Array<string>(19).fill('era: [digital]')), 'enum-unknown'),
		).toEqual([
			'library:-:- enum-unknown: 20 of 39 values of “Era” are none of “agricultural”, “industrial”, “digital” and 1 more.',
		]);
		expect(
			saidIn(many(20, 'era: [modern]', Array<string>(20).fill('era: [digital]')), 'enum-unknown'),
		).toHaveLength(20);
	});

	it('that is misspelt or of another kind is told as that', () => {
		const files = many(2, 'universality: domain', ['universality: Domain', 'universality: 3']);
		expect(saidIn(files, 'enum-unknown').map((line) => line.split('←')[1])).toEqual([
			' facet-near-duplicate',
			' type-mismatch',
		]);
	});

	it('was cut off where many values have the length that none goes beyond', () => {
		const value = (at: number, length: number) =>
			`domain: ${String(at)}${'x'.repeat(length - String(at).length)}`;
		const cut = Array.from({ length: 5 }, (_, at) => value(at, 25));
		const shorter = Array.from({ length: 2 }, (_, at) => value(at, 23));
		const told = (...fronts: readonly string[]) => saidIn(many(1, 'title: A', fronts), 'value-truncated');
		expect(told(...cut, ...shorter)).toHaveLength(5);
		expect(told(...cut)[0]).toBe(
			`p1.md:3:1 value-truncated: “0${'x'.repeat(24)}” has 25 characters, as 4 other values have, and none has more: it was cut off.`,
		);
		expect(told(...cut, ...shorter, value(9, 23))).toEqual([]);
		expect(told(...cut.slice(1))).toEqual([]);
		expect(told(...cut, value(8, 26))).toEqual([]);
	});
});

describe('A field', () => {
	it('is missing where nine tenths with the same kind of front matter have it', () => {
		const front = 'license: CC0\nsummary: A\ntags: {domain: a}';
		expect(
			saidIn(many(19, front, ['summary: A\ntags: {domain: a}', 'ontology: {domain: a}']), 'field-missing'),
		).toEqual([
			'p19.md:1:1 field-missing: Nearly all patterns with this kind of front matter have “license”; here it is missing.',
		]);
		expect(saidIn(many(18, front, ['tags: {}', 'tags: {}']), 'field-missing')).toHaveLength(2);
		expect(saidIn(many(17, front, ['tags: {}', 'tags: {}', 'tags: {}']), 'field-missing')).toEqual([]);
		expect(saidIn(many(18, front, ['tags: {}']), 'field-missing')).toEqual([]);
	});
});

describe('A version', () => {
	it('is told where its spelling is lost without quotes', () => {
		expect(said('value-coerced', 'version: 1.10')).toEqual([
			'a.md:3:1 value-coerced: The version 1.10 is written without quotes, so that most tools read it as 1.1.',
		]);
		expect(
			['"1.10"', '1.1', '1.1.0', '2026-01-01'].flatMap((one) => said('value-coerced', `version: ${one}`)),
		).toEqual([]);
		expect(said('value-coerced', 'lifecycle: {version: 1.0}')).toHaveLength(1);
	});

	it('is told once where most that need quotes have none', () => {
		expect(saidIn(many(20, 'version: 1.0', ['version: "1.0"', 'version: 1.5']), 'value-coerced')).toEqual([
			'library:-:- value-coerced: 20 of 21 versions that need quotes, such as 1.0, have none: most tools read them as another number.',
		]);
	});
});

describe('A date', () => {
	it('is not after the day of the library', () => {
		const files = [
			['library.yml', 'date: 2026-02-16'],
			['a.md', patternText('slug: a\ncreated: 2026-02-17\nmodified: 2026-02-16')],
		] as const;
		expect(saidIn(files, 'date-future')).toEqual([
			'a.md:3:1 date-future: “created” is 2026-02-17, which is after the day of the library, 2026-02-16.',
		]);
		expect(said('date-future', 'modified: 2999-01-01')).toEqual([]);
	});
});

describe('A written address', () => {
	it('ends in the slug', () => {
		const front = 'page_url: https://x.test/p/b/\ngithub_url: https://x.test/a.md';
		expect(said('url-slug-mismatch', front)).toEqual([
			'a.md:3:1 url-slug-mismatch: “page_url” ends in “b”, not in the slug “a”.',
		]);
		expect(
			said('url-slug-mismatch', 'page_url: https://x.test/%61.html?b\ngithub_url: https://x.test/'),
		).toEqual([]);
		const settings = ['library.yml', 'page_url: https://x.test/all'] as const;
		expect(saidIn([settings, ['a.md', patternText('slug: a')]], 'url-slug-mismatch')).toEqual([]);
	});

	it('follows from a slug that differs from the file name', () => {
		expect(
			saidIn([['b.md', patternText('slug: a\npage_url: https://x.test/b')]], 'url-slug-mismatch'),
		).toEqual([
			'b.md:3:1 url-slug-mismatch: “page_url” ends in “b”, not in the slug “a”. ← slug-filename-mismatch',
		]);
	});

	it('leads into the folder into which those of most files beside it lead', () => {
		const urls = ['_a/p0', '_a/p1', '_b/p2', '_a/p3'].map(
			(path) => `github_url: https://github.com/o/r/blob/main/${path}.md`,
		);
		urls[3] = urls[3]!.replace('/o/r', '/O/R');
		expect(saidIn(many(0, '', urls), 'url-path-mismatch')).toEqual([
			'p2.md:3:1 url-path-mismatch: “github_url” leads into “https://github.com/o/r/blob/main/_b/”; the files beside this one are in “https://github.com/o/r/blob/main/_a/”.',
		]);
		expect(saidIn(many(0, '', urls.slice(1, 3)), 'url-path-mismatch')).toEqual([]);
	});
});

describe('Scores', () => {
	const scored = (overall: number, parts: string) =>
		`ontology: {commons_assessment: {overall_score: ${overall}, ${parts}}}`;

	it('are near the mean of their parts, vitality left out', () => {
		expect(said('score-aggregate', scored(4, 'resilience: 3, ownership: 4, vitality: 0'))).toEqual([
			'a.md:3:33 score-aggregate: The overall score is 4, the mean of its 2 parts 3.5.',
		]);
		expect(said('score-aggregate', scored(3.8, 'resilience: 3, ownership: 4'))).toEqual([]);
		expect(said('score-aggregate', scored(4, 'resilience: 3, vitality: 1'))).toEqual([]);
	});
});

describe('The confidence', () => {
	const body = '> [!NOTE] Confidence Rating: ★★★ (Established)\n';

	it('has as many stars in the text as the front matter says', () => {
		expect(said('confidence-mismatch', 'lifecycle: {confidence: 1}', body)).toEqual([
			'a.md:6:11 confidence-mismatch: The text says 3 of its confidence, the front matter 1.',
		]);
		expect(said('confidence-mismatch', 'lifecycle: {confidence: 3}', body)).toEqual([]);
		expect(said('confidence-mismatch', 'title: A', body)).toEqual([]);
		expect(said('confidence-mismatch', 'lifecycle: {confidence: 1}', 'Confidence:\n★★★\n')).toEqual([]);
	});

	it('is told once where it differs in most patterns', () => {
		const files = many(20, 'lifecycle: {confidence: 1}').map(([path, text]) => [path, text + body] as const);
		expect(saidIn(files, 'confidence-mismatch')).toEqual([
			'library:-:- confidence-mismatch: In 20 of 20 patterns the stars of the confidence differ from the front matter.',
		]);
	});
});
