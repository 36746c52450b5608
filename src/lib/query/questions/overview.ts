import * as z from 'zod';
import { countsFrom } from '../../export/json.ts';
import { SEVERITIES } from '../../model/finding.ts';
import { valuesOf } from '../../view/facets.ts';
import type { FacetColumn } from '../../model/atlas.ts';
import type { AskedLibrary } from '../asked-library.ts';
import { cutList, cutText, cutTextOrNull, SHORT_TEXT, USUALLY_LISTED } from '../cut.ts';
import type { Question } from '../question.ts';

/** Hubs of the library, and words of a region, that are named. */
const FEW = 12;

const INPUT = z.object({});

export const OVERVIEW: Question<typeof INPUT> = {
	name: 'overview',
	description:
		'What a library is: its counts, facets with their values, types of relations, regions with their hubs, most related patterns and findings. A good first question.',
	takes: [],
	input: INPUT,
	answer: (asked) => {
		const { library, atlas } = asked;
		const { settings, date, counts, findings } = library;
		return {
			library: {
				title: cutText(settings.title, SHORT_TEXT),
				description: cutTextOrNull(settings.description, SHORT_TEXT),
				license: cutTextOrNull(settings.license, SHORT_TEXT),
				attribution: cutTextOrNull(settings.attribution, SHORT_TEXT),
				date,
			},
			counts: countsFrom(counts),
			facets: atlas.facets.map(tellFacet),
			relationTypes: settings.relationTypes.map(({ id, label, forward, backward }) => ({
				...{ id, label, forward, backward },
			})),
			hubs: [...atlas.keys.keys()]
				.sort((a, b) => atlas.degree[b]! - atlas.degree[a]! || a - b)
				.slice(0, FEW)
				.map((row) => ({
					key: atlas.keys[row]!,
					title: cutText(atlas.titles[row]!, SHORT_TEXT),
					relations: atlas.degree[row]!,
				})),
			regions: tellRegions(asked),
			findings: Object.fromEntries(
				SEVERITIES.map((one) => [one, findings.filter(({ severity }) => severity === one).length]),
			),
		};
	},
};

function tellFacet(facet: FacetColumn) {
	const counts = new Uint32Array(facet.values.length);
	let stated = 0;
	for (let row = 0; row + 1 < facet.starts.length; row++) {
		const values = valuesOf(facet, row);
		for (const at of values) counts[at]!++;
		if (values.length) stated++;
	}
	const { total, items } = cutList([...facet.values.keys()], USUALLY_LISTED, (at) => ({
		value: cutText(facet.values[at]!, SHORT_TEXT),
		patterns: counts[at]!,
	}));
	return { id: facet.id, label: facet.label, patterns: stated, distinct: total, values: items };
}

function tellRegions({ atlas }: AskedLibrary) {
	return cutList(atlas.layouts[0]!.regions, USUALLY_LISTED, ({ name, size, hub, words }) => ({
		...{ name, patterns: size, hub: atlas.keys[hub]!, words: words.slice(0, FEW) },
	}));
}
