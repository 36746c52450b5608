import { csvFromFindings } from '../../lib/export/findings-csv.ts';
import type { LintReport } from '../lint/report.ts';

/** A finding a row, what follows from others in its place. */
export function csvFromReport({ findings }: LintReport): Iterable<string> {
	return csvFromFindings(findings);
}
