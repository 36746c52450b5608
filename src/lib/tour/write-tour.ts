import type { Tour, TourStep } from '../model/tour.ts';
import { fieldsOfView } from './view-fields.ts';
import { NOTES, readFences, VIEW } from './steps.ts';

/** The text of a tour's file; read again it is the very tour, as far as `keepable` leaves it as it is. `more`: lines of front matter besides. */
export function writeTour(tour: Tour, more: readonly string[] = []): string {
	const { title, author, words, steps } = keepable(tour);
	const fields = [
		`title: ${JSON.stringify(title)}`,
		...(author ? [`author: ${JSON.stringify(author)}`] : []),
		...more,
	];
	const parts = [['---', ...fields, '---'].join('\n'), words, ...steps.map(textOfStep)];
	return parts.filter((part) => part !== '').join('\n\n') + '\n';
}

function textOfStep({ heading, view, words, notes }: TourStep): string {
	const block = view === null ? '' : ['```view', ...fieldsOfView(view), '```'].join('\n');
	const parts = [`## ${heading}`, block, words, ...(notes ? [NOTES, notes] : [])];
	return parts.filter((part) => part !== '').join('\n\n');
}

/** A tour as its file can hold it: headings of one line, and no words that would open a step or notes of their own. */
export function keepable(tour: Tour): Tour {
	return {
		title: oneLine(tour.title) || 'A tour',
		author: (tour.author && oneLine(tour.author)) || null,
		words: keepableWords(tour.words),
		steps: tour.steps.map((step, index) => ({
			heading: oneLine(step.heading) || `Step ${index + 1}`,
			view: step.view,
			words: keepableWords(step.words),
			notes: keepableWords(step.notes),
		})),
	};
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/** Headings of the first two levels become ones of the third, a line that reads “Notes:” is set in bold, a block of code is closed and no view. */
function keepableWords(text: string): string {
	const lines = text.trim().split(/\r\n?|\n/);
	const { isCode, open } = readFences(lines);
	const kept = lines.map((line, at) => (isCode[at] ? keepableFence(line) : keepableLine(line)));
	return [...kept, ...(open ? [open] : [])].join('\n').trim();
}

function keepableFence(line: string): string {
	return VIEW.test(line) ? '```text' : line;
}

function keepableLine(line: string): string {
	if (line.trim() === NOTES) return `**${NOTES}**`;
	return line.replace(/^#{1,2}(?=[ \t])/, '###');
}
