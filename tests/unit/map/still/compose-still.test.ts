import { describe, expect, it } from 'vitest';
import { magnificationOn } from '../../../../src/lib/map/still/compose-still.ts';
import { DEFAULT_VIEW } from '../../../../src/lib/model/view.ts';
import { compose } from '../../../../src/lib/view/composer.ts';
import { smallAtlas } from '../../../support/small-atlas.ts';
import { layoutOf } from '../../../support/small-scene.ts';

const PATTERNS = [
	{ title: 'Plan', domain: 'work', at: [0, 0] },
	{ title: 'Do', domain: 'work', at: [200, 0] },
	{ title: 'Check', domain: 'care', at: [0, 900] },
] as const;
const atlas = { ...smallAtlas(PATTERNS, []), layouts: [layoutOf(PATTERNS)] };
const SIZE = { width: 2_000, height: 1_600 };

describe('What is drawn on a page', () => {
	const whole = compose(atlas, DEFAULT_VIEW);

	it('is as large as on a screen where much stands there, and grows with the page beyond that', () => {
		expect(magnificationOn({ width: 200, height: 160 }, whole)).toBe(1);
		const [once, twice] = [1, 2].map((times) =>
			magnificationOn({ width: 2 * times * SIZE.width, height: 2 * times * SIZE.height }, whole),
		);
		expect(once).toBeGreaterThan(1);
		expect(twice).toBeCloseTo(2 * once!);
	});

	it('is never so large that a name fills the page', () => {
		const one = compose(atlas, { ...DEFAULT_VIEW, facets: [{ facet: 'domain', values: ['care'] }] });
		expect(magnificationOn({ width: 40_000, height: 32_000 }, one)).toBe(4);
	});

	it('is the larger the less is shown', () => {
		const few = compose(atlas, { ...DEFAULT_VIEW, facets: [{ facet: 'domain', values: ['work'] }] });
		expect(magnificationOn(SIZE, few)).toBeGreaterThan(magnificationOn(SIZE, whole));
	});
});
