import type { FileSource, SourceEntry } from '../../src/lib/content/file-source.ts';

/** Files in memory as a source: what a folder opened in the browser or an archive will be. */
export function memorySource(files: Iterable<readonly [path: string, bytes: Uint8Array]>): FileSource {
	const all = new Map(files);
	return {
		list: (folder) => Promise.resolve(entriesIn(folder, [...all.keys()])),
		read: (path, most) => {
			const bytes = all.get(path);
			if (!bytes) return Promise.resolve('not-a-file');
			return Promise.resolve(bytes.length > most ? 'too-large' : bytes);
		},
	};
}

function entriesIn(folder: string, paths: readonly string[]): SourceEntry[] {
	const below = paths.filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length));
	const kinds = new Map(
		below.map((path) => [path.split('/')[0]!, path.includes('/') ? 'folder' : 'file'] as const),
	);
	return Array.from(kinds, ([name, kind]) => ({ name, kind }));
}
