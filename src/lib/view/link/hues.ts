import type { Atlas } from '../../model/atlas.ts';
import { isHued, MOST_HUES, type View } from '../../model/view.ts';
import { findColumn } from '../facets.ts';
import { MOST_VALUES, sayFew } from './words.ts';

/** `hue=operations&hue=culture`: the domains, or groups of them, that have hues. Where something else colours it says nothing. */
export function readHues(
	params: URLSearchParams,
	colouring: View['colouring'],
	atlas: Atlas,
	notices: string[],
): View['hues'] {
	const written = params.getAll('hue').slice(0, MOST_VALUES);
	const hues = knownHues(written, colouring, atlas);
	const unknown = written.filter((value) => !hues.includes(value));
	if (unknown.length && isHued(colouring))
		notices.push(`This link gives hues to ${sayFew(unknown)}: no pattern has that, or there are too many.`);
	return hues;
}

export function putHues(params: URLSearchParams, { hues, colouring }: View, atlas: Atlas): void {
	for (const value of knownHues(hues, colouring, atlas)) params.append('hue', value);
}

/** Those that the library has, each once, in its order. */
function knownHues(hues: readonly string[], colouring: View['colouring'], atlas: Atlas): readonly string[] {
	if (!isHued(colouring) || hues.length === 0) return [];
	const wanted = new Set(hues);
	return (findColumn(atlas, colouring)?.values ?? [])
		.filter((value) => wanted.has(value))
		.slice(0, MOST_HUES);
}
