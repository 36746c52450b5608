import { displayText } from '../model/display-text.ts';
import { renderMarkdown } from '../markdown/render-markdown.ts';
import type { NamedTour } from '../model/tour.ts';
import type { TourHtml } from '../model/tour-html.ts';
import { loadLibrary } from './library.ts';
import { buildReferenceIndex, type ReferenceIndex } from './reference-index.ts';

/** A tour to be played, with what it says. */
export interface TourPage {
	/** The library's title. */
	readonly library: string;
	readonly tour: NamedTour;
	readonly html: TourHtml;
}

/** A tour as the list of all tours shows it. */
export interface ListedTour {
	readonly name: string;
	readonly title: string;
	readonly author: string | null;
	readonly steps: number;
	/** What is said first, or at the first step. */
	readonly words: string;
}

export async function tourNames(): Promise<readonly string[]> {
	return (await loadLibrary()).tours.map(({ name }) => name);
}

/** The library's title and tours, in the order of their names. */
export async function loadTourList(): Promise<{ library: string; tours: readonly ListedTour[] }> {
	const { settings, tours, patterns } = await loadLibrary();
	const findReference = buildReferenceIndex(patterns);
	return {
		library: displayText(settings.title),
		tours: tours.map((tour) => ({
			...{ name: tour.name, title: tour.title, author: tour.author, steps: tour.steps.length },
			words: render(firstParagraph(tour.words || (tour.steps[0]?.words ?? '')), tour, findReference, './'),
		})),
	};
}

/** The tour of a name, or null where there is none. */
export async function loadTour(name: string): Promise<TourPage | null> {
	const { settings, tours, patterns } = await loadLibrary();
	const tour = tours.find((one) => one.name === name);
	if (!tour) return null;
	const findReference = buildReferenceIndex(patterns);
	const said = (markdown: string) => render(markdown, tour, findReference, '../');
	const steps = tour.steps.map(({ words, notes }) => ({ words: said(words), notes: said(notes) }));
	return { library: displayText(settings.title), tour, html: { words: said(tour.words), steps } };
}

/** `up` leads from the page to the tours. */
function render(markdown: string, { file }: NamedTour, findReference: ReferenceIndex, up: string): string {
	const place = {
		shownAbove: [],
		sourceUrl: null,
		findHref: (reference: string) => {
			const pattern = findReference(reference, file);
			return pattern && `${up}../patterns/${encodeURIComponent(pattern.address)}/`;
		},
	};
	return renderMarkdown(markdown, place).html;
}

function firstParagraph(markdown: string): string {
	return markdown.split(/\n\s*\n/, 1)[0]!;
}
