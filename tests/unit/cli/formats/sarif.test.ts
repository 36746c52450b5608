/* eslint-disable no-control-regex -- it looks for what must not be there */
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import Ajv from 'ajv';
import draft4 from 'ajv/lib/refs/json-schema-draft-04.json';
import { describe, expect, it } from 'vitest';
import { sarifFromReport } from '../../../../src/cli/formats/sarif.ts';
import type { LintReport } from '../../../../src/cli/lint/report.ts';
import { ruleNamed } from '../../../../src/lib/lint/rules.ts';
import type { Finding } from '../../../../src/lib/model/finding.ts';
import { patternText, runPatterns, temporaryFolder } from '../../../support/builders.ts';
import { findingOf, reportOf, writtenAs } from '../../../support/reports.ts';

const ajv = new Ajv({ schemaId: 'auto', meta: false, allErrors: true });
ajv.addMetaSchema(draft4);
// The draft has no format for a reference that may be relative; URL reads them as the web does.
ajv.addFormat(
	'uri-reference',
	(text) => !/[\s"<>\\^`{|}]/.test(text) && URL.canParse(text, 'https://x.test'),
);
const validate = ajv.compile(schema);

interface Result {
	readonly ruleId: string;
	readonly ruleIndex: number;
	readonly level: string;
	readonly message: { readonly text: string };
	readonly locations: readonly Location[];
	readonly relatedLocations?: readonly Location[];
	readonly partialFingerprints: Readonly<Record<string, string>>;
}

interface Location {
	readonly physicalLocation: {
		readonly artifactLocation: { readonly uri: string };
		readonly region: Readonly<Record<string, number>>;
	};
}

interface Run {
	readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
	readonly invocations: readonly [{ readonly toolExecutionNotifications: readonly unknown[] }];
	readonly results: readonly Result[];
}

function runIn(sarif: string): Run {
	const log = JSON.parse(sarif) as { readonly runs: readonly [Run] };
	const isValid = validate(log);
	expect(validate.errors).toBeNull();
	expect(isValid).toBe(true);
	return log.runs[0];
}

function runOf(report: LintReport): Run {
	return runIn(writtenAs(sarifFromReport, report));
}

describe('SARIF', () => {
	it('is told from what is no SARIF by its schema', () => {
		expect(validate({ version: '2.1.0', runs: [{ tool: { driver: {} } }] })).toBe(false);
		expect(validate({ version: '2.1.0', runs: [], found: [] })).toBe(false);
	});

	it('names file, region, rule and fingerprint of a finding', () => {
		const finding = findingOf({ id: 'f', file: 'a b/ü#1?.md', endLine: 5, endColumn: 9 });
		const { tool, results } = runOf(reportOf([finding], { folder: 'content/' }));
		const { meaning, why, remedy, before, after } = ruleNamed('ref-dangling')!;
		const help = `${remedy}\n\nBefore:\n${before}\n\nAfter:\n${after}`;
		expect(tool.driver.rules).toEqual([
			{
				...{ id: 'ref-dangling', shortDescription: { text: meaning }, fullDescription: { text: why } },
				...{ help: { text: help }, defaultConfiguration: { level: 'error' } },
			},
		]);
		expect(results).toEqual([
			{
				...{ ruleId: 'ref-dangling', ruleIndex: 0, level: 'error' },
				message: { text: '“A” names “b”, which leads nowhere.' },
				locations: [
					{
						physicalLocation: {
							artifactLocation: { uri: 'content/a%20b/%C3%BC%231%3F.md', uriBaseId: '%SRCROOT%' },
							region: { startLine: 5, startColumn: 3, endLine: 5, endColumn: 9 },
						},
					},
				],
				partialFingerprints: { 'finding/v1': 'f' },
			},
		]);
	});

	it('shows what follows from a finding as its related locations, a hundred at most', () => {
		const broken = findingOf({ id: 'broken', rule: 'fm-yaml-error', severity: 'warn', file: 'b.md' });
		const following = Array.from({ length: 120 }, (_, index) =>
			findingOf({ id: `f${index}`, line: index + 1, cause: 'broken' }),
		);
		const { results } = runOf(reportOf([broken, ...following]));
		expect(results).toHaveLength(1);
		expect(results[0]).toMatchObject({ ruleId: 'fm-yaml-error', level: 'error' });
		expect(results[0]!.message.text).toMatch(/ \(mends 120 × ref-dangling\)$/);
		expect(results[0]!.relatedLocations).toHaveLength(100);
		expect(results[0]!.relatedLocations![0]!.physicalLocation.artifactLocation.uri).toBe('a.md');
	});

	it('says of the settings what it says of the whole library, and of the first line what has none', () => {
		const whole = findingOf({ file: null, line: null, column: null });
		const { physicalLocation } = runOf(reportOf([whole], { folder: 'x/' })).results[0]!.locations[0]!;
		expect(physicalLocation.artifactLocation.uri).toBe('x/library.yml');
		expect(physicalLocation.region).toEqual({ startLine: 1 });
	});

	it('holds 5,000 results at most, the gravest first, and says how many more there are', () => {
		const made = (count: number, more: Partial<Finding>) =>
			Array.from({ length: count }, (_, index) => findingOf({ ...more, line: index + 1 }));
		const findings = [
			...made(3000, { rule: 'file-bom', severity: 'info' }),
			...made(3000, { rule: 'orphan', severity: 'warn' }),
			...made(1000, {}),
		];
		const { results, invocations, tool } = runOf(reportOf(findings));
		const levels = results.map(({ level }) => level);
		expect([levels.indexOf('warning'), levels.indexOf('note'), levels.length]).toEqual([1000, 4000, 5000]);
		expect(invocations[0].toolExecutionNotifications).toEqual([
			{
				level: 'note',
				message: { text: 'and 2,000 more, which are less grave: a run holds 5,000 results at most.' },
			},
		]);
		for (const { ruleId, ruleIndex } of [results[0]!, results[1000]!, results[4999]!])
			expect(tool.driver.rules[ruleIndex]!.id).toBe(ruleId);
		expect(runOf(reportOf([])).invocations[0].toolExecutionNotifications).toEqual([]);
	});

	it('is valid, and holds no link, no command and no control, whatever files and titles are called', async () => {
		const title = '"[click](https://x.test) \\e[31m ##vso[x] \\u202E ::error::"';
		const folder = temporaryFolder([
			['a%0A::error::\n b"<>\\^`{|}.md', patternText(`slug: a\ntitle: ${title}\nrelated: [nothing]`)],
			['library.yml', 'include: nothing: at all'],
		]);
		const { stdout, code } = await runPatterns(['lint', folder, '--format', 'sarif']);
		expect(code).toBe(1);
		expect(runIn(stdout).results.length).toBeGreaterThan(2);
		expect(stdout).toContain('[click] (https://x.test)');
		expect(stdout).not.toMatch(/\]\(|[\u001B\u202E]|##vso\[/);
	});
});
