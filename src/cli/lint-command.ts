import { jsonFromFindings } from '../lib/export/json.ts';
import { readArguments } from './arguments.ts';
import type { Io } from './io.ts';
import { lintReport } from './lint-report.ts';
import { openLibrary } from './open-library.ts';

export const LINT_HELP = `patterns lint [folder] [--format text|json]

Tells what is wrong with a library. Without a folder, that is the one PATTERNS_DIR names, else ./content.

  --format text   for reading, by file; what follows from another fault is counted under it (default)
  --format json   { counts, findings }

Exit code: 0 where no error was found, 1 where there are errors, 2 where the command failed.
`;

/** Writes all findings; returns 1 where there are errors among them, else 0. */
export async function lintCommand(argv: readonly string[], io: Io): Promise<number> {
	const { folder, isHelpAsked, values } = readArguments(argv, {
		name: 'lint',
		values: { format: ['text', 'json'] },
	});
	if (isHelpAsked) {
		await io.stdout.write(LINT_HELP);
		return 0;
	}
	const library = await openLibrary(folder, io);
	const isColoured = io.stdout.isTTY && !io.env['NO_COLOR'] && io.env['TERM'] !== 'dumb';
	await io.stdout.write(
		values.get('format') === 'json' ? jsonFromFindings(library) : lintReport(library, isColoured),
	);
	return library.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
