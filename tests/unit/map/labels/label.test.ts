import { describe, expect, it } from 'vitest';
import { brokenInto, inkOn, shortened, waysToBreakName } from '../../../../src/lib/map/labels/label.ts';

describe('a long name', () => {
	it('is broken between words into lines as even as can be', () => {
		expect(brokenInto('Care and maintenance of commons', 2)).toEqual(['Care and maintenance', 'of commons']);
		expect(brokenInto('one two three four', 2)).toEqual(['one two', 'three four']);
		expect(brokenInto('a long one of six words', 3)).toEqual(['a long', 'one of', 'six words']);
	});

	it('keeps fewer lines where it has fewer words', () => {
		expect(brokenInto('Interoperability', 3)).toEqual(['Interoperability']);
		expect(brokenInto('two words', 4)).toEqual(['two', 'words']);
	});

	it('of a region takes one line up to sixteen letters', () => {
		expect(waysToBreakName('Sixteen letters!')).toEqual([['Sixteen letters!']]);
		expect(waysToBreakName('Seventeen letters')).toEqual([['Seventeen', 'letters']]);
	});

	it('of a region takes at least a line for each eighteen letters, and four at most', () => {
		expect(waysToBreakName('Around Aesthetic Coherence in Personal Brand')).toEqual([
			['Around Aesthetic', 'Coherence in', 'Personal Brand'],
			['Around', 'Aesthetic', 'Coherence in', 'Personal Brand'],
		]);
	});

	it('of a region is cut after 64 letters', () => {
		const [lines] = waysToBreakName(
			'A name of a region that goes on and on, until it fills the map and more',
		);
		expect(lines).toHaveLength(4);
		expect(lines!.join(' ')).toBe('A name of a region that goes on and on, until it fills the map…');
	});
});

describe('a name that is too long to be read', () => {
	it('is cut to so many letters, the last of them an ellipsis', () => {
		expect(shortened('A name and more', 7)).toBe('A name…');
		expect(shortened('A name and more', 8)).toBe('A name…');
		expect(shortened('A name', 6)).toBe('A name');
	});
});

describe('what is written on a disc', () => {
	it('is light on dark colours and dark on light ones', () => {
		expect([inkOn('#3b3b98'), inkOn('#e8d27a')]).toEqual(['#ffffff', '#14161a']);
	});
});
