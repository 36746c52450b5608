import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../../src/lib/atlas/build-atlas.ts';
import { decodeAtlas } from '../../../src/lib/atlas/decode-atlas.ts';
import { encodeAtlas } from '../../../src/lib/atlas/encode-atlas.ts';
import { extractFromAtlas } from '../../../src/lib/export/extract/from-atlas.ts';
import { extractFromLibrary } from '../../../src/lib/export/extract/from-library.ts';
import type { Extract } from '../../../src/lib/export/extract/extract.ts';
import { DEFAULT_VIEW } from '../../../src/lib/model/view.ts';
import { compose } from '../../../src/lib/view/composer.ts';
import { libraryOf, patternText } from '../../support/builders.ts';
import { written } from '../../support/extracts.ts';

/* On what terms a library is given on, and whose it is, goes along with whatever is taken from it. */

/** CSV has no place for what is said of the whole; from files it says it of each pattern. */
const FORMATS = ['json', 'markdown', 'graphml', 'gexf', 'json-ld', 'dot', 'mermaid', 'cypher'];

/** What the files of a library give, and what a page takes away that was sent it. */
function extractsOf(settings: string): [from: string, extract: Extract][] {
	const library = libraryOf([
		['library.yml', settings],
		['a.md', patternText('slug: a\ntitle: A\nrequires: [b]')],
		['b.md', patternText('slug: b\ntitle: B')],
	]);
	const atlas = decodeAtlas(encodeAtlas(buildAtlas(library)));
	const taken = { isAll: false, link: 'https://example.org/', pageOf: (address: string) => address };
	return [
		['files', extractFromLibrary(library)],
		['a page', extractFromAtlas(compose(atlas, DEFAULT_VIEW), taken)],
	];
}

const STATED = extractsOf('title: T\nlicense: CC-BY-SA-4.0\nattribution: The care circle');

describe('The licence and the authors of a library', () => {
	for (const [from, extract] of STATED) {
		it.each(FORMATS)(`taken from ${from}, are said in %s`, (format) => {
			const text = written(extract, format).replaceAll('\\-', '-').replaceAll('\\.', '.');
			expect(text).toContain('CC-BY-SA-4.0');
			expect(text).toContain('The care circle');
		});
	}

	it('are fields where a format has such', () => {
		const [, extract] = STATED[1]!;
		expect(JSON.parse(written(extract, 'json')).library).toMatchObject({
			license: 'CC-BY-SA-4.0',
			attribution: 'The care circle',
		});
		expect(JSON.parse(written(extract, 'json-ld'))['@graph'][0]).toMatchObject({
			'dct:license': 'CC-BY-SA-4.0',
			'dct:creator': 'The care circle',
		});
		expect(written(extract, 'graphml')).toContain('<data key="license">CC-BY-SA-4.0</data>');
	});

	it('are said of each pattern in a spreadsheet that is made from its file', () => {
		const [head, ...rows] = written(STATED[0]![1], 'csv-patterns').trimEnd().split('\r\n');
		expect(head).toContain('"license","attribution"');
		expect(rows.map((row) => row.includes('"CC-BY-SA-4.0","The care circle"'))).toEqual([true, true]);
	});

	it('are not spoken of where a library says nothing of them', () => {
		const silent = extractsOf('title: T');
		expect(
			JSON.parse(encodeAtlas(buildAtlas(libraryOf([['a.md', patternText('slug: a')]])))),
		).not.toHaveProperty('license');
		for (const format of ['markdown', 'gexf', 'json-ld', 'dot', 'mermaid', 'cypher'])
			expect(written(silent[1]![1], format)).not.toMatch(/licen|attribution|creator": /i);
	});
});
