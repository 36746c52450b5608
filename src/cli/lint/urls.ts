import { shownTexts, type LibraryReading } from '../../lib/lint/subject.ts';
import { webLinksIn } from '../../lib/markdown/web-links.ts';
import { byText } from '../../lib/model/by-text.ts';

/** Every web address that texts of patterns and tours, and sources, link to, once each. */
export function urlsIn({ library, subject }: LibraryReading): string[] {
	const bodies = shownTexts(subject).map(({ text, bodyOffset }) => text.slice(bodyOffset));
	const sources = library.patterns.flatMap((pattern) => pattern.sources);
	return [...new Set([...bodies, ...sources].flatMap(webLinksIn))].sort(byText);
}
