import { sayVotes } from './caption.ts';
import type { Scene } from './scene.ts';

/** What the map is, for those who do not see it; `shown` says how much of the library it shows. */
export function sayMap(scene: Scene, shown: string): string {
	const { atlas, layout, pinned, picked, votes } = scene;
	const titlesOf = (patterns: Uint32Array) => Array.from(patterns, (pattern) => atlas.titles[pattern]!);
	return [
		`Map of ${atlas.title}: ${shown}`,
		layout.regions.map(({ name }) => name).join(', '),
		pinned.length ? `Pinned: ${titlesOf(pinned).join(', ')}` : '',
		picked.length ? `Picked: ${titlesOf(picked).join(', ')}` : '',
		sayVotes(scene, votes?.keys() ?? []),
		'The table says the same in words.',
	]
		.filter(Boolean)
		.join('. ');
}
