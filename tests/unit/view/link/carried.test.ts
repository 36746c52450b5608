import { describe, expect, it } from 'vitest';
import { linkCarrying } from '../../../../src/lib/view/link/carried.ts';

describe('what a page carries on', () => {
	it('goes with links to pages, before the part of the page that they lead to', () => {
		expect(linkCarrying('../trust/', '?layout=era')).toBe('../trust/?layout=era');
		expect(linkCarrying('../trust/#user-how', '?layout=era')).toBe('../trust/?layout=era#user-how');
	});

	it('leads back to the map as it was left, with what was selected and where it looked', () => {
		const left = '?q=x&p=kaizen&with=a&layout=era&camera=1,2,3';
		expect(linkCarrying('../../', left)).toBe(`../../${left}`);
	});

	it('keeps the step of a tour that was left, wherever it leads', () => {
		const left = '?p=kaizen&tour=walk.2';
		expect(linkCarrying('../../', left)).toBe(`../../${left}`);
		expect(linkCarrying('../../?p=trust', left)).toBe('../../?p=trust&tour=walk.2');
	});

	it('goes with links to the map that select a pattern, which looks at that instead', () => {
		const left = '?q=x&p=kaizen&with=a&with=b&domain=a+b&domain=&camera=1,2,3';
		expect(linkCarrying('../../?p=a+b%26c', left)).toBe('../../?q=x&p=a+b%26c&domain=a+b&domain=');
		expect(linkCarrying('../../?p=trust', '?p=kaizen')).toBe('../../?p=trust');
	});
});
