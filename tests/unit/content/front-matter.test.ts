import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	Document as YamlDocument,
	Pair,
	parseDocument as parseByOther,
	Scalar,
	YAMLMap,
	YAMLSeq,
	type Node,
	type Tags,
} from 'yaml';
import { parseDocument } from '../../../src/lib/content/document.ts';
import { isList, isMapping, PlainScalar, type YamlValue } from '../../../src/lib/content/yaml-value.ts';
import { libraryOf, patternText } from '../../support/builders.ts';

/** A value as plain data, all its scalars texts. */
type Plain = string | null | readonly Plain[] | { readonly [key: string]: Plain };

/** A value, and a way of writing it. */
interface Written {
	readonly value: Plain;
	readonly node: () => Node | null;
}

type Entry = readonly [key: string, written: Written];

/** What has been taken for something else, or easily could be. */
const TRICKY = [
	...[
		'{{name}}',
		'See [1]: a source',
		'? what',
		'why ? ',
		'[a]: b',
		'{a: b}',
		'- x',
		'# no comment',
		'a #b',
		'[object Object]',
	],
	...[
		'a: b',
		'ends in:',
		': starts',
		'---',
		'--- x',
		'...',
		'*star',
		'&and',
		'!bang',
		'%',
		'@at',
		'`tick`',
		'"',
		"'",
		"it's",
		'\\n',
		'|',
		'>',
	],
	...[
		'1',
		'1.10',
		'0x1F',
		'1e3',
		'012',
		'2026-02-30',
		'12:30:45',
		'true',
		'no',
		'null',
		'~',
		'.inf',
		'+1',
		'<',
		'=',
		',',
	],
	...[
		'one\ntwo',
		'one\n\n\ntwo\n',
		'\nlate',
		'  far in\nout',
		'tail  ',
		' lead',
		'a\tb',
		'é ☃ 𝒳 مرحبا',
		'\u{1F469}\u200D\u{1F33E}',
	],
	...['x'.repeat(120), 'many words in a row '.repeat(9)],
];
const COMMENTS = [' a comment', ' See [1]: {a} ? "b', ' key: value', ' ---'];
const STYLES = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const;
const NAMES_OF_MEANING = ['', '<<', 'slug', 'again', '__proto__', 'constructor', 'prototype'];

const anyText = fc.oneof(
	fc.constantFrom(...TRICKY),
	fc.string({ unit: 'grapheme', maxLength: 40 }),
	fc.array(fc.constantFrom(...TRICKY), { maxLength: 4 }).map((parts) => parts.join(' ')),
);
const anyTitle = anyText.filter((text) => !['', '~', 'null'].includes(text.trim()));
const anyKey = anyText.filter((text) => !/\n/.test(text) && !NAMES_OF_MEANING.includes(text));
const anyComment = fc.option(fc.constantFrom(...COMMENTS), { nil: null, freq: 3 });
const nothing = fc.constant<Written>({ value: null, node: () => null });

function textWritten(text: fc.Arbitrary<string>): fc.Arbitrary<Written> {
	return fc.tuple(text, fc.constantFrom(...STYLES), anyComment).map(([value, type, comment]) => ({
		value,
		node: () => Object.assign(new Scalar(value), { type, comment }),
	}));
}

function listWritten(element: fc.Arbitrary<Written>): fc.Arbitrary<Written> {
	return fc
		.tuple(fc.array(element, { maxLength: 4 }), fc.boolean(), anyComment)
		.map(([elements, flow, commentBefore]) => ({
			value: elements.map(({ value }) => value),
			node: () =>
				Object.assign(new YAMLSeq(), { items: elements.map(({ node }) => node()), flow, commentBefore }),
		}));
}

/** Blocks of text are no keys: nobody writes that, and js-yaml does not read all of it. */
function mapWritten(entries: fc.Arbitrary<readonly Entry[]>): fc.Arbitrary<Written> {
	return fc
		.tuple(entries, fc.boolean(), anyComment, fc.constantFrom(...STYLES.slice(0, 3)))
		.map(([all, flow, commentBefore, type]) => ({
			value: Object.fromEntries(all.map(([key, { value }]) => [key, value])),
			node: () => {
				const items = all.map(
					([key, { node }]) => new Pair(Object.assign(new Scalar(key), { type }), node()),
				);
				return Object.assign(new YAMLMap(), { items, flow, commentBefore });
			},
		}));
}

function entriesWritten(value: fc.Arbitrary<Written>): fc.Arbitrary<Entry[]> {
	return fc.uniqueArray(fc.tuple(anyKey, value), { maxLength: 4, selector: ([key]) => key });
}

