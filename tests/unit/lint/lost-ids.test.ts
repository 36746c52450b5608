import { describe, expect, it } from 'vitest';
import { findLostIds } from '../../../src/lib/lint/lost-ids.ts';
import { patternText } from '../../support/builders.ts';
import { subjectOf } from '../../support/lint-subject.ts';
import { saidIn } from '../../support/said.ts';

/** An id that was given out so many milliseconds into a run. */
function idAt(milliseconds: number, end = '0000000000000000'): string {
	const digits = '0123456789abcdefghjkmnpqrstvwxyz';
	const time = Array.from({ length: 10 }, (_, at) => {
		const value = Math.floor((1.77e12 + milliseconds) / 32 ** (9 - at)) % 32;
		return digits[value]!;
	});
	return `pat_${time.join('')}${end}`;
}

/** Which file has lost which id, where files have these ids, and ids are named that no file has. */
function lostIn(files: Readonly<Record<string, number | null>>, ...wanted: readonly number[]) {
	const subject = subjectOf(
		Object.entries(files).map(([name, at], index) => ({
			facts: { file: `${name}.md`, id: at === null ? null : idAt(at) },
			references: index > 0 ? [] : wanted.map((one) => ({ name: idAt(one), text: idAt(one) })),
		})),
	);
	const found = [...findLostIds(subject)].map(([id, { pattern }]) => [subject.patterns[pattern]!.file, id]);
	return Object.fromEntries(found) as Record<string, string>;
}

describe('An id that no pattern has', () => {
	it('is most likely that of the only file without one between those with the ids next to it', () => {
		expect(lostIn({ a: 10, b: null, c: 30 }, 20)).toEqual({ 'b.md': idAt(20) });
		expect(lostIn({ c: 10, a: 20, 'b-2': null, d: 40, x: null }, 15, 30)).toEqual({ 'b-2.md': idAt(30) });
	});

	it('is nobody’s where there are several, or none', () => {
		expect(lostIn({ a: 10, b: null, c: null, d: 30 }, 20)).toEqual({});
		expect(lostIn({ a: 10, c: 30, d: null }, 20)).toEqual({});
		expect(lostIn({ a: 10, b: null }, 20)).toEqual({});
	});

	it('is that of the one which is left once others are told apart', () => {
		const files = { a: 10, b: null, c: 30, d: null, e: 50 };
		expect(lostIn(files, 20, 40)).toEqual({ 'b.md': idAt(20), 'd.md': idAt(40) });
		expect(lostIn({ a: 10, e: 50, b: null, d: null, c: 60, f: 80 }, 20, 70)).toEqual({
			'd.md': idAt(70),
			'b.md': idAt(20),
		});
	});

	it('is nobody’s where the ids next to it were given out at another time', () => {
		expect(lostIn({ a: 10, b: null, c: 90_000 }, 20)).toEqual({});
		expect(lostIn({ a: 10, b: null, c: 90_000 }, 50_000)).toEqual({ 'b.md': idAt(50_000) });
	});
});

it('what lost its id is told it, and what names that follows', () => {
	const files = [
		['a.md', patternText(`id: ${idAt(10)}\nslug: a\nrelated: [${idAt(20)}]`)],
		['b.md', patternText('slug: b\ntitle: B')],
		['c.md', patternText(`id: ${idAt(30)}\nslug: c`)],
	] as const;
	expect(saidIn(files, 'id-missing', 'ref-dangling')).toEqual([
		`a.md:4:11 ref-dangling: “a” names “${idAt(20)}” under “related”, which is most likely the id that “b.md” has lost. ← id-missing`,
		`b.md:1:1 id-missing: “B” has no id, so it can only be named by its slug or file name. It is most likely “${idAt(20)}”, which others name it by: the ids next to that are those of “a” and “c”, between which it stands.`,
	]);
});
