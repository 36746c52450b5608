import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, LONGEST_TRAIL, type View } from '../../../src/lib/model/view.ts';
import { centresOf, focusedOn, withCentre, withoutCentre } from '../../../src/lib/view/focusing.ts';

/** A view after one pattern after the other came into focus. */
function walked(...patterns: readonly string[]): View {
	return patterns.reduce<View>((view, one) => ({ ...view, ...focusedOn(view, one, 1) }), DEFAULT_VIEW);
}

describe('the trail of a focus', () => {
	it('remembers what was in focus before, the last one last', () => {
		expect(walked('a', 'b', 'c')).toMatchObject({ focus: { pattern: 'c', depth: 1 }, trail: ['a', 'b'] });
	});

	it('is forgotten from where one goes back to', () => {
		expect(walked('a', 'b', 'c', 'd', 'b')).toMatchObject({ focus: { pattern: 'b' }, trail: ['a'] });
	});

	it('is none of another depth, and no longer than it may be', () => {
		const view = walked('a', 'b');
		expect({ ...view, ...focusedOn(view, 'b', 3) }).toMatchObject({ focus: { depth: 3 }, trail: ['a'] });
		const far = walked(...Array.from({ length: 20 }, (_, at) => `p${at}`));
		expect(far.trail).toHaveLength(LONGEST_TRAIL);
		expect(far.trail.at(-1)).toBe('p18');
	});
});

describe('several patterns in focus', () => {
	const two = { ...walked('a', 'b'), ...withCentre(walked('a', 'b'), 'c') };

	it('are the first and those that were taken in besides', () => {
		expect(centresOf(two)).toEqual(['b', 'c']);
		expect(centresOf({ ...two, ...withCentre(two, 'a') })).toEqual(['b', 'c', 'a']);
		expect(withCentre(two, 'a').trail).toEqual([]);
		expect(withCentre(DEFAULT_VIEW, 'a')).toMatchObject({ focus: { pattern: 'a', depth: 1 } });
	});

	it('go one by one; the next one leads, and without any there is no focus', () => {
		const one = { ...two, ...withoutCentre(two, 'b') };
		expect([centresOf(one), one.trail]).toEqual([['c'], ['a']]);
		expect(centresOf({ ...two, ...withoutCentre(two, 'c') })).toEqual(['b']);
		expect({ ...one, ...withoutCentre(one, 'c') }).toEqual(DEFAULT_VIEW);
	});
});
