import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/lib/content/default-settings.ts';
import { readSettings } from '../../../src/lib/content/settings-reader.ts';
import { RELATION_TYPES } from '../../../src/lib/model/relation.ts';

const read = (text: string) => readSettings({ path: 'library.yml', text });

/** What was said, with line and column. */
function said(text: string) {
	return read(text).remarks.map(({ at, message }) => {
		return `${at && 'line' in at ? `${at.line}:${at.column}` : '-'} ${message}`;
	});
}

const usable = (settings: object) => ({ settings: { ...DEFAULT_SETTINGS, ...settings }, remarks: [] });

describe('Settings', () => {
	it('are the usual ones where nothing is said', () => {
		expect([readSettings(null), read(''), read('# note\n'), read('{}')]).toEqual(Array(4).fill(usable({})));
	});

	it('are texts, a day, and addresses of the web', () => {
		expect(
			read(
				'title: T\ndescription: D\nlicense: L\nattribution: A\ndate: 2026-02-20\npage_url: HTTP://a.example/{slug}\nsource_url: https://b.example/{file}\nedit_url: https://c.example',
			),
		).toEqual(
			usable({
				...{ title: 'T', description: 'D', license: 'L', attribution: 'A', date: '2026-02-20' },
				...{ pageUrl: 'HTTP://a.example/{slug}', sourceUrl: 'https://b.example/{file}' },
				editUrl: 'https://c.example',
			}),
		);
		const others = [
			'page_url: ftp://a',
			'page_url: xhttp://a',
			'page_url: "http://a b"',
			'page_url: http://',
		];
		const days = ['date: 2026-2-20', 'date: 2026-02-20x', 'date: x2026-02-20'];
		expect([...others, ...days].map((text) => read(text).settings)).toEqual(Array(7).fill(DEFAULT_SETTINGS));
		expect([...others, ...days].map((text) => said(text).length)).toEqual(Array(7).fill(1));
	});

	it('call this state of the library something that can be seen and cited', () => {
		expect(read('version: 1.10')).toEqual(usable({ version: '1.10' }));
		expect(read('version: "3f2a91c, draft"')).toEqual(usable({ version: '3f2a91c, draft' }));
		const others = ['"\\u202e1.2"', '"1\\n2"', `"${'x'.repeat(65)}"`, '[1, 2]'];
		expect(others.map((text) => read(`version: ${text}`).settings)).toEqual(Array(4).fill(DEFAULT_SETTINGS));
		expect(others.map((text) => said(`version: ${text}`).length)).toEqual(Array(4).fill(1));
	});

	it('name a baseline beside them, and nothing that leads elsewhere', () => {
		expect(read('baseline: known findings.json')).toEqual(usable({ baseline: 'known findings.json' }));
		const others = [
			'../known.json',
			'/etc/passwd',
			'a/b.json',
			'a\\\\b.json',
			'.hidden',
			'..',
			'x'.repeat(201),
		];
		for (const name of others) {
			expect(read(`baseline: "${name}"`).settings).toEqual(DEFAULT_SETTINGS);
			expect(said(`baseline: "${name}"`)).toEqual([
				expect.stringMatching(/^1:1 “baseline” has to be the name of a file beside this one/),
			]);
		}
	});

	it('are none of a file that is no mapping, no YAML or too long', () => {
		const unusable = (text: string) => [read(text).settings, said(text)];
		expect(unusable('- a')).toEqual([
			DEFAULT_SETTINGS,
			['1:1 “library.yml” is not made of “key: value” lines, so no setting of it was used.'],
		]);
		expect(unusable(`title: ${'x'.repeat(256 * 1024 - 6)}`)).toEqual([
			DEFAULT_SETTINGS,
			['1:1 “library.yml” has more than 262,144 characters, so no setting of it was used.'],
		]);
		expect(said(`title: ${'x'.repeat(256 * 1024 - 7)}`)).toEqual([]);
		expect(said('title: T\n  x: y')).toEqual([
			expect.stringMatching(
				/^2:\d+ “library\.yml” is not valid YAML \(.+\), so no setting of it was used\.$/,
			),
		]);
	});

	it('choose files, beside those that are always left out', () => {
		expect(read('include: a/*.md\nexclude: [b.md, c/**]\nsections: What it is')).toEqual(
			usable({
				...{ include: ['a/*.md'], sections: ['What it is'] },
				exclude: [...DEFAULT_SETTINGS.exclude, 'b.md', 'c/**'],
			}),
		);
		expect(read('include: []').settings.include).toEqual(['**/*.md']);
	});

	it('more than a hundred that cannot be used are only counted', () => {
		const remarks = said(Array.from({ length: 103 }, (_, at) => `x${at}: 1`).join('\n'));
		expect(remarks).toHaveLength(100);
		expect(remarks[98]).toMatch(/^99:1 “x98” is no setting; .* rules\.$/);
		expect(remarks[99]).toMatch(
			/^100:1 “x99” is no setting; .* rules\. 3 more like it follow in this file\.$/,
		);
		expect(said(Array.from({ length: 100 }, (_, at) => `x${at}: 1`).join('\n'))[99]).toMatch(/ rules\.$/);
	});
});

