import { randomFrom } from '../src/lib/graph/random.ts';
import type { Library } from '../src/lib/model/library.ts';
import type { Pattern } from '../src/lib/model/pattern.ts';
import { readContentFolder } from '../src/lib/server/content-folder.ts';
import { readLibrary } from '../src/lib/content/library-reader.ts';
import { generateLibrary } from './generate.ts';
import { flagValue } from './figures.ts';

/** The library that the command line names: `--library <folder>` is read, `--patterns N` (3,600) is made. */
export async function libraryFromFlags(): Promise<{ name: string; library: Library }> {
	const folder = flagValue('library');
	if (!folder) {
		const patterns = Number(flagValue('patterns') ?? 3_600);
		return { name: String(patterns), library: generateLibrary(patterns) };
	}
	const { library } = readLibrary(await readContentFolder(folder), { lines: false });
	return {
		name: folder
			.replace(/\/(patterns\/?)?$/, '')
			.split('/')
			.at(-1)!,
		library: { ...library, findings: [] },
	};
}

/** The same library with ten patterns more, each of which names five others that stand near each other. */
export function withTenMore(library: Library, seed = 1): Library {
	const random = randomFrom(seed);
	const near = neighboursIn(library);
	const connected = [...near.keys()];
	const added = Array.from({ length: 10 }, (_, at) => newcomer(library, at));
	const relations = added.flatMap(({ file }, at) => {
		const home = connected[Math.floor(random() * connected.length)]!;
		const others = near.get(home)!;
		const named = Array.from({ length: 3 }, () => others[Math.floor(random() * others.length)]!);
		const stray = Math.floor(random() * library.patterns.length);
		return [...new Set([home, ...named, stray])].map((target) => ({
			source: library.patterns.length + at,
			type: 'related',
			target,
			weight: null,
			description: null,
			file,
			line: null,
			padding: null,
		}));
	});
	return {
		...library,
		patterns: [...library.patterns, ...added],
		relations: [...library.relations, ...relations],
	};
}

function newcomer({ patterns }: Library, at: number): Pattern {
	const like = patterns[(at * 37) % patterns.length]!;
	const key = `newcomer-${at + 1}`;
	return { ...like, key, address: key, slug: key, id: null, title: `Newcomer ${at + 1}`, file: `${key}.md` };
}

function neighboursIn({ relations }: Library): Map<number, number[]> {
	const near = new Map<number, number[]>();
	const note = (one: number, other: number) => {
		const others = near.get(one);
		if (others) others.push(other);
		else near.set(one, [other]);
	};
	for (const { source, target } of relations) {
		if (source === target) continue;
		note(source, target);
		note(target, source);
	}
	return near;
}
