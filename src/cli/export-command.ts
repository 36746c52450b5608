import { LIBRARY_FORMATS } from '../lib/export/formats.ts';
import { readArguments } from './arguments.ts';
import type { Io } from './io.ts';
import { openLibrary } from './open-library.ts';
import { writeOut } from './write-out.ts';

const FORMATS = LIBRARY_FORMATS.map(({ id }) => id);

export const EXPORT_HELP = `patterns export [folder] --format ${FORMATS.join('|')} [--out file]

Writes a library as read: patterns, relations, findings and counts. Without a folder, that is the one PATTERNS_DIR names,
else ./content.

  --format json   the format, the only one yet and the default
  --out file      writes to a file instead of standard output; the file is either wholly written or not touched,
                  links to it stay links, and a device or a pipe is written into

Exit code: 0, or 2 where the command failed.
`;

/** Writes a library in the format that is asked for. */
export async function exportCommand(argv: readonly string[], io: Io): Promise<number> {
	const flags = { name: 'export', takes: 'folder', values: { format: FORMATS, out: null } };
	const { given: folder, isHelpAsked, values } = readArguments(argv, flags);
	if (isHelpAsked) {
		await io.stdout.write(EXPORT_HELP);
		return 0;
	}
	const format = LIBRARY_FORMATS.find(({ id }) => id === (values.get('format') ?? 'json'))!;
	const text = format.write(await openLibrary(folder, io));
	const out = values.get('out');
	if (out === undefined) await io.stdout.write(text);
	else await writeOut(out, text, io);
	return 0;
}