describe('Relations in settings', () => {
	const typesOf = (yaml: string) =>
		read(`relations:\n${yaml}`).settings.relationTypes.slice(RELATION_TYPES.length);

	it('of a new type take its name for words, and a colour that is left free', () => {
		const spare = ['a_b', 'cD', 'e', 'f', 'g'].map((id) => `  ${id}: {}`).join('\n');
		const types = typesOf(spare);
		expect(types[0]).toEqual({
			...{ id: 'a_b', label: 'A b', forward: 'a b', backward: 'is named under “a b” by', inverse: null },
			...{ isMutual: false, stroke: 'solid', arrowhead: 'open' },
			colour: { light: '#8a3f7d', dark: '#e0a3d4' },
		});
		expect(types.map(({ label }) => label)).toEqual(['A b', 'C d', 'E', 'F', 'G']);
		expect(new Set(types.map(({ colour }) => colour.light)).size).toBe(4);
		expect(types[4]!.colour).toEqual(types[0]!.colour);
		expect(read(`relations:\n${spare}`).remarks).toEqual([]);
	});

	it('of a mutual type say the same both ways and have no arrowhead, unless they say so', () => {
		const [mutual, own] = typesOf(
			'  meets: {mutual: true, forward: meets}\n  joins: {mutual: true, forward: joins, backward: is joined by, arrowhead: filled, stroke: double}',
		);
		expect(mutual).toMatchObject({ isMutual: true, forward: 'meets', backward: 'meets', arrowhead: 'none' });
		expect(own).toMatchObject({ backward: 'is joined by', arrowhead: 'filled', stroke: 'double' });
		expect(typesOf('  meets: {mutual: false}')[0]!.isMutual).toBe(false);
	});

	it('of a known type change what is said and keep the rest', () => {
		const { relationTypes } = read(
			'relations:\n  related: {label: Near, mutual: false}\n  requires: {colour: "#123"}',
		).settings;
		const [related, requires] = ['related', 'requires'].map((id) =>
			relationTypes.find((type) => type.id === id),
		);
		const usual = (id: string) => RELATION_TYPES.find((type) => type.id === id)!;
		expect(related).toEqual({ ...usual('related'), label: 'Near', isMutual: false });
		expect(requires).toEqual({ ...usual('requires'), colour: { light: '#123', dark: '#123' } });
		expect(relationTypes.map(({ id }) => id)).toEqual(RELATION_TYPES.map(({ id }) => id));
	});

	it('have a colour for both papers, or for one of them', () => {
		const colourOf = (colour: string) => typesOf(`  x: {colour: ${colour}}`)[0]!.colour;
		const spare = { light: '#8a3f7d', dark: '#e0a3d4' };
		expect(colourOf('"#AbCdEf"')).toEqual({ light: '#AbCdEf', dark: '#AbCdEf' });
		expect(colourOf('{light: "#111", dark: "#222222"}')).toEqual({ light: '#111', dark: '#222222' });
		expect(colourOf('{light: "#111"}')).toEqual({ ...spare, light: '#111' });
		expect(colourOf('{dark: "#222"}')).toEqual({ ...spare, dark: '#222' });
		expect(['"#1234"', '"#12345"', '"111"', '"x#111"', '"#1111111"', '{}'].map(colourOf)).toEqual(
			Array(6).fill(spare),
		);
		expect(read('colours: {domain: {a: {dark: "#222"}, b: {light: "#111"}}}').settings.colours).toEqual([
			{ facet: 'domain', value: 'a', colour: { light: '#222', dark: '#222' } },
			{ facet: 'domain', value: 'b', colour: { light: '#111', dark: '#111' } },
		]);
	});

	it('are written in fields of their own, beside those of their name', () => {
		const fieldsOf = (fields: string) => {
			const { relationFields } = read(`relations:\n  x:\n    fields: ${fields}`).settings;
			return relationFields.slice(DEFAULT_SETTINGS.relationFields.length + 2);
		};
		const usual = ['id', 'typeid', 'slug', 'hub_id', 'target'];
		expect(fieldsOf('[{path: a.b}]')).toEqual([
			{ type: 'x', path: ['a', 'b'], referenceKeys: usual, weightKey: 'weight' },
		]);
		expect(fieldsOf('[{path: "a[].k", reference: [l, m], weight: w}, {path: "b[]", reference: n}]')).toEqual([
			{ type: 'x', path: ['a'], referenceKeys: ['k', 'l', 'm'], weightKey: 'w' },
			{ type: 'x', path: ['b'], referenceKeys: ['n'], weightKey: 'weight' },
		]);
		const others = ['"a b"', '.a', 'a.', 'a..b', '"a[0]"', '"[]"', '"a[]b"', '"a[].b.c"', '"a[].b[]"'];
		expect(others.map((path) => fieldsOf(`[{path: ${path}}]`))).toEqual(others.map(() => []));
		expect(said('relations:\n  x:\n    fields: {path: a}')).toEqual([
			'3:5 “relations.x.fields” has to be a list.',
		]);
	});

	it('keep an inverse that is a type of the library', () => {
		const types = typesOf(
			'  leads: {inverse: follows}\n  follows: {inverse: leads}\n  ends: {inverse: nobody}',
		);
		expect(types.map(({ inverse }) => inverse)).toEqual(['follows', 'leads', null]);
	});
});

