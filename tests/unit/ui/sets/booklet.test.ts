import { expect, it } from 'vitest';
import { roomForPlate } from '../../../../src/lib/ui/sets/booklet.ts';

const WORDS = { lead: '', title: 'Trust', summary: 'One leans on the other.' };

it('a plate has the room that words leave: a line more of them takes the height of a line', () => {
	const room = roomForPlate(WORDS);
	const line = 'Nobody was outvoted, and it was slow. ';
	const rooms = [1, 3, 5].map((times) => roomForPlate({ ...WORDS, lead: line.repeat(times) }));
	expect(room).toBeGreaterThan(130);
	expect([room, ...rooms].map((one, at, all) => (at ? all[at - 1]! > one : true))).not.toContain(false);
});

it('beside the longest words a plate is small, and on a page of its own', () => {
	const long = 'A word and another. '.repeat(200);
	expect(roomForPlate({ lead: long.slice(0, 600), title: 'Trust', summary: long })).toBe(60);
});
