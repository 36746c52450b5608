import { buildAtlas } from '../lib/atlas/build-atlas.ts';
import { makeReadyTour } from '../lib/tour/ready-made.ts';
import { writeTour } from '../lib/tour/write-tour.ts';
import { readArguments } from './arguments.ts';
import type { Io } from './io.ts';
import { openLibrary } from './open-library.ts';
import { writeOut } from './write-out.ts';

const FLAGS = { name: 'tour', takes: 'folder', values: { out: null } };

export const TOUR_HELP = `patterns tour [folder] [--out file]

Writes a tour of a library as a file to begin with: all of it, its greatest regions one by one with their hubs, and what
joins them, in words made of counts and titles. Without a folder, that is the one PATTERNS_DIR names, else ./content.

  --out file   writes to a file instead of standard output, best to tours/<name>.md in the library's folder

Exit code: 0, or 2 where the command failed.
`;

/** Writes the ready-made tour of a library. */
export async function tourCommand(argv: readonly string[], io: Io): Promise<number> {
	const { given: folder, isHelpAsked, values } = readArguments(argv, FLAGS);
	if (isHelpAsked) {
		await io.stdout.write(TOUR_HELP);
		return 0;
	}
	const text = writeTour(makeReadyTour(buildAtlas(await openLibrary(folder, io))));
	const out = values.get('out');
	if (out === undefined) await io.stdout.write(text);
	else await writeOut(out, text, io);
	return 0;
}
