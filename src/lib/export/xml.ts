const ENTITIES: ReadonlyMap<string, string> = new Map([
	['&', '&amp;'],
	['<', '&lt;'],
	['>', '&gt;'],
	['"', '&quot;'],
]);

/** What XML 1.0 allows nowhere, not even by its number. */
// eslint-disable-next-line no-control-regex -- control characters are among it
const FORBIDDEN = /[\u0000-\u0008\v\f\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/gu;

/** A text as it stands in an element or, in double quotes, in an attribute of XML 1.0; what XML cannot hold is U+FFFD. */
export function xmlText(text: string): string {
	return text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"]/g, (character) => ENTITIES.get(character)!);
}
