import type { Composition } from '../../../view/composer.ts';

/** What a view may be called: what is looked at in it, else what it is narrowed by. */
export function suggestedName({
	scene: { atlas },
	selected,
	path,
	region,
	caption,
}: Pick<Composition, 'scene' | 'selected' | 'path' | 'region' | 'caption'>): string {
	if (selected !== null) return atlas.titles[selected]!;
	if (path) return path.ends.map((end) => atlas.titles[end]).join(' – ');
	if (region) return region.region.name;
	return caption.causes.map(({ words }) => words).join('; ') || 'The whole library';
}
