import { describe, expect, it } from 'vitest';
import { regionColour, relationColour } from '../../../../src/lib/map/render/palette.ts';
import { RELATION_TYPES } from '../../../../src/lib/model/relation.ts';
import { lightnessOf, mix } from '../../../../src/lib/map/surface/theme.ts';
import { LIGHT } from '../../../support/themes.ts';

describe('colours', () => {
	it('mix by share, in short and in long spelling', () => {
		expect(mix('#ffffff', '#000000', 0.5)).toBe('#808080');
		expect(mix('#fff', '#000', 1)).toBe('#ffffff');
	});

	it('that a library spells in some other way are taken for grey', () => {
		expect(mix('url(javascript:1)', '#000000', 1)).toBe('#808080');
		expect(lightnessOf('')).toBeCloseTo(0.5, 1);
	});

	it('of a region keep labels on it readable: it stays close to the paper', () => {
		const regions = regionColour({ light: '#3f3a96', dark: '#8f8ae6' }, LIGHT);
		expect(lightnessOf(regions)).toBeGreaterThan(0.85);
	});

	it('give way to plain ink in high contrast', () => {
		const contrast = { ...LIGHT, name: 'contrast', paper: '#ffffff', inkQuiet: '#000000' } as const;
		expect(regionColour({ light: '#3f3a96', dark: '#8f8ae6' }, contrast)).toBe('#ffffff');
		expect(relationColour(RELATION_TYPES[0], contrast)).toBe('#000000');
	});
});
