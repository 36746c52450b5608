import type { LintReport } from '../lint/report.ts';
import { csvFromReport } from './csv.ts';
import { githubFromReport } from './github.ts';
import { jsonFromReport } from './json.ts';
import { junitFromReport } from './junit.ts';
import { markdownFromReport } from './markdown.ts';
import { sarifFromReport } from './sarif.ts';
import { textFromReport } from './text.ts';
import { urlsFromReport } from './urls.ts';

/** What is asked of formats that are read by people. */
export interface Look {
	readonly isColoured: boolean;
	/** Whether only what was found in all and where to start is told. */
	readonly isSummary: boolean;
}

/** Writes a report down, piece by piece. */
export type LintFormat = (report: LintReport, look: Look) => Iterable<string>;

/** Every format of a report, by its name on the command line. */
export const LINT_FORMATS: ReadonlyMap<string, LintFormat> = new Map<string, LintFormat>([
	['text', textFromReport],
	['json', jsonFromReport],
	['sarif', sarifFromReport],
	['github', githubFromReport],
	['markdown', markdownFromReport],
	['junit', junitFromReport],
	['csv', csvFromReport],
	['urls', urlsFromReport],
]);

/** Formats that can be cut down to a summary. */
export const SUMMARISED: readonly string[] = ['text', 'markdown'];
