import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../src/lib/model/finding.ts';
import type { Health, ToldFile } from '../../../../src/lib/model/health.ts';
import { causesWithin, findingsOf } from '../../../../src/lib/view/desk/causes.ts';
import { Desk, WHOLE_DESK, type DeskValue, type DeskView } from '../../../../src/lib/view/desk/desk.ts';
import { composeOverview } from '../../../../src/lib/view/desk/opening.ts';
import { healthOf, wantedOf } from '../../../support/health.ts';
import { findingOf } from '../../../support/reports.ts';

const BROKEN = findingOf({ id: 'broken', rule: 'fm-yaml-error', file: 'b.md', pattern: null });
const NAMES_IT = findingOf({ id: 'names-it', file: 'a.md', cause: 'broken' });
const NAMES_IT_TOO = findingOf({ id: 'names-it-too', file: 'sub/c.md', cause: 'broken' });
const GONE = findingOf({ id: 'gone', file: 'a.md' });
const ALONE = findingOf({ id: 'alone', rule: 'orphan', severity: 'warn', file: 'sub/c.md' });
const TIDY = findingOf({ id: 'tidy', rule: 'file-bom', severity: 'info', file: null });

const FINDINGS = [TIDY, ALONE, GONE, NAMES_IT, BROKEN, NAMES_IT_TOO];
const FILES: readonly Partial<ToldFile>[] = [
	{ path: 'a.md', domains: ['work', 'care'] },
	{ path: 'b.md', pattern: null },
	{ path: 'sub/c.md', domains: ['care'], pattern: { key: 'c', title: 'The Circle', address: 'c' } },
];

function listed(asked: Partial<DeskView>, more: Partial<Health> = {}) {
	return new Desk(healthOf(FINDINGS, FILES, more)).list({ ...WHOLE_DESK, ...asked });
}

function causesIn(asked: Partial<DeskView>, known: readonly Finding[] = []): string[] {
	const { causes } = listed(asked, { known: new Set(known) });
	return causes.map(({ cause: { finding }, isWithin, within }) =>
		[isWithin ? finding.id : `(${finding.id})`, ...within.map(({ id }) => id)].join(' ← '),
	);
}

const said = (values: readonly DeskValue[]) =>
	values.map(({ value, count, isChosen }) => `${value} ${count}${isChosen ? ' *' : ''}`);

describe('The desk', () => {
	it('lists every cause once, the gravest first where nothing follows', () => {
		const { causes, findings } = listed({});
		expect(findings).toBe(6);
		expect(causes.map(({ cause }) => cause.finding.id)).toEqual(['broken', 'gone', 'alone', 'tidy']);
		expect(causes[0]!.within).toEqual([NAMES_IT, NAMES_IT_TOO]);
	});

	it('lists first what most follows from, however grave, as “Where to start” does', () => {
		const settling = Array.from({ length: 3 }, (_, at) =>
			findingOf({ id: `settled-${at}`, severity: 'info', cause: 'alone' }),
		);
		const desk = new Desk(healthOf([...FINDINGS, ...settling], FILES));
		const first = desk.list(WHOLE_DESK).causes.slice(0, 2);
		expect(first.map(({ cause }) => cause.finding.id)).toEqual(['alone', 'broken']);
		expect(composeOverview(desk).causes.map(({ id }) => id)).toEqual(['alone', 'broken']);
	});

	it('starts with nothing that settles less than writing what is wanted most', () => {
		const asks = [1, 2, 3].map((line) => ({ file: 'a.md', type: 'related', line }));
		const wantedBy = (most: number) =>
			healthOf([...FINDINGS, findingOf({ id: 'x', cause: 'alone' })], FILES, {
				wanted: [wantedOf('care', asks.slice(0, most))],
			});
		const startsFor = (most: number) => composeOverview(new Desk(wantedBy(most))).causes.map(({ id }) => id);
		expect(startsFor(2)).toEqual(['broken', 'alone']);
		expect(startsFor(3)).toEqual(['broken']);
	});

	it('counts under a rule what the list counts that is filtered by it', () => {
		const { rules } = composeOverview(new Desk(healthOf(FINDINGS, FILES)));
		expect(rules.map(({ rule, findings }) => [rule.name, findings])).toEqual([
			['ref-dangling', 3],
			['fm-yaml-error', 1],
			['orphan', 1],
			['file-bom', 1],
		]);
		expect(listed({ rules: ['ref-dangling'] }).findings).toBe(3);
	});

	it('lists them by file, as they come, or by rule, the gravest first', () => {
		expect(causesIn({ order: 'file' })).toEqual([
			...['tidy', 'alone', 'gone', 'broken ← names-it ← names-it-too'],
		]);
		expect(causesIn({ order: 'rule' })).toEqual([
			...['broken ← names-it ← names-it-too', 'gone', 'alone', 'tidy'],
		]);
	});

	it('lists a cause that does not pass where something that follows from it does, with that alone', () => {
		expect(causesIn({ rules: ['ref-dangling'], file: 'circle' })).toEqual(['(broken) ← names-it-too']);
		expect(listed({ rules: ['ref-dangling'], file: 'circle' }).findings).toBe(1);
	});

	it('hands out exactly as many findings as it says', () => {
		const asked = [{ rules: ['ref-dangling'] }, { file: 'circle' }, { domains: ['care'] }, { domains: [''] }];
		const numbers = asked.map((one) => {
			const { causes, findings } = listed(one);
			return [findings, findingsOf(causesWithin(causes)).length];
		});
		expect(numbers).toEqual([
			[3, 3],
			[2, 2],
			[4, 4],
			[2, 2],
		]);
		const { causes } = listed({ rules: ['ref-dangling'] });
		expect(causesWithin(causes).map(({ finding, follows }) => [finding.id, follows.length])).toEqual([
			['names-it', 0],
			['names-it-too', 0],
			['gone', 0],
		]);
	});

	it('joins values of one kind by OR and kinds by AND', () => {
		expect(causesIn({ severities: ['warn', 'info'] })).toEqual(['alone', 'tidy']);
		expect(causesIn({ severities: ['warn', 'info'], domains: ['care'] })).toEqual(['alone']);
		expect(causesIn({ domains: [''] })).toEqual(['broken', 'tidy']);
		expect(causesIn({ domains: ['nowhere'] })).toEqual([]);
	});

	it('looks for all words in paths and titles, whatever their case', () => {
		expect(causesIn({ file: 'SUB the' })).toEqual(['(broken) ← names-it-too', 'alone']);
		expect(causesIn({ file: 'sub a.md' })).toEqual([]);
	});

	it('counts each value over what passes all else, most first, and keeps what is chosen', () => {
		const { severities, rules, domains } = listed({ rules: ['orphan', 'no-rule'] });
		expect(said(severities)).toEqual(['error 0', 'warn 1', 'info 0']);
		expect(said(rules)).toEqual([
			...['ref-dangling 3', 'file-bom 1', 'orphan 1 *', 'fm-yaml-error 1', 'no-rule 0 *'],
		]);
		expect(said(domains)).toEqual(['care 1']);
		expect(said(listed({}).domains)).toEqual(['care 4', ' 2', 'work 2']);
	});

	it('lists what is new only, under what it follows from, also where that is known', () => {
		expect(causesIn({ isNewOnly: true }, [BROKEN, NAMES_IT, GONE, TIDY])).toEqual([
			...['(broken) ← names-it-too', 'alone'],
		]);
		expect(listed({ severities: ['error'] }, { known: new Set([GONE]) }).fresh).toBe(3);
		expect(causesIn({ isNewOnly: true }, FINDINGS)).toEqual([]);
	});
});
