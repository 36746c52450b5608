import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DESK_ORDERS, WHOLE_DESK, type DeskView } from '../../../../src/lib/view/desk/desk.ts';
import { DESK_LINK } from '../../../../src/lib/view/link/desk-link.ts';

const words = fc.string({ maxLength: 9 });
const asked: fc.Arbitrary<DeskView> = fc.record({
	severities: fc.subarray(['error', 'warn', 'info'] as const),
	rules: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 9 })),
	domains: fc.uniqueArray(words),
	file: words,
	isNewOnly: fc.boolean(),
	order: fc.constantFrom(...DESK_ORDERS),
	wanted: words,
	open: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 9 })),
});

describe('The link of the desk', () => {
	it('says whatever is asked, and nothing where nothing is', () => {
		fc.assert(
			fc.property(asked, (view) => {
				expect(DESK_LINK.read(DESK_LINK.write(view))).toEqual(view);
			}),
		);
		expect(DESK_LINK.write(WHOLE_DESK)).toBe('');
		expect(DESK_LINK.read('')).toEqual(WHOLE_DESK);
	});

	it('says it in the shortest words', () => {
		expect(
			DESK_LINK.write({
				...{ severities: ['error'], rules: ['orphan'], domains: ['', 'a b'], file: 'trust' },
				...{ isNewOnly: true, order: 'file', wanted: 'b&c d', open: ['x', 'y'] },
			}),
		).toBe(
			'?severity=error&rule=orphan&domain=&domain=a+b&file=trust&new=yes&sort=file&q=b%26c+d&cause=x&cause=y',
		);
	});

	it('is read whatever it says', () => {
		fc.assert(
			fc.property(fc.webQueryParameters(), fc.string(), (query, text) => {
				for (const search of [`?${query}`, text]) DESK_LINK.write(DESK_LINK.read(search));
			}),
		);
		expect(DESK_LINK.read('?severity=info&severity=bad&severity=error&rule=&sort=x&new=1')).toEqual({
			...{ ...WHOLE_DESK, severities: ['error', 'info'] },
		});
		expect(DESK_LINK.read(`?file=${'x'.repeat(999)}`).file).toHaveLength(200);
	});
});
