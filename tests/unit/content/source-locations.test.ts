import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/lib/content/fence.ts';
import { SourceLocations } from '../../../src/lib/content/source-locations.ts';
import type { ValuePath } from '../../../src/lib/model/reading.ts';

const blockOf = (yaml: string, more: Partial<Block> = {}): Block => ({
	...{ openingLine: 1, yamlLine: 2, yamlColumn: 0, yaml, bodyOffset: 0, bodyLine: 1 },
	...more,
});

const YAML = `slug: a
# note
tags:
  domain: x
  era:
    - one # first
    - two
"quoted key": [b, {c: d}]
anchored: &x
  deep: !!map
    deeper: 1
again: *x
`;

describe('A value in front matter stands where its key or list element does', () => {
	const locations = new SourceLocations(blockOf(YAML));

	it.each<[ValuePath, string]>([
		[[], '2:1'],
		[['slug'], '2:1'],
		[['tags'], '4:1'],
		[['tags', 'domain'], '5:3'],
		[['tags', 'era'], '6:3'],
		[['tags', 'era', 0], '7:7'],
		[['tags', 'era', 1], '8:7'],
		[['quoted key'], '9:1'],
		[['quoted key', 0], '9:16'],
		[['quoted key', 1, 'c'], '9:20'],
		[['anchored', 'deep'], '11:3'],
		[['anchored', 'deep', 'deeper'], '12:5'],
	])('%j: %s', (path, at) => {
		const { line, column } = locations.find(path);
		expect(`${line}:${column}`).toBe(at);
	});

	it('or where the nearest that holds it does', () => {
		const paths: readonly ValuePath[] = [
			['tags', 'mood'],
			['tags', 'era', 9],
			['slug', 'x'],
			['tags', 0],
			['nobody'],
		];
		expect(paths.map((path) => locations.find(path)).map(({ line, column }) => [line, column])).toEqual([
			...[
				[4, 1],
				[6, 3],
				[2, 1],
				[4, 1],
				[2, 1],
			],
		]);
	});

	it.each<[ValuePath, string | null]>([
		[['slug'], '2:8'],
		[['tags'], '8:10'],
		[['tags', 'domain'], '5:12'],
		[['tags', 'era', 0], '7:10'],
		[['quoted key'], '9:26'],
		[['quoted key', 0], '9:17'],
		[['quoted key', 1], '9:25'],
		[['anchored', 'deep'], '12:14'],
		[['again'], '13:10'],
		[['tags', 'mood'], null],
	])('%j ends before %s, without what the parser read behind it', (path, at) => {
		const { end } = locations.findRange(path);
		expect(end ? `${end.line}:${end.column}` : null).toBe(at);
	});

	it('counted from the opening line where it is glued to that', () => {
		const glued = new SourceLocations(blockOf('a: 1\nb: 2\n', { yamlLine: 1, yamlColumn: 3 }));
		expect([glued.find(['a']), glued.find(['b'])]).toEqual([
			{ line: 1, column: 4 },
			{ line: 2, column: 1 },
		]);
	});

	it('at the top where the front matter is no YAML', () => {
		expect(new SourceLocations(blockOf('a: [\nb: 1')).find(['b'])).toEqual({ line: 2, column: 1 });
		expect(new SourceLocations(blockOf('')).find(['b'])).toEqual({ line: 2, column: 1 });
	});
});

describe('The first alias', () => {
	const aliasIn = (yaml: string) => new SourceLocations(blockOf(yaml)).findAlias();

	it('is found where it stands', () => {
		expect(aliasIn(YAML)).toEqual({ line: 13, column: 8 });
		expect(aliasIn('a: &x 1\nb:\n  - c\n  - *x\nd: *x')).toEqual({ line: 5, column: 5 });
	});

	it('is none where stars mean something else', () => {
		expect(aliasIn('a: "*x"\nb: c *d\n# *e')).toBeNull();
		expect(aliasIn('a: [')).toBeNull();
	});
});

it('the block is asked for once, and only when something is looked for', () => {
	let asked = 0;
	const locations = new SourceLocations(() => {
		asked++;
		return blockOf('a: 1\nb: 2');
	});
	expect(asked).toBe(0);
	expect([locations.find(['b']), locations.find(['a']), locations.findAlias()]).toEqual([
		...[{ line: 3, column: 1 }, { line: 2, column: 1 }, null],
	]);
	expect(asked).toBe(1);
});
