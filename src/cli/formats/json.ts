import { jsonFromFindings } from '../../lib/export/json.ts';
import type { LintReport } from '../lint/report.ts';

/** `{ counts, findings }`, as in an exported library. */
export function* jsonFromReport(report: LintReport): Generator<string> {
	yield jsonFromFindings(report);
}
