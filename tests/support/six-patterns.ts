import { smallScene } from './small-scene.ts';

/* Six patterns in three regions, the last of them apart; one of their relations is guessed. */
export const [TRUST, CARE, KANBAN, SCRUM, WIKI, ALONE] = [0, 1, 2, 3, 4, 5];

export const { atlas: SIX_PATTERNS } = smallScene(
	[
		{ title: 'Trust', at: [0, 0], region: 0, domain: 'culture', alignment: 4 },
		{ title: 'Care', at: [40, 0], region: 0, domain: 'culture' },
		{ title: 'Kanban', at: [400, 0], region: 1, domain: 'operations', alignment: 2 },
		{ title: 'Scrum', at: [440, 0], region: 1, domain: 'operations', alignment: 4 },
		{ title: 'Wiki', at: [0, 400], region: 2, domain: 'operations' },
		{ title: 'Alone', at: [900, 0], region: -1, domain: 'culture' },
	],
	[
		[0, 'requires', 1],
		[1, 'related', 2],
		[1, 'enables', 3],
		[3, 'requires', 4],
		[4, 'related?', 0],
	],
);