/** As deep as people write, and a little deeper. */
const { any: anyValue } = fc.letrec<{ any: Written; present: Written }>((tie) => ({
	any: fc.oneof({ maxDepth: 3 }, textWritten(anyText), nothing, tie('present')),
	present: fc.oneof(
		{ maxDepth: 3 },
		textWritten(anyText),
		listWritten(tie('present')),
		mapWritten(entriesWritten(tie('any'))),
	),
}));

const anyReference = mapWritten(
	fc
		.record({
			slug: textWritten(fc.constantFrom('ok', 'also')),
			weight: textWritten(fc.constantFrom('0.5', '1', '.25')),
		})
		.map(Object.entries<Written>),
);

/** The fields of a pattern, in any order and among others that nobody has heard of. */
const anyEntries = fc
	.record({
		title: textWritten(anyTitle),
		summary: textWritten(anyTitle),
		aliases: listWritten(textWritten(anyTitle)),
		related: listWritten(anyReference),
		others: entriesWritten(anyValue),
	})
	.map(({ others, ...known }) => [
		...Object.entries<Written>(known),
		...others.filter(([key]) => !Object.hasOwn(known, key)),
	])
	.chain((all) => fc.shuffledSubarray<Entry>(all, { minLength: all.length }));

const anyLayout = fc.record({
	indent: fc.constantFrom(1, 2, 4),
	indentSeq: fc.boolean(),
	lineWidth: fc.constantFrom(0, 30, 80),
	flowCollectionPadding: fc.boolean(),
	lineEnd: fc.constantFrom('\n', '\r\n'),
	mark: fc.constantFrom('', '\uFEFF'),
	isShared: fc.boolean(),
});

/** A key without a value stays without one; every other scalar is a text, as it is to the reader. */
const NULL_TAG = {
	tag: 'tag:yaml.org,2002:null',
	default: true,
	test: /^$/,
	identify: (value: unknown) => value === null,
	resolve: () => new Scalar(null),
	stringify: () => '',
};
const OPTIONS = {
	schema: 'failsafe',
	customTags: (tags: Tags) => [...tags, NULL_TAG],
	logLevel: 'silent',
} as const;

const anyComplexKey = fc
	.oneof(listWritten(textWritten(anyText)), mapWritten(entriesWritten(textWritten(anyText))))
	.map(({ node }) => Object.assign(node()!, { flow: true }));

/** Files of which another reader of YAML says that they are valid and what they hold. */
const anyFile = fc
	.tuple(anyEntries, anyLayout)
	.map(([entries, { lineEnd, mark, isShared, ...layout }]) => {
		const values = Object.fromEntries(entries.map(([key, { value }]) => [key, value]));
		const yaml = documentOf(entries, isShared).toString(layout);
		const text = mark + `---\n${yaml}---\n\nA body.\n`.replaceAll('\n', lineEnd);
		return { values: isShared ? { ...values, again: values['aliases']! } : values, yaml, text, isShared };
	})
	.filter(({ values, yaml }) => {
		const other = parseByOther(yaml, OPTIONS);
		return (
			yaml.isWellFormed() &&
			other.errors.length === 0 &&
			JSON.stringify(other.toJS()) === JSON.stringify(values)
		);
	});

describe('Valid front matter', () => {
	it('is read as the values it was written from, in whatever style it is written', () => {
		fc.assert(
			fc.property(anyFile, ({ values, text, isShared }) => {
				const { value, remarks } = parseDocument({ path: 'x.md', text });
				expect(remarks.map(({ rule }) => rule)).toEqual(isShared ? ['fm-alias'] : []);
				expect(plainly(value!.frontMatter)).toEqual(values);
			}),
			{ numRuns: 500 },
		);
	});

	it('makes a pattern with these values', () => {
		fc.assert(
			fc.property(anyFile, ({ values, text }) => {
				const { patterns, relations } = libraryOf([
					['x.md', text],
					['ok.md', patternText('slug: ok')],
					['also.md', patternText('slug: also')],
				]);
				const { title, summary, aliases } = patterns.find(({ file }) => file === 'x.md')!;
				const named = (values['related'] as { slug: string }[]).map(({ slug }) => slug);
				expect([title, summary, ...aliases]).toEqual(
					[values['title'], values['summary'], ...(values['aliases'] as string[])].map((text) =>
						String(text).trim(),
					),
				);
				expect(relations.map(({ target }) => patterns[target]!.key)).toEqual([...new Set(named)]);
			}),
			{ numRuns: 200 },
		);
	});
});

