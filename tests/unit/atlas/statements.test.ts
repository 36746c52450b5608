import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../../src/lib/atlas/build-atlas.ts';
import { decodeStatements } from '../../../src/lib/atlas/decode-statements.ts';
import { composeStatements } from '../../../src/lib/server/statements.ts';
import { libraryOf, patternText } from '../../support/builders.ts';

const library = libraryOf([
	['a.md', patternText('title: A\nrelated: [b]\ngeneralizes_from: [c]')],
	['b.md', patternText('title: B\nrelated: [a]')],
	['c.md', patternText('title: C\nspecializes_to: [a]')],
]);
const statements = composeStatements(library, buildAtlas(library));
const text = JSON.stringify(statements);

describe('where relations were written', () => {
	it('is told of each edge, by the file of its source, of its target, or of both', () => {
		expect(statements.files).toEqual(['a.md', 'b.md', 'c.md']);
		expect(statements.ofEdges.map((all) => all.map(({ isOfTarget }) => isOfTarget))).toEqual([
			[false, true],
			[false, true],
		]);
		expect(statements.ofEdges.flat().every(({ line }) => line !== null && line > 1)).toBe(true);
	});

	it('comes back from its file', () => {
		expect(decodeStatements(text, 3, 2)).toEqual(statements);
	});

	it.each([
		['"isOfTarget":true', '"isOfTarget":1', '“ofEdges” is not true or false.'],
		['"description":null', '"description":7', '“ofEdges” is not text.'],
		['"files":["a.md",', '"files":[', '“files” is not a list of 3.'],
	])('says where its file is damaged: %s', (found, instead, message) => {
		expect(text).toContain(found);
		expect(() => decodeStatements(text.replace(found, instead), 3, 2)).toThrow(
			`This relations.json is damaged: ${message}`,
		);
	});
});
