import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TourStep } from '../../../src/lib/model/tour.ts';
import { findStale } from '../../../src/lib/tour/stale-steps.ts';
import { viewFromFields } from '../../../src/lib/tour/view-fields.ts';
import { SIX_PATTERNS } from '../../support/six-patterns.ts';

function stepWith(view: string | null): TourStep {
	return { heading: 'Here', view, words: '', notes: '' };
}

/** What is wrong with a step that shows this. */
function faultsOf(view: string | null): readonly string[] {
	const [stale] = findStale({ steps: [stepWith(view)] }, SIX_PATTERNS);
	return stale?.faults.map(({ kind, message }) => `${kind}: ${message}`) ?? [];
}

describe('findStale', () => {
	it('finds nothing where every step shows what it says', () => {
		const views = ['', null, '?p=trust', '?focus=care&depth=2&picture=neighbourhood', '?domain=culture'];
		expect(findStale({ steps: views.map(stepWith) }, SIX_PATTERNS)).toEqual([]);
	});

	it('names a pattern that is gone once, however often a step names it, and nothing that follows from it', () => {
		expect(faultsOf('?p=gone&path=trust&path=gone&pin=gone%401,2&arranged=focus%3Dgone')).toEqual([
			'pattern-gone: This step names “gone”, but this library has no such pattern.',
		]);
	});

	it('names the steps by their position', () => {
		const steps = ['?p=trust', '?p=gone', '', '?region=lost'].map(stepWith);
		const stale = findStale({ steps }, SIX_PATTERNS);
		expect(stale.map(({ step, faults }) => [step, faults.map(({ about }) => about)])).toEqual([
			[1, ['gone']],
			[3, ['lost']],
		]);
	});

	it('tells values and parameters that nothing here knows', () => {
		expect(faultsOf('?domain=mars&colour=smell&fokus=trust')).toEqual([
			'view-unknown: This step says “fokus”, which is no part of a view.',
			'view-unknown: This step filters domain by “mars”, which no pattern has.',
			'view-unknown: This step asks for “colour=smell”, which is not known here.',
		]);
	});

	it('tells a line of a view that is no field', () => {
		expect(faultsOf(viewFromFields(['the whole library']))).toEqual([
			'view-unknown: This step says “the whole library”, which is no part of a view.',
		]);
	});

	it('tells that nothing is shown, or that nothing joins what was to be joined', () => {
		expect(faultsOf('?domain=culture&score=1..2&unscored=no')).toEqual([
			'view-empty: This step shows nothing: no pattern passes its filters.',
		]);
		expect(faultsOf('?path=alone&path=trust')).toEqual([
			'view-empty: This step asks for a path where nothing joins its patterns.',
		]);
	});

	it('never fails, whatever a step says', () => {
		const value = fc.oneof(fc.constantFrom('trust', 'focus=gone', 'trust@regions', '__proto__'), fc.string());
		const name = fc.oneof(
			fc.constantFrom('p', 'focus', 'only', 'pin', 'arranged', 'path', 'domain'),
			fc.string(),
		);
		const views = fc.array(fc.tuple(name, value)).map((pairs) => `?${new URLSearchParams(pairs).toString()}`);
		fc.assert(
			fc.property(views, (view) => {
				const stale = findStale({ steps: [stepWith(view)] }, SIX_PATTERNS);
				expect(stale.every(({ faults }) => faults.length > 0)).toBe(true);
			}),
		);
	});
});