describe('A key that is itself a list or a mapping', () => {
	const forms = [
		...[
			'{{t}}',
			'{ {t} }',
			'{{a: b}: c}',
			'{a: b, {c}}',
			'{a: b, {c}, d: e}',
			'{"}": x, {a}: b}',
			'{ # {\n  {a}}',
			'{&x {a}}',
			'{"a", &x {b: c}: d}',
		],
		...[
			'{[t]}',
			'{[]}',
			'{[a, b]: c}',
			'{a: b, [c]}',
			'{a, [b] : c}',
			'[{a}: b]',
			'[[a]: b]',
			'{? {a} : b}',
			'{? {a}, b: c}',
			'[? [a]]',
		],
		...['\n  [a]: b', '\n  {a}: b', '\n  - [a] : b', '\n  ? [a]\n  : b', '\n  ? - a\n  : b', '\n  - ? a: b'],
		...['\n  ? {a}', '\n  ?\n    - a\n  : b', '\n  {a: b}:\n    c: d'],
	];
	it.each(forms)('is refused, and told where it stands: “x: %s”', (form) => {
		const { value, remarks } = parseDocument({ path: 'x.md', text: patternText(`slug: s\nx: ${form}`) });
		expect(value).toBeNull();
		expect(remarks.map(({ rule, subject }) => [rule, subject])).toEqual([['fm-yaml-error', 'complex key']]);
	});

	it('is refused wherever in the front matter it stands', () => {
		fc.assert(
			fc.property(
				anyEntries,
				anyComplexKey,
				anyValue,
				fc.boolean(),
				anyLayout,
				(entries, key, { node }, flow, { lineEnd, mark, isShared, ...layout }) => {
					const document = documentOf(entries, isShared);
					const odd = Object.assign(new YAMLMap<Node, Node | null>(), {
						items: [new Pair(key, node())],
						flow,
					});
					document.contents!.items.push(new Pair<Node, Node | null>(new Scalar('odd'), odd));
					const text = `${mark}---\n${document.toString(layout)}---\n`.replaceAll('\n', lineEnd);
					expect(parseDocument({ path: 'x.md', text }).remarks.map(({ rule }) => rule)).toContain(
						'fm-yaml-error',
					);
				},
			),
			{ numRuns: 200 },
		);
	});
});

describe('A tag of YAML’s own', () => {
	it.each([
		['!!set {p, q}', { p: null, q: null }],
		['!!binary aGk=', 'aGk='],
		['!!int 5', '5'],
		['!!omap\n  - p: q', [{ p: 'q' }]],
		['!!timestamp 2026-01-28', '2026-01-28'],
	])('leaves a value as it is written: %s', (written, value) => {
		const document = parseDocument({ path: 'x.md', text: patternText(`slug: s\nx: ${written}`) });
		expect(document.remarks).toEqual([]);
		expect(document.value?.frontMatter['x']).toEqual(value);
	});

	it('on a value of another kind refuses the file, as does a tag that is not one of these', () => {
		const said = ['!!set [p]', '!!js/function "x"', '!own x'].map((written) =>
			parseDocument({ path: 'x.md', text: patternText(`slug: s\nx: ${written}`) }).remarks.map(
				({ rule }) => rule,
			),
		);
		expect(said).toEqual([['fm-yaml-error'], ['fm-yaml-error'], ['fm-yaml-error']]);
	});
});

describe('A key that is an alias', () => {
	it.each([
		['a list', 'a: &a [x]\nb: {*a : y}', ['fm-yaml-error']],
		['a mapping', 'a: &a\n  x: y\n*a : z', ['fm-yaml-error']],
		['a text', 'a: &a x\n*a : z', ['fm-alias']],
	])('is judged by what it stands for: %s', (_, yaml, said) => {
		const { remarks } = parseDocument({ path: 'x.md', text: patternText(yaml) });
		expect(remarks.map(({ rule }) => rule)).toEqual(said);
	});
});

/** Where `isShared`, the aliases stand twice, the second time as a mere reference to the first. */
function documentOf(entries: readonly Entry[], isShared: boolean) {
	const document = new YamlDocument<YAMLMap<Node, Node | null>>(undefined, OPTIONS);
	const items = entries.map(([key, { node }]) => new Pair<Node, Node | null>(new Scalar(key), node()));
	document.contents = Object.assign(new YAMLMap<Node, Node | null>(), { items });
	if (isShared)
		items.push(
			new Pair(new Scalar('again'), document.createAlias(document.get('aliases') as YAMLSeq, 'list')),
		);
	return document;
}

function plainly(value: YamlValue): Plain {
	if (value instanceof PlainScalar) return value.text;
	if (isList(value)) return value.map(plainly);
	if (isMapping(value))
		return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, plainly(held)]));
	return value;
}
