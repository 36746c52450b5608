import { describe, expect, it } from 'vitest';
import type { LintReport } from '../../../../src/cli/lint/report.ts';
import type { Finding } from '../../../../src/lib/model/finding.ts';
import type { RootCause } from '../../../../src/lib/view/desk/causes.ts';
import { baselineOf, findingOf, reportOf } from '../../../support/reports.ts';

const BROKEN = findingOf({ id: 'broken', rule: 'fm-yaml-error', file: 'b.md', pattern: null });
const NAMES_IT = findingOf({ id: 'names-it', cause: 'broken' });
const ALONE = findingOf({ id: 'alone', rule: 'orphan', severity: 'warn', cause: 'names-it' });
const TIDY = findingOf({ id: 'tidy', rule: 'file-bom', severity: 'info', file: 'c.md' });

function toldIn({ causes }: Pick<LintReport, 'causes'>): string[] {
	return causes.map(idsOf);
}

function idsOf({ finding, follows }: RootCause): string {
	return [finding, ...follows].map(({ id }: Finding) => id).join(' ← ');
}

describe('A report', () => {
	it('puts what follows from a finding under the one at the root, wherever that stands', () => {
		expect(toldIn(reportOf([NAMES_IT, ALONE, BROKEN, TIDY]))).toEqual(['broken ← names-it ← alone', 'tidy']);
	});

	it('tells by itself what follows from something that is not told', () => {
		expect(toldIn(reportOf([NAMES_IT, ALONE]))).toEqual(['names-it ← alone']);
	});

	it('counts by severity, and how much follows from others', () => {
		const { numbers, following } = reportOf([NAMES_IT, ALONE, BROKEN, TIDY]);
		expect({ numbers, following }).toEqual({ numbers: { error: 2, warn: 1, info: 1 }, following: 2 });
	});

	it('fails from the least severity on that is asked for, or never', () => {
		const failing = (findings: Finding[], failOn: 'error' | 'warn' | 'info' | null) =>
			reportOf(findings, { failOn }).isFailed;
		expect(failing([BROKEN], 'error')).toBe(true);
		expect(failing([ALONE, TIDY], 'error')).toBe(false);
		expect(failing([ALONE, TIDY], 'warn')).toBe(true);
		expect(failing([TIDY], 'warn')).toBe(false);
		expect(failing([TIDY], 'info')).toBe(true);
		expect(failing([BROKEN], null)).toBe(false);
	});

	it('tells errors only where that is asked for: it counts all, and fails for the same reasons', () => {
		const report = reportOf([NAMES_IT, ALONE, BROKEN, TIDY], { isQuiet: true, failOn: 'info' });
		expect(toldIn(report)).toEqual(['broken ← names-it']);
		expect(report.findings.map(({ id }) => id)).toEqual(['names-it', 'broken']);
		expect(report.numbers).toEqual({ error: 2, warn: 1, info: 1 });
		expect(reportOf([TIDY], { isQuiet: true, failOn: 'info' })).toMatchObject({ causes: [], isFailed: true });
	});

	it('keeps a warning that errors follow from, also among errors only', () => {
		const returns = findingOf({ id: 'returns', rule: 'file-mixed-eol', severity: 'warn' });
		const missing = findingOf({ id: 'missing', cause: 'returns' });
		const report = reportOf([returns, missing], { isQuiet: true });
		expect(toldIn(report)).toEqual(['returns ← missing']);
		expect(report.causes[0]!.severity).toBe('error');
	});

	it('leaves out what a baseline knows, and never fails for it', () => {
		const baseline = baselineOf(
			{ file: 'b.md', rule: 'fm-yaml-error', count: 1 },
			{ file: 'a.md', rule: 'ref-dangling', count: 1 },
			{ file: 'a.md', rule: 'orphan', count: 1 },
			{ file: 'c.md', rule: 'file-bom', count: 3 },
		);
		const report = reportOf([NAMES_IT, ALONE, BROKEN, TIDY], { baseline, failOn: 'info' });
		expect(report).toMatchObject({
			...{ causes: [], findings: [], numbers: { error: 0, warn: 0, info: 0 }, isFailed: false },
			...{ baseline: { findings: 4, gone: 2 } },
		});
		const other = findingOf({ id: 'other', file: 'd.md' });
		expect(reportOf([BROKEN, other], { baseline })).toMatchObject({ isFailed: true, findings: [other] });
		expect(reportOf([TIDY]).baseline).toBeNull();
	});

	it('tells what is new under what it follows from, also where that is known, and counts the new alone', () => {
		const baseline = baselineOf({ file: 'b.md', rule: 'fm-yaml-error', count: 1 });
		const report = reportOf([ALONE, BROKEN, { ...ALONE, id: 'too', cause: 'broken' }], { baseline });
		expect(toldIn(report)).toEqual(['alone', 'broken ← too']);
		expect(report).toMatchObject({
			...{ numbers: { error: 0, warn: 2, info: 0 }, following: 1, isFailed: false },
			...{ baseline: { findings: 1, gone: 0 } },
		});
		expect(report.causes[1]!.severity).toBe('warn');
	});

	it('is limited to files that changed, with what they come from and what is said of the whole library', () => {
		const whole = findingOf({ id: 'whole', file: null });
		const other = findingOf({ id: 'other', file: 'd.md' });
		const since = (...files: string[]) =>
			reportOf([whole, NAMES_IT, ALONE, BROKEN, TIDY, other], {
				changed: { files: new Set(files), since: 'main' },
			});
		expect(toldIn(since('a.md'))).toEqual(['whole', 'broken ← names-it ← alone']);
		expect(since('a.md').elsewhere).toEqual({ findings: 2, since: 'main' });
		expect(toldIn(since('c.md', 'gone.md'))).toEqual(['whole', 'tidy']);
		expect(reportOf([TIDY], { changed: { files: new Set(), since: 'main' } })).toMatchObject({
			...{ causes: [], numbers: { error: 0, warn: 0, info: 0 }, elsewhere: { findings: 1 } },
		});
		expect(reportOf([TIDY]).elsewhere).toBeNull();
	});
});
