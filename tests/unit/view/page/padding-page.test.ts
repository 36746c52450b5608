import { describe, expect, it } from 'vitest';
import { composePaddingPage } from '../../../../src/lib/view/page/padding-page.ts';
import { buildRelationShelf } from '../../../../src/lib/view/page/relation-rows.ts';
import { libraryOf } from '../../../support/builders.ts';
import { paddedFiles } from '../../../support/padded-library.ts';

const pageOf = (...settings: readonly string[]) =>
	composePaddingPage(buildRelationShelf(libraryOf(paddedFiles(...settings))));

describe('The page of padding', () => {
	const { evidence, counts } = pageOf();
	const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

	it('shows where in the alphabet relations lead, which are padding and which are not', () => {
		const { parts } = evidence!;
		expect(parts).toHaveLength(20);
		expect(parts.map(({ padding }) => padding)).toEqual([762, ...new Array<number>(19).fill(0)]);
		expect(parts.map(({ meant }) => meant)).toEqual([0, 2, ...new Array<number>(18).fill(0)]);
		expect(sum(parts.map(({ padding, meant }) => padding + meant))).toBe(counts.relations);
		expect([parts[0]!.first, parts[0]!.last, parts[19]!.last]).toEqual(['able', 'p100', 'z1']);
	});

	it('shows lists from everywhere in the alphabet, with their files', () => {
		const { examples } = evidence!;
		expect(examples).toHaveLength(12);
		expect(examples.map(({ file }) => file).slice(0, 3)).toEqual(['p100.md', 'p130.md', 'p163.md']);
		expect(examples[0]!.targets.map(({ title }) => title)).toEqual([
			...['able', 'ache', 'acid', 'acre', 'also', 'aloe'],
		]);
	});

	it('shows the greatest before and after, by their lines', () => {
		const { patterns: before, first } = evidence!.before;
		const { patterns: after, first: firstAfter } = evidence!.after;
		expect(before).toHaveLength(12);
		expect([first, firstAfter]).toEqual([12, 0]);
		expect(before.every(({ title, degree }) => title.startsWith('a') && degree > 30)).toBe(true);
		expect(after.map(({ title, degree }) => [title, degree])).toEqual([
			['z1', 2],
			['p101', 1],
			['p102', 1],
		]);
	});

	it('has no evidence where there is no padding, and says what is excepted', () => {
		expect(pageOf('rules: {padding-alphabetical: off}').evidence).toBeNull();
		const { exceptions } = pageOf('rules:', '  padding-alphabetical:', '    except:', '      p100: Meant');
		expect(exceptions.map(({ name, reason }) => [name, reason])).toEqual([['p100', 'Meant']]);
	});
});
