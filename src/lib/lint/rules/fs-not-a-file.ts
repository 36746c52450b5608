import { readingRule } from '../rule.ts';

export const fsNotAFile = readingRule({
	name: 'fs-not-a-file',
	severity: 'warn',
	meaning: 'Neither file nor folder (a pipe, socket or device): it is not opened.',
	why: 'Opening it could wait for ever or act on a device.',
	remedy: 'Remove it.',
	before: 'patterns/trust.md (a pipe)',
	after: 'patterns/trust.md (a file)',
});
