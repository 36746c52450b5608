import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../src/lib/model/finding.ts';
import {
	causesByFile,
	causesFrom,
	gravestFirst,
	type RootCause,
} from '../../../../src/lib/view/desk/causes.ts';
import { findingOf } from '../../../support/reports.ts';

const BROKEN = findingOf({ id: 'broken', rule: 'fm-yaml-error', file: 'b.md', pattern: null });
const ALONE = findingOf({ id: 'alone', rule: 'orphan', severity: 'warn', cause: 'names-it' });
const TIDY = findingOf({ id: 'tidy', rule: 'file-bom', severity: 'info', file: 'c.md' });

function idsOf({ finding, follows }: RootCause): string {
	return [finding, ...follows].map(({ id }: Finding) => id).join(' ← ');
}

describe('Causes', () => {
	const causes = causesFrom([TIDY, ALONE, BROKEN, { ...TIDY, id: 'other' }]);

	it('are grouped by file in the order in which files come', () => {
		expect(causesByFile(causes).map(([file, of]) => [file, of.map(idsOf)])).toEqual([
			['c.md', ['tidy', 'other']],
			['a.md', ['alone']],
			['b.md', ['broken']],
		]);
	});

	it('come gravest first, and else as they came', () => {
		expect(gravestFirst(causes).map(idsOf)).toEqual(['broken', 'alone', 'tidy', 'other']);
	});
});
