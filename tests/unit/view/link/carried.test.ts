import { describe, expect, it } from 'vitest';
import { carriedFrom, linkCarrying } from '../../../../src/lib/view/link/carried.ts';

describe('what a page carries on', () => {
	it('is all that its link says but a selection', () => {
		expect(carriedFrom('?p=trust&domain=a+b&domain=&layout=era')).toBe('?domain=a+b&domain=&layout=era');
		expect(carriedFrom('?p=trust')).toBe('');
	});

	it('goes with links to pages, before the part of the page that they lead to', () => {
		expect(linkCarrying('../trust/', '?layout=era')).toBe('../trust/?layout=era');
		expect(linkCarrying('../trust/#user-how', '?layout=era')).toBe('../trust/?layout=era#user-how');
	});

	it('goes with links to the map, whose pattern stays selected', () => {
		expect(linkCarrying('../../', '?q=x&layout=era')).toBe('../../?q=x&layout=era');
		expect(linkCarrying('../../?p=a+b%26c', '?q=x&layout=era')).toBe('../../?q=x&p=a+b%26c&layout=era');
	});
});
