import type { LintReport } from '../lint/report.ts';
import { csvFromReport } from './csv.ts';
import { githubFromReport } from './github.ts';
import { jsonFromReport } from './json.ts';
import { junitFromReport } from './junit.ts';
import { sarifFromReport } from './sarif.ts';
import { textFromReport } from './text.ts';

/** Writes a report down, piece by piece. */
export type LintFormat = (report: LintReport, isColoured: boolean) => Iterable<string>;

/** Every format of a report, by its name on the command line. */
export const LINT_FORMATS: ReadonlyMap<string, LintFormat> = new Map<string, LintFormat>([
	['text', textFromReport],
	['json', jsonFromReport],
	['sarif', sarifFromReport],
	['github', githubFromReport],
	['junit', junitFromReport],
	['csv', csvFromReport],
]);
