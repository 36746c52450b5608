import { describe, expect, it } from 'vitest';
import { findingsFrom } from '../../../src/lib/lint/findings.ts';
import type { Cause, Remark } from '../../../src/lib/model/reading.ts';

function remark(rule: string, file: string | null, subject = '', causes: Cause[] = []): Remark {
	return { rule, file, at: null, subject, message: `${file} ${rule} ${subject}`, causes };
}

describe('What a finding follows from', () => {
	const noticed = [
		remark('fm-missing', null),
		remark('type-mismatch', 'a.md', 'id'),
		remark('type-mismatch', 'a.md', 'slug'),
		remark('fm-missing', 'a.md'),
		remark('fm-missing', 'b.md'),
	];
	const causeOf = (...causes: Cause[]) => {
		const remarks = [...noticed, remark('id-missing', 'c.md', '', causes)];
		const findings = findingsFrom(
			remarks,
			() => null,
			[],
			() => 'warn',
		);
		const { cause } = findings.find(({ rule }) => rule === 'id-missing')!;
		return findings.find(({ id }) => id === cause)?.message;
	};

	it('is found by file and rule', () => {
		expect(causeOf({ rule: 'fm-missing', file: 'b.md' })).toBe('b.md fm-missing ');
		expect(causeOf({ rule: 'type-mismatch', file: 'b.md' })).toBeUndefined();
		expect(causeOf({ rule: 'fm-missing', file: 'c.md' })).toBeUndefined();
	});

	it('is the first that was noticed where nothing is said of what it is about', () => {
		expect(causeOf({ rule: 'type-mismatch', file: 'a.md' })).toBe('a.md type-mismatch id');
	});

	it('is found by what it is about', () => {
		expect(causeOf({ rule: 'type-mismatch', file: 'a.md', subject: 'slug' })).toBe('a.md type-mismatch slug');
		expect(causeOf({ rule: 'type-mismatch', file: 'a.md', subject: 'title' })).toBeUndefined();
	});

	it('is the first of several that was noticed, in the order in which they are given', () => {
		const [missing, id] = [noticed[3]!, noticed[1]!];
		expect(causeOf({ rule: 'fm-empty', file: 'a.md' }, missing, id)).toBe('a.md fm-missing ');
		expect(causeOf(id, missing)).toBe('a.md type-mismatch id');
	});
});
