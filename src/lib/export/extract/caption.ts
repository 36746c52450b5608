import { displayName, displayText } from '../../model/display-text.ts';
import { sayCount } from '../../model/counted.ts';
import { type Caption } from '../../view/caption.ts';
import type { Extract } from './extract.ts';

/** What is said of an extract wherever it is taken to: the library and its day, how much of it, why not all, and the way back. */
export function captionLines({ caption, edges }: Pick<Extract, 'caption' | 'edges'>): readonly string[] {
	const { date, license, attribution, shown, filters, link } = caption;
	const terms = [attribution, license].filter((one) => one !== null).map((one) => displayText(one));
	return [
		[titleWithVersion(caption), ...(date ? [date] : [])].join(', '),
		`${shown} · ${sayRelations(edges.length)}`,
		...(filters.length ? [filters.join(' · ')] : []),
		...(terms.length ? [terms.join(' · ')] : []),
		...(link === null ? [] : [link]),
	];
}

/** “Commons of care, version 2.1”. */
export function titleWithVersion({ title, version }: Pick<Extract['caption'], 'title' | 'version'>): string {
	const name = displayName(title, 'Pattern library');
	return version === null ? name : `${name}, version ${displayText(version)}`;
}

/** Why what is shown is not all, in words. */
export function reasonsFrom({ causes, padding }: Caption): readonly string[] {
	return [...causes.map(({ words }) => words), ...(padding === null ? [] : [padding])];
}

export function sayRelations(count: number): string {
	return count === 1 ? '1 relation' : `${sayCount(count)} relations`;
}

/** Longest name of a library that a file is called by. */
const LONGEST = 60;

/** Name of a file without its ending: the library, what it holds and its day. */
export function nameOfFile({
	title,
	date,
	filters,
}: Pick<Extract['caption'], 'title' | 'date' | 'filters'>): string {
	const slug = title
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, LONGEST)
		.replace(/^-|-$/g, '');
	return [slug || 'patterns', ...(filters.length ? ['part'] : []), ...(date ? [date] : [])].join('-');
}
