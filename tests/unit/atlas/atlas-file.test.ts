import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../../src/lib/atlas/build-atlas.ts';
import { decodeAtlas } from '../../../src/lib/atlas/decode-atlas.ts';
import { encodeAtlas } from '../../../src/lib/atlas/encode-atlas.ts';
import type { Finding, Severity } from '../../../src/lib/model/finding.ts';
import { madeLibrary, type MadeRelation } from '../../support/made-library.ts';
import { generateLibrary } from '../../../bench/generate.ts';

const atlas = buildAtlas(generateLibrary(120));
const text = encodeAtlas(atlas);

/** The same file with one property, named by its path, replaced. */
function withValue(path: readonly (string | number)[], value: unknown): string {
	const file = JSON.parse(text);
	const parent = path.slice(0, -1).reduce((at, name) => at[name], file);
	parent[path.at(-1)!] = value;
	return JSON.stringify(file);
}

function findingOf(severity: Severity, pattern: string | null): Finding {
	const nowhere = { file: null, line: null, column: null, endLine: null, endColumn: null };
	return { id: 'x', rule: 'r', severity, ...nowhere, pattern, message: '', cause: null };
}

describe('library.json', () => {
	it('gives back the atlas that was written', () => {
		expect(decodeAtlas(text)).toStrictEqual(atlas);
	});

	it('is read without the names of regions, which earlier builds did not write', () => {
		expect(decodeAtlas(withValue(['namedRegions'], undefined))).toStrictEqual(atlas);
	});

	it('has no weights where no relation states one, and each in a letter where some do', () => {
		const patterns = ['A', 'B', 'C', 'D'].map((title) => ({ title }));
		const weightsOf = (relations: readonly MadeRelation[]) =>
			JSON.parse(encodeAtlas(buildAtlas(madeLibrary(patterns, relations)))).edges.weights;
		expect(weightsOf([[0, 'requires', 1]])).toBeUndefined();
		expect(
			weightsOf([
				[0, 'requires', 1, 0.9],
				[0, 'requires', 2],
				[0, 'requires', 3, 0.85],
				[1, 'requires', 2, 0.9],
				[1, 'requires', 3],
			]),
		).toEqual({ values: [85, 90, 255], letters: '1201' });
	});

	it('counts the errors and the warnings of each pattern, and no notes, in runs', () => {
		const library = madeLibrary(['A', 'B', 'C', 'D'].map((title) => ({ title })));
		const [a, b] = library.patterns.map(({ key }) => key);
		const built = buildAtlas({
			...library,
			findings: [
				...(['error', 'warn', 'error', 'info'] as const).map((severity) => findingOf(severity, a!)),
				...[findingOf('info', b!), findingOf('warn', null), findingOf('error', 'nobody')],
			],
		});
		expect(JSON.parse(encodeAtlas(built)).findings).toEqual({
			errors: [2, 1, 0, 3],
			warnings: [1, 1, 0, 3],
			all: [3, 2],
		});
		expect(decodeAtlas(encodeAtlas(built))).toStrictEqual(built);
	});

	it('is read without findings, which earlier builds did not write', () => {
		const none = new Uint32Array(120);
		expect(decodeAtlas(withValue(['findings'], undefined)).findings).toEqual({
			...{ errors: none, warnings: none, all: { error: 0, warn: 0 } },
		});
	});

	it('says where padding begins only where there is some', () => {
		const patterns = ['A', 'B', 'C'].map((title) => ({ title }));
		const built = (relations: readonly MadeRelation[]) => buildAtlas(madeLibrary(patterns, relations));
		const padded = built([
			[0, 'requires', 1],
			[1, 'enables!', 2],
		]);
		expect(decodeAtlas(encodeAtlas(padded))).toStrictEqual(padded);
		expect(JSON.parse(encodeAtlas(padded)).edges.paddedFrom).toBe(1);
		expect(JSON.parse(encodeAtlas(built([[0, 'requires', 1]]))).edges.paddedFrom).toBeUndefined();
		const file = JSON.parse(encodeAtlas(padded));
		file.edges.paddedFrom = 3;
		expect(() => decodeAtlas(JSON.stringify(file))).toThrow('“edges.paddedFrom” is not a whole number');
	});

	it('says when it was cut off', () => {
		expect(() => decodeAtlas(text.slice(0, 2000))).toThrow(
			'This library.json is no JSON, perhaps because it was cut off',
		);
	});

	it('says when it is something else', () => {
		expect(() => decodeAtlas('{"nodes":[]}')).toThrow('its format is not “pattern-atlas”');
		expect(() => decodeAtlas('[]')).toThrow('This library.json is damaged: it is not an object.');
	});

	it('refuses a version that it does not know', () => {
		expect(() => decodeAtlas(withValue(['version'], 3))).toThrow(
			'has version 3, and this page reads version 2',
		);
	});

	it.each([
		[['titles'], null, '“titles” is not a list'],
		[['keys', 0], 7, '“keys” is not text'],
		[['alignment'], [1], '“alignment” is not a list of 120'],
		[['edges', 'targets', 3], 5000, '“edges.targets” is not a whole number from 0 to 119'],
		[['edges', 'sources', 1], 100_000, '“edges.sources” is not a whole number'],
		[['edges', 'inferredFrom'], -1, '“edges.inferredFrom” is not a whole number'],
		[['edges', 'weights'], [80], '“edges.weights” is not an object'],
		[['edges', 'weights'], { values: [101], letters: '' }, '“edges.weights.values” is not a whole number'],
		[['edges', 'weights'], { values: [80], letters: '1' }, '“edges.weights.letters” is not a whole number'],
		[
			['edges', 'weights'],
			{ values: [80], letters: '0'.repeat(9999) },
			'“edges.weights.letters” is not a whole number',
		],
		[['facets', 0, 'items', 0], 99, '“facets.items” is not a whole number'],
		[['relationTypes', 0, 'stroke'], 'wavy', 'is not one of solid, dashed'],
		[['namedRegions'], [{ pattern: 120, name: 'Care' }], '“namedRegions.pattern” is not a whole number'],
		[['namedRegions'], [{ pattern: 1, name: 1 }], '“namedRegions.name” is not text'],
		[['layouts'], [], 'holds no layout, so there is no map to show.'],
		[['layouts', 0, 'id'], 'spiral', 'is not one of regions, domain, era, universality'],
		[['layouts', 0, 'regionOf', 0], 400, '“layouts.regionOf” is not a whole number'],
		[['layouts', 0, 'x', 0], 'left', '“layouts.x” is not a whole number'],
		[['findings', 'errors'], [-1, 120], '“findings.errors” is not a whole number'],
		[['findings', 'warnings'], [1, 119], '“findings.warnings” is not runs for 120 rows'],
		[['findings', 'all'], [1], '“findings.all” is not a list of 2'],
		[['counts', 'orphans'], '3', '“counts.orphans” is not a whole number'],
	])('names the place that is damaged: %j', (path, value, message) => {
		expect(() => decodeAtlas(withValue(path, value))).toThrow(message);
	});
});
