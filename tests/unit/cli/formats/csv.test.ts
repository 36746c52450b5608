import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { csvFromReport } from '../../../../src/cli/formats/csv.ts';
import { findingOf, reportOf, writtenAs } from '../../../support/reports.ts';

it('CSV has a row for every finding, what follows from another in its place', () => {
	const broken = findingOf({ id: 'broken', rule: 'fm-yaml-error', file: 'b.md', pattern: null });
	const following = findingOf({ id: 'following', cause: 'broken', endLine: 5, endColumn: 9 });
	const whole = findingOf({
		...{ id: 'whole', rule: 'library-empty', severity: 'warn', file: null, line: null },
		...{ column: null, pattern: null, message: '=HYPERLINK("https://x.test")\u001B[31m' },
	});
	const rows: unknown = parse(writtenAs(csvFromReport, reportOf([whole, following, broken])), {
		columns: true,
		record_delimiter: '\r\n',
	});
	expect(rows).toEqual([
		{
			...{ severity: 'warn', rule: 'library-empty', file: '', line: '', column: '', endLine: '' },
			...{ endColumn: '', message: `'=HYPERLINK("https://x.test")\\u{1B}[31m`, pattern: '' },
			...{ id: 'whole', cause: '' },
		},
		{
			...{ severity: 'error', rule: 'ref-dangling', file: 'a.md', line: '5', column: '3', endLine: '5' },
			...{ endColumn: '9', message: '“A” names “b”, which leads nowhere.', pattern: 'a' },
			...{ id: 'following', cause: 'broken' },
		},
		{
			...{ severity: 'error', rule: 'fm-yaml-error', file: 'b.md', line: '5', column: '3', endLine: '' },
			...{ endColumn: '', message: '“A” names “b”, which leads nowhere.', pattern: '' },
			...{ id: 'broken', cause: '' },
		},
	]);
});
