import { findingFields, inertJson } from '../../lib/export/json.ts';
import type { LintReport } from '../lint/report.ts';

/**
 * `counts` and `findings` as in an exported library, and of a baseline its file (`name`), whether `library.yml` names it
 * (`isOfLibrary`), how much is not told since it knows it (`findings`), how much of what it knows is found no more (`gone`), and why it
 * is of no use, if it is not (`fault`); null without one.
 */
export function* jsonFromReport(report: LintReport): Generator<string> {
	yield inertJson({ ...findingFields(report), baseline: report.baseline });
}
