import matter from 'gray-matter';

/** What others are held against. With options, as without them gray-matter remembers files it has seen; a few files make it throw. */
export function plainGrayMatter(text: string): void {
	try {
		matter(text, {});
	} catch {
		// What it cannot read, it has still tried to.
	}
}
