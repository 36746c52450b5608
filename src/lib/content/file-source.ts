/** What stands in a folder under one name. */
export interface SourceEntry {
	readonly name: string;
	readonly kind: 'file' | 'folder' | 'link' | 'link-to-folder' | 'other';
}

/** Where the files of a library lie: on a disk, in a folder opened in the browser, in an archive. It lists and reads, nothing else. */
export interface FileSource {
	/** What stands directly in a folder, in any order; '' is the library's own folder, others end in a slash. Rejects where it may not be read. */
	list(folder: string): Promise<readonly SourceEntry[]>;
	/** The bytes of a file, at most so many; else why they are not to be had. Rejects where the file may not be read. */
	read(path: string, most: number): Promise<Uint8Array | 'not-a-file' | 'too-large'>;
}
