import { describe, expect, it } from 'vitest';
import { RULES } from '../../../../src/lib/lint/rules.ts';
import type { Finding } from '../../../../src/lib/model/finding.ts';
import { causesFrom } from '../../../../src/lib/view/desk/causes.ts';
import { startOf } from '../../../../src/lib/view/desk/start.ts';
import { sayExtent } from '../../../../src/lib/view/desk/words.ts';
import { findingOf } from '../../../support/reports.ts';

const ROOM = { causes: 3, rules: 5, rulesAlone: 11 };

function startIn(findings: readonly Finding[]) {
	const causes = causesFrom(findings);
	const names = causes.map(({ finding }) => finding.rule);
	return startOf(
		causes,
		RULES.filter(({ name }) => names.includes(name)),
		ROOM,
	);
}

/** A finding that so many others follow from. */
function causeOf(id: string, follows: readonly Finding['severity'][]): Finding[] {
	const finding = findingOf({ id, rule: 'fm-yaml-error', file: `${id}.md` });
	const following = follows.map((severity, index) =>
		findingOf({ id: `${id}-${index}`, severity, cause: id }),
	);
	return [finding, ...following];
}

describe('Where to start', () => {
	it('is first what most follows from, then what takes most errors with it, then what comes first', () => {
		const findings = [
			...causeOf('few', ['error']),
			...causeOf('warned', ['warn', 'warn']),
			...causeOf('grave', ['error', 'error']),
			...causeOf('most', ['info', 'info', 'info']),
			...causeOf('as-few', ['error']),
			...causeOf('none', []),
		];
		const { causes, moreCauses } = startIn(findings);
		expect(causes.map(({ finding }) => finding.id)).toEqual(['most', 'grave', 'warned']);
		expect(moreCauses).toBe(2);
		expect(startIn([...findings, ...causeOf('late', ['info'])]).moreCauses).toBe(3);
	});

	it('is then the gravest rules under which most is told, by findings and by files', () => {
		const findings = [
			findingOf({ id: '1', rule: 'file-bom', severity: 'info' }),
			findingOf({ id: '2', rule: 'file-bom', severity: 'info' }),
			findingOf({ id: '3', rule: 'orphan', severity: 'warn' }),
			findingOf({ id: '4', rule: 'ref-self' }),
			findingOf({ id: '5', file: 'b.md' }),
			findingOf({ id: '6' }),
			findingOf({ id: '7' }),
			findingOf({ id: '8', cause: '4' }),
		];
		const told = startIn(findings).rules.map(
			({ rule, severity, findings: count, files }) => `${severity} ${count} ${rule.name} ${files}`,
		);
		expect(told).toEqual([
			'error 3 ref-dangling 2',
			'error 1 ref-self 1',
			'warn 1 orphan 1',
			'info 2 file-bom 1',
		]);
	});

	it('says of each whether it is told of the library or of files, the library first', () => {
		const findings = [
			findingOf({ id: '1', rule: 'date-uniform', severity: 'info', file: null }),
			findingOf({ id: '2', rule: 'file-bom', severity: 'info' }),
			findingOf({ id: '3', rule: 'enum-unknown', severity: 'warn' }),
			findingOf({ id: '4', rule: 'enum-unknown', severity: 'warn', file: null }),
		];
		const told = startIn(findings).rules.map((share) => `${share.rule.name} ${sayExtent(share)}`);
		expect(told).toEqual([
			'enum-unknown of the library and in 1 file',
			'date-uniform of the library',
			'file-bom in 1 file',
		]);
	});

	it('has room for more rules where nothing follows from anything', () => {
		const rules = [
			...['file-bom', 'file-crlf', 'fm-alias', 'id-format', 'orphan', 'ref-self', 'ref-dangling'],
			...['slug-missing', 'slug-format', 'title-missing', 'body-empty', 'html-active', 'link-scheme'],
			'placeholder-text',
		];
		const findings = rules.map((rule) => findingOf({ id: rule, rule }));
		const alone = startIn(findings);
		expect([alone.rules.length, alone.moreRules]).toEqual([11, 3]);
		const beside = startIn([...findings, ...causeOf('cause', ['error'])]);
		expect([beside.rules.length, beside.moreRules]).toEqual([5, 10]);
	});
});
