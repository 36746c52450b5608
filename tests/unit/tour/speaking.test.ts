import { expect, it } from 'vitest';
import { saidFrom } from '../../../src/lib/tour/speaking.ts';
import { elapsed, sayTime, turned, UNSTARTED } from '../../../src/lib/tour/timer.ts';

it('what one window says to the other comes over as it is', () => {
	const said = [
		{ kind: 'asks' },
		{ kind: 'stands', stop: 3, isBlank: true },
		{ kind: 'wishes', wish: 'on' },
	] as const;
	expect(said.map(saidFrom)).toEqual(said);
});

it.each([
	null,
	'asks',
	{},
	{ kind: 'stands' },
	{ kind: 'stands', stop: 1.5 },
	{ kind: 'wishes', wish: 'leave' },
])('what nobody of ours says is passed over: %j', (message) => expect(saidFrom(message)).toBeNull());

it('a timer counts while it runs, stands where it was stopped, and goes on from there', () => {
	const running = turned(UNSTARTED, 1_000);
	expect(elapsed(running, 5_000)).toBe(4_000);
	const stopped = turned(running, 6_000);
	expect(elapsed(stopped, 99_000)).toBe(5_000);
	expect(elapsed(turned(stopped, 100_000), 101_000)).toBe(6_000);
});

it('time is said in minutes, and in hours once there are some', () => {
	expect([0, 65_900, 3_661_000].map(sayTime)).toEqual(['0:00', '1:05', '1:01:01']);
});
