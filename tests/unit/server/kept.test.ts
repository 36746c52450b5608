import { expect, it } from 'vitest';
import { keepFromScripts } from '../../../src/lib/server/kept.ts';

it('What is kept from scripts can be read, and is not written out', () => {
	const value = { text: 'long' };
	const kept = keepFromScripts(value);
	expect(kept.value).toBe(value);
	expect(JSON.stringify({ kept })).toBe('{"kept":{}}');
	expect(Object.keys(kept)).toEqual([]);
});
