import { describe, expect, it } from 'vitest';
import { DISC } from '../../../src/lib/look/discs.ts';
import { RESTING_OPACITY } from '../../../src/lib/look/resting.ts';
import { FADED, ringColour, swatchColour } from '../../../src/lib/map/render/palette.ts';
import { mix, type Theme } from '../../../src/lib/map/surface/theme.ts';
import { HUES, OTHER } from '../../../src/lib/view/swatches.ts';
import { contrastOf } from '../../support/contrast.ts';
import { DARK, LIGHT } from '../../support/themes.ts';

const SWATCHES = [...HUES, OTHER];
const THEMES = [LIGHT, DARK];

/** Against paper, as it is seen while something in focus is selected. */
function contrastAside(colour: string, { paper }: Theme): number {
	return contrastOf(mix(colour, paper, RESTING_OPACITY.focus), paper);
}

describe('Discs in focus', () => {
	const inThemes = THEMES.flatMap((theme) => SWATCHES.map((swatch) => [theme, swatch] as const));

	it('have a rim from two steps on that is seen on either paper, also beside what is selected', () => {
		const rims = inThemes.map(([theme, swatch]) => contrastAside(ringColour(swatch, theme), theme));
		expect(Math.min(...rims)).toBeGreaterThan(3);
	});

	it('are filled in shades that are told apart step by step', () => {
		const shares = inThemes.flatMap(([theme, swatch]) => {
			const shades = DISC.fillByStep.map((share) => mix(swatchColour(swatch, theme), theme.paper, share));
			return shades.slice(1).map((shade, at) => contrastOf(shades[at]!, shade));
		});
		expect(Math.min(...shares)).toBeGreaterThan(1.25);
	});

	it('are never taken for what is out of it', () => {
		const outside = inThemes.map(([theme, swatch]) =>
			contrastAside(mix(swatchColour(swatch, theme), theme.paper, FADED), theme),
		);
		expect(Math.max(...outside)).toBeLessThan(1.6);
	});
});
