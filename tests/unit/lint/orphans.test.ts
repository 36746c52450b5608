import { describe, expect, it } from 'vitest';
import { patternText } from '../../support/builders.ts';
import { saidIn } from '../../support/said.ts';

const RULES = ['orphan', 'orphan-declared'];

describe('An orphan', () => {
	it('is a pattern without relations that none names', () => {
		const files = [
			['a.md', patternText('slug: a\nrelated: [b]')],
			['b.md', patternText('slug: b')],
			['c.md', `\n${patternText('slug: c\ntitle: C')}`],
			['d.md', patternText('slug: d\nrelated: [d]')],
		] as const;
		expect(saidIn(files, ...RULES)).toEqual([
			'c.md:2:1 orphan: “C” is an orphan: it has no relation to another pattern, and none names it.',
			'd.md:1:1 orphan: “d” is an orphan: it has no relation to another pattern, and none names it.',
		]);
	});

	const declared =
		'a.md:1:1 orphan-declared: None of the relations that “a” declares leads to a pattern, and no pattern names it.';
	it('may declare relations that all lead nowhere', () => {
		expect(saidIn([['a.md', patternText('slug: a\nrelated: [gone, lost]')]], ...RULES)).toEqual([
			`${declared} ← ref-dangling`,
		]);
	});

	it('is one because of the file that the first of these would lead to', () => {
		const files = [
			['a.md', patternText('slug: a\nrelated: [lost, gone]')],
			['b.md', patternText('slug: b\nrelated: [gone, lost]')],
			['lost.md', patternText('slug: lost\n bad: [')],
		] as const;
		expect(saidIn(files, ...RULES)).toEqual([
			`${declared} ← fm-yaml-error`,
			`${declared.replace('a.md', 'b.md').replace('“a”', '“b”')} ← ref-dangling`,
		]);
	});

	it('may name only what fits several', () => {
		const files = [
			['a.md', patternText('slug: a\nrelated: [s]')],
			['1/s.md', patternText('slug: s')],
			['2/s.md', patternText('slug: s')],
		] as const;
		expect(saidIn(files, 'orphan-declared')).toEqual([`${declared} ← ref-ambiguous`]);
		expect(saidIn(files, 'orphan')).toHaveLength(2);
	});
});