describe('Groups in settings', () => {
	it('make a facet of their own, in their order, whose values come with those of the other', () => {
		const yaml =
			'facets:\n  mood: {label: Mood}\ngroups:\n  domain:\n    Work: [b, a]\n    People: c\n  mood: {Good: [happy]}';
		expect(read(yaml).settings.groups).toEqual([
			{
				...{ id: 'domain-group', label: 'Domain group', order: ['Work', 'People'], of: 'domain' },
				groupOf: new Map([
					['b', 'Work'],
					['a', 'Work'],
					['c', 'People'],
				]),
			},
			{
				...{ id: 'mood-group', label: 'Mood group', order: ['Good'], of: 'mood' },
				groupOf: new Map([['happy', 'Good']]),
			},
		]);
		expect(said(yaml)).toEqual([]);
		expect(DEFAULT_SETTINGS.groups).toEqual([]);
	});

	it('are of facets, and hold each value once', () => {
		expect(said('groups:\n  moods: {Good: [happy]}\n  domain:\n    Work: [a]\n    People: [b, a]')).toEqual([
			'2:3 “groups.moods” is no setting; there are domain, era, universality, category, status, origin.',
			'5:5 “a” is in the group “Work” already; it was left out of “People”.',
		]);
		expect(said('groups: {domain: [a]}')).toEqual([
			'1:10 “groups.domain” has to be made of “key: value” lines.',
		]);
		expect(read('groups: {domain: {Work: []}}').settings.groups).toEqual([]);
	});

	it('do not take the place of a facet, nor more room than there is', () => {
		const own = 'facets: {domain-group: {}}\ngroups: {domain: {Work: [a]}}';
		expect(said(own)).toEqual([
			'2:10 “domain-group” is a facet of this library already; the groups of “domain” were left out.',
		]);
		expect(read(own).settings.groups).toEqual([]);
		const facets = Array.from({ length: 93 }, (_, at) => `  f${at}: {}`).join('\n');
		expect(said(`facets:\n${facets}\ngroups: {domain: {A: [a]}, era: {B: [b]}}`)).toEqual([
			'95:28 A library has no more than 100 facets; the groups of “era” were left out.',
		]);
	});

	it('may have colours', () => {
		const yaml = "groups: {domain: {Work: [a]}}\ncolours: {domain-group: {Work: '#224466'}}";
		expect(said(yaml)).toEqual([]);
		expect(read(yaml).settings.colours).toEqual([
			expect.objectContaining({ facet: 'domain-group', value: 'Work' }),
		]);
	});
});

