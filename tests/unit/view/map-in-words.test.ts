import { describe, expect, it } from 'vitest';
import { sayMap } from '../../../src/lib/view/map-in-words.ts';
import { smallScene, type Placed } from '../../support/small-scene.ts';

const PATTERNS: readonly Placed[] = [
	{ title: 'Trust', at: [0, 0] },
	{ title: 'Kanban', at: [200, 0], region: 1 },
];

describe('The map in words', () => {
	it('says what is shown and what its regions are called', () => {
		const scene = smallScene(PATTERNS);
		expect(sayMap(scene, '2 patterns')).toBe(
			`Map of ${scene.atlas.title}: 2 patterns. Region 1, Region 2. The table says the same in words.`,
		);
	});

	it('names what is pinned, what is picked, and how often patterns were chosen', () => {
		const scene = smallScene(PATTERNS, [], {
			pins: [{ pattern: 'kanban', x: 1, y: 2 }],
			picks: [{ name: 'now', patterns: ['trust', 'kanban'] }],
			votes: [{ pattern: 'trust', count: 1200 }],
		});
		expect(sayMap(scene, '2 patterns')).toContain(
			'Region 2. Pinned: Kanban. Picked: Trust, Kanban. Votes: Trust 1,200. The table',
		);
	});
});
