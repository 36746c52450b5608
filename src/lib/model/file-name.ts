/** The name of a file without folders and without `.md`. */
export function fileNameOf(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}
