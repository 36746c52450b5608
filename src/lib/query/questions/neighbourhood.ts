import * as z from 'zod';
import { DEEPEST } from '../../model/view.ts';
import { PRESENCE } from '../../view/scene.ts';
import { cutList } from '../cut.ts';
import { MOST, PATTERN, VIEW } from '../inputs.ts';
import { patternNamed } from '../named.ts';
import type { Question } from '../question.ts';
import { tellEdge, tellLibrary, tellPattern } from '../told.ts';

const INPUT = z.object({
	pattern: PATTERN,
	depth: z.int().min(1).max(DEEPEST).default(1).describe('How many relations away patterns may be.'),
	view: VIEW,
	most: MOST,
});

export const NEIGHBOURHOOD: Question<typeof INPUT> = {
	name: 'neighbourhood',
	description:
		'The patterns around one, by how many relations they are away, and the relations among all of them; the nearest and most related first.',
	takes: ['pattern'],
	input: INPUT,
	answer: (asked, { pattern, depth, view: link, most }) => {
		const { atlas } = asked;
		const row = patternNamed(asked, pattern);
		const { view, notices } = asked.view(link);
		const { shown, scene } = asked.compose({ ...view, focus: { pattern: atlas.keys[row]!, depth } });
		const steps = scene.steps!;
		const around = [...shown.keys()].filter((other) => shown[other] && other !== row);
		around.sort((a, b) => steps[a]! - steps[b]! || atlas.degree[b]! - atlas.degree[a]! || a - b);
		const told = new Set([row, ...around.slice(0, most)]);
		const edges = [...scene.edgePresence.keys()].filter(
			(edge) =>
				scene.edgePresence[edge] === PRESENCE.shown &&
				told.has(atlas.edges.source[edge]!) &&
				told.has(atlas.edges.target[edge]!),
		);
		return {
			library: tellLibrary(asked),
			notices,
			pattern: tellPattern(asked, row),
			around: cutList(around, most, (other) => ({ steps: steps[other]!, ...tellPattern(asked, other) })),
			relations: cutList(edges, most * 4, (edge) => tellEdge(asked, edge)),
		};
	},
};
