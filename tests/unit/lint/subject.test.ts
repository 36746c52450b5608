import { describe, expect, it } from 'vitest';
import { Noticed, titleOf } from '../../../src/lib/lint/subject.ts';
import type { Remark } from '../../../src/lib/model/reading.ts';
import { subjectOf } from '../../support/lint-subject.ts';

function remark(rule: Remark['rule'], file: string | null, subject = ''): Remark {
	return { rule, file, at: null, subject, message: '', cause: null };
}

describe('What was noticed before', () => {
	const [first, second] = [remark('type-mismatch', 'a.md', 'id'), remark('type-mismatch', 'a.md', 'slug')];
	const later = remark('fm-missing', 'a.md');
	const elsewhere = remark('fm-missing', 'b.md');
	const noticed = new Noticed();
	noticed.add([remark('fm-missing', null), first, second]);
	noticed.add([later, elsewhere]);

	it('is found by file and rule', () => {
		expect(noticed.find('a.md', ['type-mismatch'])).toBe(first);
		expect(noticed.find('b.md', ['type-mismatch', 'fm-missing'])).toBe(elsewhere);
		expect(noticed.find('b.md', ['type-mismatch'])).toBeNull();
		expect(noticed.find('c.md', ['fm-missing'])).toBeNull();
	});

	it('is found by what it is about', () => {
		expect(noticed.find('a.md', ['type-mismatch'], 'slug')).toBe(second);
		expect(noticed.find('a.md', ['type-mismatch'], 'title')).toBeNull();
	});

	it('is found under the first of several rules that something was said under', () => {
		expect(noticed.find('a.md', ['fm-missing', 'type-mismatch'])).toBe(later);
		expect(noticed.find('a.md', ['fm-missing', 'type-mismatch'], 'id')).toBe(first);
	});
});

describe('A pattern in a message', () => {
	it('is called by its title, else by its key', () => {
		const subject = subjectOf([{ facts: { title: 'Trust' } }, { facts: { slug: 'care' } }]);
		expect([titleOf(subject, 0), titleOf(subject, 1)]).toEqual(['Trust', 'care']);
	});
});
