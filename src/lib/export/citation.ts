import { displayName, displayText } from '../model/display-text.ts';
import { sayRelations, titleWithVersion } from './extract/caption.ts';
import type { Extract } from './extract/extract.ts';

/** What is cited: an extract, and the day on which it was looked at (YYYY-MM-DD). */
export interface Cited extends Pick<Extract, 'caption'> {
	readonly relations: number;
	readonly accessed: string;
}

/** “Commons OS (2026-01-29). 214 of 3,614 patterns, 1,032 relations; Domain: operations. https://…, accessed 2026-02-20.” */
export function citationFrom({ caption, relations, accessed }: Cited): string {
	const { date, link, attribution } = caption;
	const who = attribution === null ? '' : `${displayName(attribution)}. `;
	const when = date === null ? '' : ` (${date})`;
	const where = link === null ? '' : ` ${link}, accessed ${accessed}.`;
	return `${who}${titleWithVersion(caption)}${when}. ${partOf(caption, relations)}.${where}`;
}

/** For LaTeX, as `biblatex` and BibTeX read it. */
export function bibtexFrom({ caption, relations, accessed }: Cited): string {
	const { version, date, link, attribution } = caption;
	const fields = [
		['title', `{${latex(titleOf(caption))}}`],
		...(attribution === null ? [] : [['author', `{${latex(displayName(attribution))}}`]]),
		...(version === null ? [] : [['version', latex(displayText(version))]]),
		...(date === null
			? []
			: [
					['year', date.slice(0, 4)],
					['date', date],
				]),
		['note', latex(partOf(caption, relations))],
		...(link === null
			? []
			: [
					['url', link.replace(/[{}\\\s]/g, encodeURIComponent)],
					['urldate', accessed],
				]),
	];
	return `@misc{${keyOf(caption)},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
}

/** For Zotero, Pandoc and other readers of CSL-JSON. */
export function cslFrom({ caption, relations, accessed }: Cited): string {
	const { version, date, link, attribution } = caption;
	const item = {
		id: keyOf(caption),
		type: 'dataset',
		title: titleOf(caption),
		...(attribution !== null && { author: [{ literal: displayName(attribution) }] }),
		...(version !== null && { version: displayText(version) }),
		...(date !== null && { issued: dateParts(date) }),
		note: partOf(caption, relations),
		...(link !== null && { URL: link, accessed: dateParts(accessed) }),
	};
	return `${JSON.stringify([item], null, 2)}\n`;
}

function titleOf({ title }: Extract['caption']): string {
	return displayName(title, 'Pattern library');
}

/** How much of the library it is, why not all, and on what terms it is given on. */
function partOf({ shown, filters, license }: Extract['caption'], relations: number): string {
	const terms = license === null ? [] : [`licence ${displayText(license)}`];
	return [`${shown}, ${sayRelations(relations)}`, ...filters, ...terms].join('; ');
}

function keyOf({ title, date }: Extract['caption']): string {
	const words = title
		.toLowerCase()
		.match(/[a-z0-9]+/g)
		?.slice(0, 4) ?? ['patterns'];
	return [...words, ...(date === null ? [] : [date.slice(0, 4)])].join('-');
}

function dateParts(day: string) {
	return { 'date-parts': [day.split('-').map(Number)] };
}

const SIGNS: ReadonlyMap<string, string> = new Map([
	['\\', '\\textbackslash{}'],
	['~', '\\textasciitilde{}'],
	['^', '\\textasciicircum{}'],
]);

function latex(text: string): string {
	return text.replace(/[\\~^{}%&#_$]/g, (sign) => SIGNS.get(sign) ?? `\\${sign}`);
}
