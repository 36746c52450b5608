import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, type View } from '../../../src/lib/model/view.ts';
import { LABEL } from '../../../src/lib/look/labels.ts';
import { lettersFor } from '../../../src/lib/tour/letters.ts';
import { emphasisOf, framedOf, subjectOf } from '../../../src/lib/tour/step-subject.ts';
import { compose } from '../../../src/lib/view/composer.ts';
import { smallAtlas } from '../../support/small-atlas.ts';

/** A row of patterns, the last of which is related to all others. */
const TITLES = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'];
const ATLAS = smallAtlas(
	TITLES.map((title) => ({ title })),
	TITLES.slice(1).map((_, at) => [8, 'related', at] as const),
);
const seen = (view: Partial<View>) => compose(ATLAS, { ...DEFAULT_VIEW, ...view });

describe('A step', () => {
	it('is about what it selects, joins, focuses on and gathers', () => {
		const focus = { pattern: 'c', depth: 1 };
		expect(subjectOf(seen({ selected: 'b', focus, group: ['e'] }))).toEqual([1, 2, 4]);
		expect(subjectOf(seen({ path: ['b', 'c'] }))).toEqual([1, 2, 8]);
		expect(subjectOf(seen({}))).toEqual([]);
	});

	it('names what it is about, and first what is pointed at', () => {
		const emphasis = emphasisOf(seen({ selected: 'b' }), 5);
		expect([...emphasis!.named!]).toEqual([5, 1]);
		expect([...emphasis!.leading]).toEqual([1]);
		expect(emphasisOf(seen({}), null)).toBeNull();
	});

	it('lets a region stand out, with what joins its patterns', () => {
		const { leading, neighbours, edges, regions } = emphasisOf(seen({ region: 'a' }), null)!;
		expect([...leading]).toEqual([]);
		expect([...neighbours]).toEqual([8, 0, 1, 2, 3, 4, 5, 6, 7]);
		expect(edges).toHaveLength(8);
		expect(regions).toEqual([0]);
	});

	it('shows a selected pattern with the nearest that it is related to', () => {
		expect(framedOf(seen({ selected: 'i' }))).toEqual([8, 7, 6, 5, 4, 3, 2]);
		expect(framedOf(seen({ selected: 'i', path: ['b', 'c'] }))).toEqual([1, 8, 2]);
		expect(framedOf(seen({}))).toBeNull();
	});
});

describe('Letters', () => {
	it.each([
		{ width: 1280, height: 800 },
		{ width: 1280, height: 720 },
		{ width: 1024, height: 768 },
		{ width: 3840, height: 2160 },
	])('can be read eight metres from a wall of $width by $height, in the picture too', (room) => {
		const { size, magnification, labelling } = lettersFor(room);
		expect(size).toBeGreaterThanOrEqual(24);
		const sizes = [...Object.values(LABEL).map((look) => look.size), labelling.least];
		expect(Math.min(...sizes) * magnification).toBeGreaterThanOrEqual(size);
	});

	it('are as large as a hand needs on a phone', () => {
		expect(lettersFor({ width: 390, height: 844 })).toMatchObject({ size: 18, magnification: 1 });
	});
});
