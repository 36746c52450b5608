import { nameOfFile } from '../../export/extract/caption.ts';
import { extractFromAtlas } from '../../export/extract/from-atlas.ts';
import { EXTRACT_FORMATS } from '../../export/formats.ts';
import { saveFile } from '../parts/save-text.ts';
import type { SetDesk } from './set-desk.svelte.ts';

/** What a set is taken away as, the handiest first. */
const SET_FORMATS = ['markdown', 'csv-patterns', 'csv-relations', 'json'].map((wanted) =>
	EXTRACT_FORMATS.find(({ id }) => id === wanted)!,
);

/** A file that a set is taken away as. */
export interface SetFile {
	readonly label: string;
	readonly readBy: string;
	readonly save: () => void;
}

/** The files of a set of cards. */
export function filesOfSet(desk: SetDesk): readonly SetFile[] {
	return SET_FORMATS.map((format) => ({
		...{ label: format.label, readBy: format.readBy },
		save: () => takeSet(desk, format),
	}));
}

/** The set and the relations among it, as a file: its patterns in the order of its columns. */
function takeSet(desk: SetDesk, { write, mediaType, ending }: (typeof SET_FORMATS)[number]): void {
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
