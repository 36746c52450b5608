import { describe, expect, it } from 'vitest';
import { patternText } from '../../support/builders.ts';
import { saidIn } from '../../support/said.ts';

const BROKEN = ['broken.md', patternText('id: pat_01kg7200ccf3b8q2m4n6r8t0v2\nslug: lost\n bad: [')] as const;

describe('A reference that leads nowhere', () => {
	it('is told once for each relation and name', () => {
		const files = [
			['a.md', patternText('title: A\nslug: a\nrelated: [gone, gone, lost]\nrequires: [gone]')],
		] as const;
		const told = (location: string, name: string, type: string) =>
			`a.md:${location} ref-dangling: “A” names “${name}” under “${type}”, but no pattern has that id, slug or file name.`;
		expect(saidIn(files, 'ref-dangling')).toEqual([
			`${told('4:11', 'gone', 'related')} ← ref-dangling`,
			told('4:23', 'lost', 'related'),
			`${told('5:12', 'gone', 'requires')} Another reference names it too.`,
		]);
	});

	it('follows from the first that names the same, which says how many there are', () => {
		const files = ['a', 'b', 'c'].map(
			(slug) => [`${slug}.md`, patternText(`slug: ${slug}\nrelated: [gone]`)] as const,
		);
		expect(saidIn(files, 'ref-dangling').map((line) => line.replace(/^.*file name\./, ''))).toEqual([
			' 2 other references name it too.',
			' ← ref-dangling',
			' ← ref-dangling',
		]);
	});

	it('points at the file that it would lead to, by id, slug or file name', () => {
		const names = [
			'lost',
			'pat_01kg7200ccf3b8q2m4n6r8t0v2',
			'broken',
			'{slug: lost}',
			'{id: pat_gone, slug: lost}',
		];
		const files = names.map(
			(name, index) => [`a${index}.md`, patternText(`slug: a${index}\nrelated: [${name}]`)] as const,
		);
		const told = saidIn([BROKEN, ...files], 'ref-dangling');
		expect(told).toHaveLength(names.length);
		expect(told[0]).toBe(
			'a0.md:3:11 ref-dangling: “a0” names “lost” under “related”, which “broken.md” would answer to if it were mended. ← fm-yaml-error',
		);
		expect(told.filter((line) => line.endsWith('if it were mended. ← fm-yaml-error'))).toHaveLength(
			names.length,
		);
	});
});

describe('A reference that fits several files', () => {
	const same = (file: string, front: string) => [file, patternText(front)] as const;

	it('is told with the files, and points at what they share', () => {
		const files = [
			same('1/s.md', 'slug: s\ntitle: S'),
			same('2/s.md', 'slug: s\ntitle: T'),
			same('a.md', 'slug: a\ntitle: A\nrelated: [s, s]\nenables: [s]'),
		];
		const told = (location: string, type: string) =>
			`a.md:${location} ref-ambiguous: “A” names “s” under “${type}”, which fits “1/s.md” and “2/s.md”, so no relation is drawn. ← slug-duplicate`;
		expect(saidIn(files, 'ref-ambiguous')).toEqual([told('4:11', 'related'), told('5:11', 'enables')]);
	});

	it('is told with three of many files', () => {
		const ids = [1, 2, 3, 4, 5].map((n) => same(`${n}.md`, `id: pat_same\nslug: '${n}'`));
		expect(saidIn([...ids, same('a.md', 'slug: a\nrelated: [pat_same]')], 'ref-ambiguous')).toEqual([
			'a.md:3:11 ref-ambiguous: “a” names “pat_same” under “related”, which fits “1.md”, “2.md”, “3.md” and 2 more, so no relation is drawn. ← id-duplicate',
		]);
	});

	it('points at the placeholder that they share', () => {
		const files = [
			same('1.md', 'id: pat_todo'),
			same('2.md', 'id: pat_todo'),
			same('a.md', 'related: [pat_todo]'),
		];
		expect(saidIn(files, 'ref-ambiguous')).toEqual([expect.stringMatching(/ ← id-placeholder$/)]);
	});

	it('points at nothing where nothing was said of what they share', () => {
		const files = [same('1/s.md', 'slug: x'), same('2/s.md', 'slug: y'), same('a.md', 'related: [s]')];
		expect(saidIn(files, 'ref-ambiguous')).toEqual([expect.stringMatching(/no relation is drawn\.$/)]);
	});
});
