import { sayCount } from '../model/counted.ts';
import { sayPatterns, saySteps, sayVotes } from '../view/caption.ts';
import { PRESENCE, type Scene } from '../view/scene.ts';
import type { Neighbourhood } from './neighbourhood.ts';

/** What the picture of a neighbourhood is, for those who do not see it. */
export function sayNeighbourhood(neighbourhood: Neighbourhood, scene: Scene): string {
	const { atlas, presence } = scene;
	const { centre, nodes, edges, folded } = neighbourhood;
	const shown = countBySteps(nodes.filter(({ step }) => step > 0).map(({ step }) => step));
	const rings = shown.map(([step, count]) => `${sayPatterns(count)} at ${saySteps(step)}`);
	const around = rings.length ? `in rings around it: ${rings.join(', ')}` : 'with nothing around it';
	const faint = nodes.filter(({ pattern }) => presence[pattern] === PRESENCE.faded).length;
	const votes = sayVotes(
		scene,
		nodes.map(({ pattern }) => pattern),
	);
	const more = folded.map(({ step, patterns }) => `${sayCount(patterns.length)} more at ${saySteps(step)}`);
	return [
		`“${atlas.titles[centre]}” by itself, ${around}; ${edges.length === 1 ? '1 relation' : `${sayCount(edges.length)} relations`}.`,
		faint ? `${sayPatterns(faint)} that the filters leave out ${faint === 1 ? 'is' : 'are'} faint.` : '',
		more.length ? `Folded, since there is no room: ${more.join(', ')}.` : '',
		votes && `${votes}.`,
		'The table says the same in words.',
	]
		.filter(Boolean)
		.join(' ');
}

function countBySteps(steps: readonly number[]): [step: number, count: number][] {
	const counts = new Map<number, number>();
	for (const step of steps) counts.set(step, (counts.get(step) ?? 0) + 1);
	return [...counts];
}
