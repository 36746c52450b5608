import { describe, expect, it } from 'vitest';
import { patternText } from '../../support/builders.ts';
import { saidIn } from '../../support/said.ts';

const PATTERNS: [string, string][] = [
	['in/a.md', patternText('slug: a\ntitle: A\nid: pat_x\nrelated: [gone, lost]')],
	['in/b.md', patternText('slug: b\ntitle: B\nrelated: [a, gone]')],
];

/** What is left of dangling references where the library excepts some, and what is said of the settings. */
function left(except: string): string[] {
	const settings = `rules: {ref-dangling: {except: {${except}}}}`;
	return saidIn([...PATTERNS, ['library.yml', settings]], 'ref-dangling', 'settings-value').map((line) =>
		line.replace(/ ref-dangling: .* names “(\w+)” under .*/, ' $1'),
	);
}

describe('An exception with its reason', () => {
	it('is for all of a pattern, by its file, key, slug or id', () => {
		const onlyB = ['in/b.md:4:14 gone'];
		expect(left('in/a.md: Meant')).toEqual(onlyB);
		expect(left('a: Meant')).toEqual(onlyB);
		expect(left('pat_x: Meant')).toEqual(onlyB);
	});

	it('is for one thing that a finding is about', () => {
		expect(left('a related gone: Meant')).toEqual(['in/a.md:5:17 lost', 'in/b.md:4:14 gone']);
	});

	it('is told where nothing is found of what it names', () => {
		expect(left('a: Meant, c: Meant')).toEqual([
			'in/b.md:4:14 gone',
			'library.yml:1:43 settings-value: “rules.ref-dangling.except” names “c”, of which the rule finds nothing; remove it.',
		]);
	});

	it('is one only with a reason', () => {
		expect(left('a: ""').at(-1)).toBe(
			'library.yml:1:33 settings-value: “a” under “rules.ref-dangling.except” needs a reason.',
		);
	});
});

describe('What a rule is set to', () => {
	it('is how severe its findings are, or that there are none', () => {
		const found = (level: string) =>
			saidIn([...PATTERNS, ['library.yml', `rules: {ref-dangling: ${level}}`]], 'ref-dangling').length;
		expect([found('off'), found('info'), found('{severity: off}')]).toEqual([0, 3, 0]);
	});

	it('is told where there is no such rule or level', () => {
		const told = (rules: string) => saidIn([...PATTERNS, ['library.yml', rules]], 'settings-value');
		expect(told('rules: {frob: off}')).toEqual([
			'library.yml:1:9 settings-value: “frob” is no rule; “patterns explain” lists them.',
		]);
		expect(told('rules: {orphan: loud}')).toEqual([
			'library.yml:1:9 settings-value: “rules.orphan” has to be one of off, info, warn, error, not “loud”.',
		]);
	});
});
