import { displayName, displayText, displayTextOrNull } from './display-text.ts';
import type { Library } from './library.ts';
import type { Pattern } from './pattern.ts';

/** What tells each pattern from those that are titled alike: their domains, else their folders, else their keys. Only of these, by position. */
export function tellNamesakesApart({
	patterns,
	facets,
}: Pick<Library, 'patterns' | 'facets'>): ReadonlyMap<number, string> {
	const domain = facets.findIndex(({ id }) => id === 'domain');
	const keyOf = ({ key, address }: Pattern) => displayName(key, address);
	const tellers = [
		(pattern: Pattern) => displayText((pattern.facets[domain] ?? []).join(' · ')),
		({ file }: Pattern) => displayText(folderOf(file)),
	];
	return new Map(
		groupByTitle(patterns).flatMap((alike) => {
			const noteOf = tellers.find((tell) => areApart(alike.map((at) => tell(patterns[at]!)))) ?? keyOf;
			return alike.map((at) => [at, noteOf(patterns[at]!)] as const);
		}),
	);
}

/** The positions of those that share a title. */
function groupByTitle(patterns: readonly Pattern[]): number[][] {
	const groups = new Map<string, number[]>();
	patterns.forEach(({ title }, at) => {
		const group = groups.get(title);
		if (group) group.push(at);
		else groups.set(title, [at]);
	});
	return [...groups.values()].filter(({ length }) => length > 1);
}

function areApart(notes: readonly string[]): boolean {
	const seen = notes.filter((note) => displayTextOrNull(note) !== null);
	return seen.length === notes.length && new Set(seen).size === seen.length;
}

function folderOf(file: string): string {
	return file.slice(0, file.lastIndexOf('/') + 1) || './';
}
