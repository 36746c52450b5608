import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { checklistByFile } from '../../../src/lib/export/checklist.ts';
import { csvFromWanted } from '../../../src/lib/export/wanted-csv.ts';
import { causesFrom } from '../../../src/lib/view/desk/causes.ts';
import { findingOf } from '../../support/reports.ts';

it('A checklist has a heading for each file, and a box for each cause in which nothing is markup', () => {
	const broken = findingOf({ id: 'broken', rule: 'fm-yaml-error', file: 'b.md', message: '<b>@all' });
	const whole = findingOf({ id: 'whole', file: null, line: null, severity: 'info', message: 'All.' });
	expect(checklistByFile(causesFrom([whole, broken, findingOf({ cause: 'broken' })]))).toEqual([
		'### The whole library\n\n- [ ] **info** All. (ref-dangling)\n',
		'### b.md\n\n- [ ] **error** 5:3 \\<b\\>@&#8203;all (mends 1 × ref-dangling) (fm-yaml-error)\n',
	]);
});

it('CSV of wanted patterns has a row for everyone who asks, on which nothing acts', () => {
	const rows: unknown = parse(
		[
			...csvFromWanted([
				{
					name: '=1+1',
					asks: [
						{ file: 'a.md', type: 'related', line: 4 },
						{ file: 'b\u001B.md', type: 'requires', line: null },
					],
				},
			]),
		].join(''),
		{ columns: true, record_delimiter: '\r\n' },
	);
	expect(rows).toEqual([
		{ wanted: "'=1+1", asks: '2', file: 'a.md', relation: 'related', line: '4' },
		{ wanted: "'=1+1", asks: '2', file: 'b\\u{1B}.md', relation: 'requires', line: '' },
	]);
});
