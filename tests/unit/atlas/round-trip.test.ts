import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../../src/lib/atlas/build-atlas.ts';
import { RELATION_TYPES } from '../../../src/lib/model/relation.ts';
import { decodeAtlas } from '../../../src/lib/atlas/decode-atlas.ts';
import { encodeAtlas } from '../../../src/lib/atlas/encode-atlas.ts';
import { madeLibrary, type MadePattern, type MadeRelation } from '../../support/made-library.ts';

const HOSTILE = [
	'__proto__',
	'constructor',
	'toString',
	'0',
	'',
	'\u2028',
	'"',
	'</script>',
	'\ud800',
	'ﬁ',
	'İ',
];

const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 12, unit: 'binary' }));
const pattern: fc.Arbitrary<MadePattern> = fc.record({
	title: text,
	key: text,
	summary: text,
	facets: fc.array(
		fc.tuple(fc.constantFrom('domain', 'era', 'universality'), fc.array(text, { maxLength: 3 })),
		{
			maxLength: 3,
		},
	),
	alignment: fc.double({ min: 1, max: 5, noNaN: true }),
});

const library = fc.array(pattern, { maxLength: 25 }).chain((patterns) =>
	fc.record({
		patterns: fc.constant(patterns),
		relations: relationsAmong(patterns.length, 60),
		guessed: relationsAmong(patterns.length, 10),
	}),
);

/** What a library may say of itself, or not. */
const STATED = { version: fc.option(text), license: fc.option(text), attribution: fc.option(text) };

describe('an atlas that travels', () => {
	it('comes back as it was, whatever its texts are', () => {
		fc.assert(
			fc.property(library, fc.record(STATED), ({ patterns, relations, guessed }, stated) => {
				const atlas = { ...buildAtlas(madeLibrary(patterns, relations, guessed)), ...stated };
				expect(decodeAtlas(encodeAtlas(atlas))).toStrictEqual(atlas);
			}),
			{ numRuns: 60 },
		);
	});

	it('is the same text each time', () => {
		const patterns = HOSTILE.map((title) => ({ title, key: title }));
		const build = () => encodeAtlas(buildAtlas(madeLibrary(patterns, [[0, 'related', 1]])));
		expect(build()).toBe(build());
	});

	it('never throws anything but a sentence at damaged files', () => {
		const good = encodeAtlas(
			buildAtlas(
				madeLibrary(
					HOSTILE.map((title) => ({ title })),
					[
						[0, 'related', 1, 0.8],
						[1, 'related', 2],
						[1, 'enables', 2, 0.85],
					],
				),
			),
		);
		const damage = fc.tuple(
			fc.nat(good.length - 1),
			fc.constantFrom('', '0', '-1', 'null', '1e999', '"', ']', '{}', '9'),
		);
		fc.assert(
			fc.property(damage, ([at, piece]) => {
				const damaged = good.slice(0, at) + piece + good.slice(at + 1);
				expect(outcomeOf(damaged)).toMatch(/^(read|This (library\.json|file) .*\.)$/s);
			}),
			{ numRuns: 2000 },
		);
	});
});

function outcomeOf(file: string): string {
	try {
		decodeAtlas(file);
		return 'read';
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

function relationsAmong(patterns: number, most: number): fc.Arbitrary<MadeRelation[]> {
	if (patterns === 0) return fc.constant([]);
	const end = fc.nat(patterns - 1);
	const type = fc.constantFrom(...RELATION_TYPES.map(({ id }) => id));
	const weight = fc.option(fc.integer({ min: 0, max: 100 }).map((one) => one / 100));
	return fc.array(fc.tuple(end, type, end, weight), { maxLength: most });
}
