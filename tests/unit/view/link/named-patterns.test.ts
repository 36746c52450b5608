import { expect, it } from 'vitest';
import { DEFAULT_VIEW, EVERY_WAY } from '../../../../src/lib/model/view.ts';
import { searchFromView } from '../../../../src/lib/view/link/link.ts';
import { patternsNamedIn } from '../../../../src/lib/view/link/named-patterns.ts';
import { SIX_PATTERNS } from '../../../support/six-patterns.ts';

it('finds every pattern that a link names, wherever it does', () => {
	const focus = { pattern: 'trust', depth: 2 };
	const view = {
		...{ ...DEFAULT_VIEW, selected: 'wiki', group: ['care', 'scrum'], focus, alsoInFocus: ['kanban'] },
		...{ focusCourse: EVERY_WAY, trail: ['alone'], expanded: ['care'], hidden: ['scrum'] },
		...{ onlyRegion: { layout: 'regions' as const, pattern: 'care' }, region: 'kanban' },
		...{ path: ['wiki', 'alone'], pins: [{ pattern: 'trust', x: 1, y: 2 }], folded: ['care'] },
		picks: [{ name: 'us: all', patterns: ['care'] }],
		votes: [{ pattern: 'wiki', count: 3 }],
		...{ unfolded: ['wiki'], arranged: { ...DEFAULT_VIEW, focus: { pattern: 'scrum', depth: 1 } } },
	};
	const named = patternsNamedIn(searchFromView(view, SIX_PATTERNS));
	expect(named.map(({ parameter, key }) => `${parameter} ${key}`)).toEqual([
		...['p wiki', 'with care', 'with scrum', 'focus trust', 'focus kanban', 'also care', 'hide scrum'],
		...[
			'pick care',
			'only care',
			'vote wiki',
			'trail alone',
			'path wiki',
			'path alone',
			'region kanban',
			'arranged scrum',
		],
		...['pin trust', 'fold care', 'unfold wiki'],
	]);
	expect(patternsNamedIn('?q=trust&domain=culture&camera=1,2,3&p=&pin=1,2')).toEqual([]);
});
