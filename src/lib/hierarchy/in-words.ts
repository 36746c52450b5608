import { sayCount } from '../model/counted.ts';
import { sayPatterns, sayVotes } from '../view/caption.ts';
import type { View } from '../model/view.ts';
import type { Scene } from '../view/scene.ts';
import { countDrawn, type Hierarchy } from './hierarchy.ts';

/** What stands above and below, for readers of a picture. */
export const WAYS: Readonly<Record<View['levels'], { readonly up: string; readonly down: string }>> = {
	kinds: { up: 'more general', down: 'more special' },
	needs: { up: 'needed first', down: 'builds on it' },
};

/** What the picture of a hierarchy is, for those who do not see it. */
export function sayHierarchy(
	hierarchy: Hierarchy,
	scene: Pick<Scene, 'atlas' | 'votes'>,
	levels: View['levels'],
): string {
	const { atlas } = scene;
	const { centre, down, back, folds } = hierarchy;
	const { up, down: below } = WAYS[levels];
	const of = centre === null ? 'what is shown' : `“${atlas.titles[centre]}”`;
	const votes = sayVotes(scene, hierarchy.members);
	const hidden = new Set(folds.flatMap(({ patterns }) => patterns)).size;
	return [
		`Hierarchy of ${of}: ${sayPatterns(countDrawn(hierarchy))} in levels, ${up} above, ${below} below.`,
		`${down.length === 1 ? '1 line leads' : `${sayCount(down.length)} lines lead`} down${back.length ? `, ${sayBack(back.length)}` : ''}.`,
		hidden ? `${sayPatterns(hidden)} folded.` : '',
		votes && `${votes}.`,
		'The table says the same in words.',
	]
		.filter(Boolean)
		.join(' ');
}

/** “2 lead back up and close circles”. */
export function sayBack(count: number): string {
	return count === 1
		? '1 leads back up and closes a circle'
		: `${sayCount(count)} lead back up and close circles`;
}
