import { describe, expect, it } from 'vitest';
import { patternText } from '../../support/builders.ts';
import { saidIn } from '../../support/said.ts';

const RULES = ['id-missing', 'id-placeholder', 'id-format', 'id-fabricated', 'id-duplicate'];

function said(...ids: readonly string[]): string[] {
	const files = ids.map((id, index) => [`${index}.md`, patternText(`title: T\nid: ${id}`)] as const);
	return saidIn(files, ...RULES);
}

describe('An id', () => {
	it('is “pat_” and 26 characters of Crockford’s base 32', () => {
		expect(said('pat_01kg7200aaf3b8q2m4n6r8t0v2', 'pat_7zzzk7200wf3b8q2m4n6r8tyxs')).toEqual([]);
	});

	const told = (id: string) =>
		`0.md:3:1 id-format: The id “${id}” is not “pat_” and 26 lower-case characters of Crockford’s base 32.`;
	const others = [
		['too short', 'pat_01kg7200aaf3b8q2m4n6r8t0v'],
		['too long', 'pat_01kg7200aaf3b8q2m4n6r8t0v2k'],
		['more than 128 bits', 'pat_81kg7200aaf3b8q2m4n6r8t0v2'],
		['in upper case', 'pat_01KG7200aaf3b8q2m4n6r8t0v2'],
		['with a letter that is left out', 'pat_01kg7200aif3b8q2m4n6r8t0v2'],
		['with another prefix', 'pot_01kg7200aaf3b8q2m4n6r8t0v2'],
		['behind something else', 'xpat_01kg7200aaf3b8q2m4n6r8t0v2'],
	] as const;
	for (const [what, id] of others) {
		it(`is of another form where it is ${what}`, () => {
			expect(said(id)).toEqual([told(id)]);
		});
	}

	it('may be missing, at the line on which the front matter opens', () => {
		expect(saidIn([['a.md', `\n${patternText('title: Trust')}`]], ...RULES)).toEqual([
			'a.md:2:1 id-missing: “Trust” has no id, so it can only be named by its slug or file name.',
		]);
		expect(saidIn([['a.md', patternText('slug: trust')]], ...RULES)).toEqual([
			'a.md:1:1 id-missing: “trust” has no id, so it can only be named by its slug or file name.',
		]);
	});

	it('is missing because of what was said of the file before', () => {
		const second = `${patternText('title: A', '---\nid: pat_x\ntitle: A\n---\n\nText.\n')}`;
		expect(saidIn([['a.md', second]], 'id-missing')).toEqual([expect.stringMatching(/ ← fm-second-block$/)]);
		expect(saidIn([['a.md', '# A\n\nText.\n']], 'id-missing')).toEqual([
			expect.stringMatching(/ ← fm-missing$/),
		]);
		expect(saidIn([['a.md', patternText('id: [x]\ntitle: A')]], 'id-missing')).toEqual([
			expect.stringMatching(/ ← type-mismatch$/),
		]);
		expect(saidIn([['a.md', patternText('title: [x]\nslug: a')]], 'id-missing')).toEqual([
			expect.stringMatching(/file name\.$/),
		]);
	});

	const placeholders = [
		'pat_placeholder',
		'ChangeMe',
		'pat_TODO',
		'tbd',
		'pat_example_1',
		'pat_',
		'pat',
		'xxxx',
		'pat_0000',
		'"{{id}}"',
		'"<id>"',
	];
	it('is a placeholder, and nothing else is said of it', () => {
		expect(said('pat_todo')).toEqual([
			'0.md:3:1 id-placeholder: The id “pat_todo” is a placeholder; give the pattern its own.',
		]);
		expect(placeholders.map((id) => said(id).length)).toEqual(placeholders.map(() => 1));
		expect(said(...placeholders).filter((line) => line.includes('id-placeholder'))).toHaveLength(
			placeholders.length,
		);
	});

	const typed = [
		['a run of digits', 'pat_01kg1234aaf3b8q2m4n6r8t0v2'],
		['a run of letters', 'pat_01kgabcdaaf3b8q2m4n6r8t0v2'],
		['three characters three times', 'pat_01kg72x72x72xq2m4n6r8t0v2k'],
		['five characters three times', 'pat_01kg72wkg72wkg72wb8q2m4n6r'],
		['eight characters three times', 'pat_01kg7203zwkg7203zwkg7203zw'],
		['six characters twice', 'pat_01kg7200axkg7200ax4n6r8t0v'],
		['thirteen characters twice', 'pat_01kg7200aaf3b01kg7200aaf3b'],
		['words', 'pat_self-managing_teams'],
	] as const;
	for (const [what, id] of typed) {
		it(`looks typed by hand where it holds ${what}`, () => {
			expect(said(id)).toContain(`0.md:3:1 id-fabricated: The id “${id}” looks typed by hand.`);
		});
	}

	it('does not look typed by hand for a short repetition', () => {
		const ids = [
			'pat_01kg72x72xf3b8q2m4n6r8t0v2',
			'pat_01kg720kg720b8q2m4n6r8t0v2',
			'pat_01kgxyxyxyf3b8q2m4n6r8t0v2',
		];
		expect(said(...ids)).toEqual([]);
	});

	it('is looked at for repetitions as far as names may be long', () => {
		const unlike = Array.from({ length: 200 }, (_, index) => index.toString(36))
			.slice(36)
			.join('');
		const repeated = (from: number) => `${unlike.slice(0, from)}${'q!w,e.'.repeat(2)}`;
		expect(said(repeated(288))).toContainEqual(expect.stringContaining('id-fabricated'));
		expect(said(repeated(289))).not.toContainEqual(expect.stringContaining('id-fabricated'));
	});
});

describe('An id that several files claim', () => {
	const id = 'pat_01kg7200aaf3b8q2m4n6r8t0v2';

	it('is told of each, with the others', () => {
		const told = (file: number, others: string) =>
			`${file}.md:3:1 id-duplicate: The id “${id}” is also that of ${others}.`;
		expect(said(id, id)).toEqual([told(0, '“1.md”'), told(1, '“0.md”')]);
		expect(said(id, id, id, id, id)).toEqual([
			told(0, '“1.md”, “2.md”, “3.md” and 1 more'),
			told(1, '“0.md”, “2.md”, “3.md” and 1 more'),
			told(2, '“0.md”, “1.md”, “3.md” and 1 more'),
			told(3, '“0.md”, “1.md”, “2.md” and 1 more'),
			told(4, '“0.md”, “1.md”, “2.md” and 1 more'),
		]);
	});

	it('is no placeholder, and none that is missing', () => {
		expect(said('pat_todo', 'pat_todo').filter((line) => line.includes('id-duplicate'))).toEqual([]);
		expect(
			saidIn(
				[
					['a.md', patternText('title: A')],
					['b.md', patternText('title: B')],
				],
				'id-duplicate',
			),
		).toEqual([]);
	});
});
