/** Why something could not be written, for the end of a sentence. */
export function reasonOf(error: NodeJS.ErrnoException): string {
	return REASONS.get(error.code ?? '') ?? error.message;
}

/** A reader who has seen enough, such as `head`, closes the pipe: that is no failure. */
export function isReaderGone({ code }: NodeJS.ErrnoException): boolean {
	return code === 'EPIPE';
}

const REASONS: ReadonlyMap<string, string> = new Map([
	['ENOENT', 'its folder does not exist'],
	['ENOTDIR', 'its folder is a file'],
	['EISDIR', 'it is a folder'],
	['EACCES', 'that is not allowed'],
	['EPERM', 'that is not allowed'],
	['EROFS', 'the disk is read-only'],
	['ENOSPC', 'the disk is full'],
	['EDQUOT', 'no more of the disk may be used'],
	['EFBIG', 'the file would be larger than is allowed'],
	['ELOOP', 'it is a link that leads back to itself'],
	['ENAMETOOLONG', 'its name is too long'],
	['ENXIO', 'nobody reads it'],
]);
