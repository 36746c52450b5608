import { describe, expect, it } from 'vitest';
import { textFromReport } from '../../../../src/cli/formats/text.ts';
import type { ReportOptions } from '../../../../src/cli/lint/report.ts';
import type { Finding } from '../../../../src/lib/model/finding.ts';
import { RULES } from '../../../../src/lib/lint/rules.ts';
import { baselineOf, findingOf, reportOf, writtenAs } from '../../../support/reports.ts';

/** Findings under every rule there is, so many of them causes of others, in files of their own. */
function everything(causes: number): Finding[] {
	const findings = RULES.map(({ name, severity }) =>
		findingOf({ id: name, rule: name, severity, file: `${name}.md`, pattern: null }),
	);
	const following = findings
		.slice(0, causes)
		.map(({ id }) => findingOf({ id: `after-${id}`, cause: id, severity: 'warn' }));
	return [...findings, ...following];
}

describe('Text', () => {
	it('says where to start, in twenty lines at most, where only that is asked for', () => {
		const limited: Partial<ReportOptions> = {
			baseline: baselineOf({ file: 'gone.md', rule: 'orphan', count: 2 }),
			notRead: ['settings-invalid.md', 'library-empty.md', 'c.md', 'd.md'],
			changed: { files: new Set(everything(9).map(({ file }) => file!)), since: 'main' },
		};
		const lines = writtenAs(textFromReport, reportOf(everything(9), limited), true).split('\n');
		expect(lines).toHaveLength(21);
		expect(lines[20]).toBe('');
		expect(lines.slice(2, 12)).toEqual([
			'0 more are known to the baseline known.json; 2 of what it knows are gone; “--prune” takes that out.',
			'0 more are in files that did not change since main.',
			'',
			'Start with what others follow from:',
			'  settings-invalid.md:5:3  “A” names “b”, which leads nowhere. (mends 1 × ref-dangling)  settings-invalid',
			'  library-empty.md:5:3  “A” names “b”, which leads nowhere. (mends 1 × ref-dangling)  library-empty',
			'  fs-unreadable.md:5:3  “A” names “b”, which leads nowhere. (mends 1 × ref-dangling)  fs-unreadable',
			'  and 6 more places',
			'',
			'What is found most, errors first:',
		]);
		expect(lines[12]).toBe('  error  1 × settings-invalid in 1 file: Mend the YAML of library.yml.');
		expect(lines[17]).toBe(`  and ${RULES.length - 5} more rules`);
		expect(lines[19]).toBe(
			'Not read: settings-invalid.md, library-empty.md, c.md and 1 more. ' +
				'Not looked at: where links to other sites lead (“--format urls” lists them).',
		);
		const alone = writtenAs(textFromReport, reportOf(everything(0), limited), true);
		expect(alone.split('\n')).toHaveLength(21);
	});

	it('begins with that where it is long, and not where it is short', () => {
		const long = reportOf(everything(9));
		const text = writtenAs(textFromReport, long);
		expect(text.startsWith(`${writtenAs(textFromReport, long, true)}\nsettings-invalid.md\n`)).toBe(true);
		expect(text).toMatch(/\d+ errors, \d+ warnings, \d+ notes; 9 of them follow from others\.\n$/);
		expect(writtenAs(textFromReport, reportOf(everything(9).slice(0, 50)))).toMatch(
			/^settings-invalid\.md\n/,
		);
	});

	it('has nothing to start with where nothing was found', () => {
		expect(writtenAs(textFromReport, reportOf([]), true)).toBe(
			'4 files, 3 patterns, 1 not read, 2 relations, 1 orphan.\n0 errors, 0 warnings, 0 notes.\n\n' +
				'Not looked at: where links to other sites lead (“--format urls” lists them).\n',
		);
	});
});
