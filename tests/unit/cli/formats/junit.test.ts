import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { junitFromReport } from '../../../../src/cli/formats/junit.ts';
import { patternText, runPatterns, temporaryFolder } from '../../../support/builders.ts';
import { JUNIT_SCHEMA } from '../../../support/junit.ts';
import { findingOf, reportOf, writtenAs } from '../../../support/reports.ts';

async function faultsIn(xml: string): Promise<string[]> {
	const { errors } = await validateXML({ xml, schema: JUNIT_SCHEMA });
	return errors.map(({ message }) => message);
}

describe('JUnit’s XML', () => {
	it('is told from what is none', async () => {
		expect(await faultsIn('<testsuites tests="0" failures="0"><testsuite/></testsuites>')).not.toEqual([]);
		expect(await faultsIn('<testsuites>')).not.toEqual([]);
	});

	it('has a suite a file and a test a finding: what makes the library fail fails, all else is skipped', async () => {
		const findings = [
			findingOf({ id: 'whole', rule: 'library-empty', file: null, line: null, column: null }),
			findingOf({ id: 'one' }),
			findingOf({ id: 'two', rule: 'orphan', severity: 'warn' }),
			findingOf({ id: 'three', cause: 'one' }),
		];
		const xml = writtenAs(junitFromReport, reportOf(findings));
		expect(await faultsIn(xml)).toEqual([]);
		expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="patterns lint" tests="3" failures="2">
	<testsuite name="The whole library" tests="1" failures="1" skipped="0">
		<testcase name="library-empty whole" classname="The whole library"><failure type="library-empty" message="“A” names “b”, which leads nowhere.">The whole library: “A” names “b”, which leads nowhere.</failure></testcase>
	</testsuite>
	<testsuite name="a.md" tests="2" failures="1" skipped="1">
		<testcase name="ref-dangling one" classname="a.md"><failure type="ref-dangling" message="“A” names “b”, which leads nowhere. (mends 1 × ref-dangling)">a.md:5:3: “A” names “b”, which leads nowhere. (mends 1 × ref-dangling)</failure></testcase>
		<testcase name="orphan two" classname="a.md"><skipped message="“A” names “b”, which leads nowhere."/></testcase>
	</testsuite>
</testsuites>
`);
	});

	it('holds one test that passes where nothing is told', async () => {
		const xml = writtenAs(junitFromReport, reportOf([]));
		expect(await faultsIn(xml)).toEqual([]);
		expect(xml).toContain('<testcase name="nothing to tell" classname="patterns lint"/>');
	});

	it('fails as --fail-on says', () => {
		const finding = findingOf({ severity: 'warn' });
		const failures = (failOn: 'warn' | null) =>
			/failures="(\d)"/.exec(writtenAs(junitFromReport, reportOf([finding], { failOn })))![1];
		expect([failures('warn'), failures(null)]).toEqual(['1', '0']);
	});

	it('is valid whatever files and titles are called', async () => {
		const title = '"\\0\\e]]>\\uFFFE\\uD800&lt;<!--\\u202E ##vso[x] \\U0001FFFE"';
		const folder = temporaryFolder([
			['"<b>&\'\n\u0001.md', patternText(`slug: a\ntitle: ${title}\nrelated: [nothing, "]]>"]`)],
		]);
		const { stdout } = await runPatterns(['lint', folder, '--format', 'junit']);
		expect(await faultsIn(stdout)).toEqual([]);
		expect(stdout).toContain('classname="&quot;&lt;b&gt;&amp;\'\\u{A}\\u{1}.md"');
		expect(stdout).not.toMatch(/##vso\[|\u202E/);
	});
});
