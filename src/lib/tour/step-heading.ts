import type { View } from '../model/view.ts';
import type { Composition } from '../view/composer.ts';
import { sayPath } from '../view/path.ts';

/** What a step is called until somebody says better: what its view looks at, else what it shows. */
export function headingFor(
	view: View,
	{ scene, path, surroundings, selected, group, region, caption }: Composition,
): string {
	const { titles } = scene.atlas;
	if (path) return sayPath(titles, path);
	if (surroundings) return around(titles[surroundings.pattern]!, view);
	if (selected !== null) return titles[selected]!;
	if (group.length > 0) return named([...group].map((pattern) => titles[pattern]!));
	if (region) return region.region.name;
	if (view.query) return `“${view.query}”`;
	return caption.isFiltered ? caption.shown : 'The whole library';
}

function around(title: string, { picture, levels }: View): string {
	if (picture !== 'hierarchy') return `Around ${title}`;
	return levels === 'kinds' ? `Above and below ${title}` : `What ${title} needs`;
}

function named([first, second, ...more]: readonly string[]): string {
	if (second === undefined) return first!;
	return more.length === 0 ? `${first} and ${second}` : `${first}, ${second} and ${more.length} more`;
}
