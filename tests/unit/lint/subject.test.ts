import { describe, expect, it } from 'vitest';
import { titleOf } from '../../../src/lib/lint/subject.ts';
import { subjectOf } from '../../support/lint-subject.ts';

describe('A pattern in a message', () => {
	it('is called by its title, else by its key', () => {
		const subject = subjectOf([{ facts: { title: 'Trust' } }, { facts: { slug: 'care' } }]);
		expect([titleOf(subject, 0), titleOf(subject, 1)]).toEqual(['Trust', 'care']);
	});
});
