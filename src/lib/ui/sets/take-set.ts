import { nameOfFile } from '../../export/extract/caption.ts';
import { extractFromAtlas } from '../../export/extract/from-atlas.ts';
import { EXTRACT_FORMATS } from '../../export/formats.ts';
import { saveFile } from '../parts/save-text.ts';
import type { SetDesk } from './set-desk.svelte.ts';

/** What a set is taken away as, the handiest first. */
export const SET_FORMATS = ['markdown', 'csv-patterns', 'csv-relations', 'json'].map((wanted) =>
	EXTRACT_FORMATS.find(({ id }) => id === wanted)!,
);

/** The set and the relations among it, as a file: its patterns in the order of its columns. */
export function takeSet(desk: SetDesk, { write, mediaType, ending }: (typeof SET_FORMATS)[number]): void {
	const whole = (href: string) => new URL(href, location.href).href;
	const columns = new Map(
		desk.columns.flatMap(({ name, cards }) => cards.map(({ pattern }) => [pattern, name] as const)),
	);
	const extract = extractFromAtlas(desk.composition, {
		...{ isAll: false, link: whole(desk.mapHref), patterns: desk.patterns },
		pageOf: (address) => whole(desk.hrefs.pageOf(address)),
		more: [
			{ name: 'picked', cellOf: (pattern) => columns.get(pattern) ?? null },
			{ name: 'summary', cellOf: (pattern) => desk.detailsOf(pattern)?.summary ?? null },
		],
	});
	saveFile(new Blob([...write(extract)], { type: mediaType }), `${nameOfFile(extract.caption)}${ending}`);
}
