import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';

const FOLDER = fileURLToPath(new URL('../../.cache/e2e/hostile-labels', import.meta.url));

/** Labels that equal words of ours: in the link, in the legend, of the language, of the page. */
const OUR_WORDS = [
	...[
		'Not stated',
		'not stated',
		'(not stated)',
		'Not scored',
		'others',
		'28 others',
		'none',
		'None',
		'All',
		'all',
	],
	...[
		'relations',
		'Relations',
		'domain',
		'alignment',
		'regions',
		'display',
		'title',
		'degree',
		'details-title',
	],
	...['q', 'p', 'camera', 'layout', 'score', 'both', 'in', 'out', '1 extractive', 'Inferred by a machine'],
	...[
		'__proto__',
		'constructor',
		'toString',
		'hasOwnProperty',
		'null',
		'undefined',
		'NaN',
		'true',
		'0',
		'-1',
	],
];

/** Labels that are hard to show, or to tell from each other. */
const ODD = [
	...[
		'Same',
		'same',
		'SAME',
		'Caf\u00E9',
		'Cafe\u0301',
		'one two',
		'one\u00A0two',
		'one two ',
		'one\u200Btwo',
	],
	...[
		'\u200B',
		'\u2060\uFEFF',
		'.',
		'/',
		'..',
		'#',
		'?',
		'&',
		'=',
		'%',
		'%2F',
		'{uid}',
		'{{label}}',
		'${label}',
	],
	...['👩‍👩‍👧‍👦', '🏳️‍🌈', '🇩🇪🇨🇭', 'שלום עולם', 'مرحبا بالعالم', '\u202Egnp.exe', '文字', 'a\tb', 'two\nlines'],
	...[
		'<b>bold</b>',
		'<img src=x onerror="globalThis.__pwned=1">',
		'</script><script>globalThis.__pwned=1</script>',
	],
	...['&lt;b&gt;', '"', "'", '`', '\\', 'Zalgo' + '\u0301\u0327\u0308'.repeat(30)],
	...['long '.repeat(1000).trim(), 'unbroken'.repeat(625)],
];

export const HOSTILE_LABELS: readonly string[] = [...OUR_WORDS, ...ODD];

/** Ids of facets and of relation types that are like words of ours, as far as settings allow them. */
const FACET_IDS = [
	...[
		'relations',
		'alignment',
		'regions',
		'display',
		'title',
		'degree',
		'sort',
		'none',
		'all',
		'constructor',
	],
	...[
		'q',
		'p',
		'with',
		'camera',
		'layout',
		'others',
		'score',
		'unscored',
		'rel',
		'path',
		'region',
		'facet-q',
	],
];
const TYPE_IDS = [
	'none',
	'None',
	'both',
	'in',
	'out',
	'all',
	'constructor',
	'toString',
	'domain',
	'Requires',
];

/** Values of a facet that most patterns share, so that the legend shows them: our words and one of 5,000 letters. */
const COMMON = [
	'Not stated',
	'__proto__',
	'28 others',
	'Not scored',
	HOSTILE_LABELS.at(-1)!,
	'<b>bold</b>',
	'\u200B',
	'',
];

/** The last patterns have no relations. */
export const ORPHANS = 4;

/** Writes a library in which every name that somebody can give is a hostile one, and returns its folder. */
export function writeHostileLabels(): string {
	rmSync(FOLDER, { recursive: true, force: true });
	mkdirSync(FOLDER, { recursive: true });
	writeFileSync(join(FOLDER, 'library.yml'), settings());
	HOSTILE_LABELS.forEach((label, at) => writeFileSync(join(FOLDER, `p${at}.md`), patternText(label, at)));
	return FOLDER;
}

function settings(): string {
	return yamlOf({
		title: labelAt(60),
		description: labelAt(3),
		facets: Object.fromEntries([
			...FACET_IDS.map((id, at) => [id, { label: labelAt(at), path: `labels.${id}` }]),
			['domain', { label: 'Not stated' }],
		]),
		relations: Object.fromEntries(
			TYPE_IDS.map((id, at) => [
				id,
				{ label: labelAt(2 * at), forward: labelAt(3 * at), backward: labelAt(5 * at), mutual: at % 3 === 0 },
			]),
		),
	});
}

function patternText(label: string, at: number): string {
	const next = labelAt(at + 1);
	const front = {
		id: idAt(at),
		slug: label,
		title: label,
		aliases: [label, next],
		summary: label,
		tags: {
			domain: at % 3 === 0 ? label : COMMON[at % COMMON.length],
			era: [label, next, 'digital'],
			universality: at % 2 ? label : 'domain',
			category: [label, next],
			status: label,
			origin: [label],
		},
		labels: Object.fromEntries(FACET_IDS.map((id, facet) => [id, [labelAt(at + facet), label]])),
		ontology: { commons_assessment: assessment(at) },
		...(at < HOSTILE_LABELS.length - ORPHANS ? relations(at) : {}),
	};
	return `---\n${yamlOf(front)}\n---\n\n# ${label}\n\n## Relations\n\n## About\n\n## Contents\n\n${label}\n`;
}

function relations(at: number) {
	return {
		related: [idAfter(at, 1), idAfter(at, 2)],
		requires: [idAfter(at, 3)],
		specializes_to: [idAfter(at, 5)],
		relationships: Object.fromEntries(TYPE_IDS.map((id, type) => [id, [idAfter(at, type + 1)]])),
	};
}

/** Some have no score; all that have one have parts of which two are called alike. */
function assessment(at: number) {
	if (at % 5 === 0) return {};
	const parts = [labelAt(at), labelAt(at + 1), 'fractal_value', 'fractalValue', 'Fractal value'];
	return Object.fromEntries([['overall_score', 1 + (at % 5)], ...parts.map((part) => [part, 3.5])]);
}

/** Every text in quotes, so that each label is exactly itself. */
function yamlOf(value: object): string {
	return stringify(value, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 });
}

function labelAt(at: number): string {
	return HOSTILE_LABELS[at % HOSTILE_LABELS.length]!;
}

/** Ids are sound, so that every relation finds its pattern. */
function idAt(at: number): string {
	return `pat_${String(at).padStart(26, '0')}`;
}

function idAfter(at: number, steps: number): string {
	return idAt((at + steps) % (HOSTILE_LABELS.length - ORPHANS));
}
