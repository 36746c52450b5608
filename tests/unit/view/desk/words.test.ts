import { describe, expect, it } from 'vitest';
import { rowFrom } from '../../../../src/lib/view/desk/cause-row.ts';
import { causesFrom } from '../../../../src/lib/view/desk/causes.ts';
import { sourceAt } from '../../../../src/lib/view/desk/source-line.ts';
import { WHOLE_DESK } from '../../../../src/lib/view/desk/desk.ts';
import { sayFilters, sayPromise } from '../../../../src/lib/view/desk/words.ts';
import type { Finding } from '../../../../src/lib/model/finding.ts';
import { toldFile } from '../../../support/health.ts';
import { findingOf } from '../../../support/reports.ts';

/** A finding that references and orphans follow from. */
function promised(finding: Partial<Finding>, references: number, orphans: number): string | null {
	const following = [...Array(references).fill('ref-dangling'), ...Array(orphans).fill('orphan')] as string[];
	const follows = following.map((rule, at) => findingOf({ id: `${at}`, rule, cause: 'cause' }));
	const [cause] = causesFrom([findingOf({ id: 'cause', rule: 'fm-yaml-error', ...finding }), ...follows]);
	return sayPromise(cause!);
}

describe('What mending brings', () => {
	it('is said in numbers of what follows', () => {
		expect(promised({}, 0, 0)).toBeNull();
		expect(promised({}, 47, 0)).toBe('Mending this one line makes 47 references resolve');
		expect(promised({ line: null }, 1, 1)).toBe(
			'Mending this makes 1 reference resolve and settles 1 more finding',
		);
		expect(promised({}, 0, 1200)).toBe('Mending this one line settles 1,200 other findings');
	});

	it('counts the reference itself that names what nobody wrote', () => {
		expect(promised({ rule: 'ref-dangling' }, 2, 0)).toBe(
			'Writing the pattern that it names makes 3 references resolve',
		);
	});
});

it('Filters that are set are counted and named', () => {
	expect(sayFilters(WHOLE_DESK)).toBe('');
	expect(sayFilters({ ...WHOLE_DESK, severities: ['error'], domains: [''], file: ' a ' })).toBe(
		'3 set: Errors, not stated, “a”',
	);
	expect(sayFilters({ ...WHOLE_DESK, rules: ['a', 'b', 'c'], isNewOnly: true })).toBe(
		'4 set: a, b, c and 1 more',
	);
});

describe('A cause in a list', () => {
	it('says where it is and leads there, and only counts what follows', () => {
		const finding = findingOf({ id: 'cause', rule: 'fm-yaml-error', file: 'b.md', line: 3 });
		const [cause] = causesFrom([finding, findingOf({ id: 'x', cause: 'cause' })]);
		const told = toldFile({ path: 'b.md', sourceUrl: 'https://x.test/b.md', editUrl: 'https://x.test/edit' });
		expect(rowFrom(cause!, new Map([['b.md', told]]))).toEqual({
			...{ id: 'cause', severity: 'error', rule: 'fm-yaml-error', message: finding.message },
			place: {
				isUnpublished: false,
				...{ name: 'b.md:3', pattern: told.pattern },
				...{ sourceUrl: 'https://x.test/b.md', editUrl: 'https://x.test/edit' },
			},
			...{ follows: 1, followsByRule: '1 × ref-dangling' },
			promise: 'Mending this one line makes 1 reference resolve',
		});
	});

	it('of the whole library is nowhere', () => {
		const [cause] = causesFrom([findingOf({ file: null, line: null })]);
		expect(rowFrom(cause!, new Map()).place).toEqual({
			...{ name: null, pattern: null, sourceUrl: null, editUrl: null, isUnpublished: false },
		});
	});
});

it.each([
	['https://github.com/a/b/blob/main/c.md', 7, 'https://github.com/a/b/blob/main/c.md?plain=1#L7'],
	['https://gitlab.com/a/b/-/blob/main/c.md', 7, 'https://gitlab.com/a/b/-/blob/main/c.md?plain=1#L7'],
	[
		'https://codeberg.org/a/b/src/branch/main/c.md',
		7,
		'https://codeberg.org/a/b/src/branch/main/c.md?display=source#L7',
	],
	['https://github.com/a/b/blob/main/c.md', null, 'https://github.com/a/b/blob/main/c.md'],
	['https://github.com/a/b/blob/main/c.md#x', 7, 'https://github.com/a/b/blob/main/c.md#x'],
	['https://example.org/c', 7, 'https://example.org/c'],
])('The source %s at line %s is %s', (url, line, address) => {
	expect(sourceAt(url, line)).toBe(address);
});