describe('Facets in settings', () => {
	it('are added, or said in other words', () => {
		const { facets } = read(
			'facets:\n  usage-stage: {}\n  mood: {label: Mood, path: [a.b, c], order: [low, high]}\n  domain: {label: Bed}\n  era: {path: time}',
		).settings;
		const usual = DEFAULT_SETTINGS.facets;
		expect(facets).toEqual([
			{ ...usual[0], label: 'Bed' },
			{ ...usual[1], paths: [['time']] },
			...usual.slice(2),
			{ id: 'usage-stage', label: 'Usage stage', order: [], paths: [['usage-stage']] },
			{ id: 'mood', label: 'Mood', order: ['low', 'high'], paths: [['a', 'b'], ['c']] },
		]);
	});

	it('have names of lower-case letters, digits and hyphens', () => {
		const told = 'cannot be a name here; use lower-case letters, digits and hyphens.';
		expect(said('facets: {Mood: {}, 1a: {}, a_b: {}, a-1: {}}')).toEqual([
			...[`1:10 “Mood” ${told}`, `1:20 “1a” ${told}`, `1:28 “a_b” ${told}`],
		]);
	});

	it('beyond a hundred are left out, which is told at the first of them', () => {
		const facets = (count: number) =>
			`facets:\n${Array.from({ length: count }, (_, at) => `  f${at}: {}`).join('\n')}`;
		expect(read(facets(94)).settings.facets).toHaveLength(100);
		expect(said(facets(94))).toEqual([]);
		expect(said(facets(95))).toEqual([
			'96:3 This library adds 95 facets to the 6 that every library has, but only 100 can be shown; “f94” was left out.',
		]);
		expect(said(facets(97))).toEqual([
			'96:3 This library adds 97 facets to the 6 that every library has, but only 100 can be shown; “f94” and the 2 after it were left out.',
		]);
		expect(read(facets(97)).settings.facets).toHaveLength(100);
	});
});

describe('Regions in settings', () => {
	it('have names of which something can be seen, no two of them the same', () => {
		const { settings, remarks } = read('regions:\n  a: Trust\n  b: trust\n  c: "-"\n  d: 7\n  "": x');
		expect(settings.regions).toEqual([
			{ hub: 'a', name: 'Trust', at: { line: 2, column: 3 } },
			{ hub: 'd', name: '7', at: { line: 5, column: 3 } },
		]);
		expect(remarks).toHaveLength(3);
	});
});
