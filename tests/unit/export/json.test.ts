/* eslint-disable no-control-regex -- it looks for what must not be there */
import { describe, expect, it } from 'vitest';
import { findingFields, inertJson } from '../../../src/lib/export/json.ts';
import { libraryOf, patternText } from '../../support/builders.ts';
import { jsonOf } from '../../support/json-of.ts';
import { paddedFiles } from '../../support/padded-library.ts';

describe('A library as JSON', () => {
	const library = libraryOf([
		['library.yml', 'title: Two\nfacets: {constructor: {path: mood}}\nrelations: {constructor: {}}'],
		[
			'a.md',
			patternText('slug: __proto__\ntitle: "x\\ud800y \\u000b \\u2028 z"\nmood: [calm]\nconstructor: [b]'),
		],
		['b.md', patternText('slug: b\ntitle: B\nrelated: [{slug: __proto__, weight: 0.5}]')],
	]);
	const json = jsonOf(library);

	it('is well formed whatever characters its texts hold', () => {
		expect(json.isWellFormed()).toBe(true);
		expect(json).not.toMatch(/\\ud800|[\u2028\u000b]/);
		const { patterns } = JSON.parse(json) as { patterns: { title: string }[] };
		expect(patterns[0]!.title).toBe('x\uFFFDy \u000b \u2028 z');
	});

	it('holds no command of a build service, and means the same', () => {
		const title = '##vso[task.complete] ####[error] ##teamcity[x] #\u00AD#\u{FE0F}vso[y] ## z';
		const text = jsonOf(libraryOf([['a.md', patternText(`slug: a\ntitle: "${title}"`)]]));
		expect(text).not.toMatch(/##[a-z]*\[|\u00AD/);
		expect(text).toContain('"#\\u0023vso[task.complete] ###\\u0023[error] #\\u0023teamcity[x] ');
		const { patterns } = JSON.parse(text) as { patterns: { title: string }[] };
		expect(patterns[0]!.title).toBe(title);
	});

	it('keeps names that mean something to JavaScript as ordinary keys', () => {
		const { patterns, counts, relations } = JSON.parse(json) as {
			patterns: { key: string; facets: Record<string, unknown> }[];
			counts: { relationsByType: Record<string, number> };
			relations: unknown[];
		};
		expect(patterns.map(({ key }) => key)).toEqual(['__proto__', 'b']);
		expect(Object.getOwnPropertyDescriptor(patterns[0]!.facets, 'constructor')?.value).toEqual(['calm']);
		expect(Object.getOwnPropertyDescriptor(counts.relationsByType, 'constructor')?.value).toBe(1);
		expect(relations).toEqual([
			{
				source: '__proto__',
				type: 'constructor',
				target: 'b',
				weight: null,
				description: null,
				file: 'a.md',
				line: 5,
				padding: null,
			},
			{
				source: 'b',
				type: 'related',
				target: '__proto__',
				weight: 0.5,
				description: null,
				file: 'b.md',
				line: 4,
				padding: null,
			},
		]);
	});

	it('says of each relation whether it is padding, and counts that apart', () => {
		const { relations, counts } = JSON.parse(jsonOf(libraryOf(paddedFiles()))) as {
			relations: { source: string; padding: string | null }[];
			counts: Record<string, unknown>;
		};
		const told = new Set(relations.map(({ source, padding }) => `${source.charAt(0)} ${padding ?? 'null'}`));
		expect(told).toEqual(new Set(['p padding-alphabetical', 'z null']));
		expect(counts).toMatchObject({ relations: 764, padded: 762, orphans: 251, orphansWithoutPadding: 398 });
	});

	it('is also written without its patterns', () => {
		const whole = JSON.parse(json) as Record<string, unknown>;
		expect(JSON.parse(inertJson(findingFields(library)))).toEqual({
			counts: whole['counts'],
			findings: whole['findings'],
		});
	});
});
