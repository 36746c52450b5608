import * as z from 'zod';
import { extractFromLibrary } from '../../export/extract/from-library.ts';
import { patternFrom } from '../../export/json.ts';
import { buildAdjacency } from '../../graph/adjacency.ts';
import { edgesOf } from '../../view/emphasis.ts';
import { relationGroups } from '../../view/relation-groups.ts';
import type { AskedLibrary } from '../asked-library.ts';
import { cutList, cutText, LONG_TEXT, SHORT_TEXT } from '../cut.ts';
import { MOST, PATTERN } from '../inputs.ts';
import { patternNamed } from '../named.ts';
import type { Question } from '../question.ts';
import { tellFinding, tellLibrary } from '../told.ts';

const INPUT = z.object({
	pattern: PATTERN,
	text: z
		.boolean()
		.default(true)
		.describe(`Whether its text is told, up to ${LONG_TEXT} letters of Markdown.`),
	most: MOST,
});

export const PATTERN_QUESTION: Question<typeof INPUT> = {
	name: 'pattern',
	description:
		'One pattern: what its file states, its region on the map, its relations in words, grouped by type and direction, what was found wrong with it, and its text. Relations that fill a list (padding) or that a machine guessed are told apart by “origin”.',
	takes: ['pattern'],
	input: INPUT,
	answer: (asked, { pattern, text, most }) => {
		const { library, atlas, bodies } = asked;
		const row = patternNamed(asked, pattern);
		const { nodes, columns } = extractFromLibrary(library);
		const findings = library.findings.filter((finding) => finding.pattern === atlas.keys[row]);
		return {
			library: tellLibrary(asked),
			pattern: cutFields(patternFrom(nodes.at(row).cells, columns.nodes)),
			region: regionOf(asked, row),
			relations: { total: atlas.degree[row]!, groups: tellGroups(asked, row, most) },
			findings: cutList(findings, most, tellFinding),
			text: text ? { letters: bodies[row]!.length, words: cutText(bodies[row]!, LONG_TEXT) } : null,
		};
	},
};

/** Texts and lists of a pattern are as long as somebody wrote them. */
function cutFields<Fields extends object>(fields: Fields): object {
	return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, cutValue(value)]));
}

function cutValue(value: unknown): unknown {
	if (typeof value === 'string') return cutText(value, SHORT_TEXT);
	if (Array.isArray(value)) return value.slice(0, SHORT_TEXT).map(cutValue);
	return value !== null && typeof value === 'object' ? cutFields(value) : value;
}

function regionOf({ atlas }: AskedLibrary, pattern: number) {
	const { regions, regionOf: regionOfPattern } = atlas.layouts[0]!;
	const region = regions[regionOfPattern[pattern]!];
	return region ? { name: region.name, patterns: region.size, hub: atlas.keys[region.hub]! } : null;
}

function tellGroups(asked: AskedLibrary, pattern: number, most: number) {
	const { atlas } = asked;
	const adjacency = buildAdjacency(atlas.edges, atlas.keys.length);
	return relationGroups(atlas, pattern, edgesOf(adjacency, pattern)).map((group) => ({
		...{ words: group.words, type: group.type.id, isOutgoing: group.isOutgoing, origin: group.origin },
		...cutList(group.members, most, ({ pattern: other, weight }) => ({
			...{ key: atlas.keys[other]!, title: cutText(atlas.titles[other]!, SHORT_TEXT), weight },
		})),
	}));
}
