import { expect, it } from 'vitest';
import { buildReferenceIndex } from '../../../src/lib/server/reference-index.ts';
import { libraryOf, patternText } from '../../support/builders.ts';

const { patterns } = libraryOf([
	[
		'lean/kaizen.md',
		patternText(
			'id: pat_01kb0000000000000000000k01\nslug: small-steps\ntitle: Kaizen\naliases: [Continual Betterment]',
		),
	],
	['lean/kanban.md', patternText('slug: kanban\ntitle: Kanban')],
	['agile/kanban.md', patternText('slug: agile-kanban\ntitle: Kanban')],
	// Each file, slug and title with its accents apart or composed.
	['lean/me\u0301tier.md', patternText('slug: caf\u00e9\ntitle: E\u0301lan vital\naliases: [\u00dcbung]')],
	['agile/me\u0301tier.md', patternText('slug: craft\ntitle: Craft')],
	['__proto__.md', patternText('slug: __proto__\ntitle: Prototype')],
]);
const find = buildReferenceIndex(patterns);

it.each([
	['kaizen.md', 'lean/kanban.md', 'lean/kaizen.md'],
	['../lean/kaizen.md', 'agile/kanban.md', 'lean/kaizen.md'],
	['small-steps', 'agile/kanban.md', 'lean/kaizen.md'],
	['/patterns/small-steps/', 'agile/kanban.md', 'lean/kaizen.md'],
	['pat_01kb0000000000000000000k01', 'agile/kanban.md', 'lean/kaizen.md'],
	['continual betterment', 'agile/kanban.md', 'lean/kaizen.md'],
	['kanban.md', 'agile/kanban.md', 'agile/kanban.md'],
	['m\u00e9tier.md', 'lean/kanban.md', 'lean/me\u0301tier.md'],
	['../lean/m\u00e9tier.md', 'agile/kanban.md', 'lean/me\u0301tier.md'],
	['cafe\u0301', 'agile/kanban.md', 'lean/me\u0301tier.md'],
	['\u00e9lan vital', 'agile/kanban.md', 'lean/me\u0301tier.md'],
	['e\u0301lan vital', 'agile/kanban.md', 'lean/me\u0301tier.md'],
	['U\u0308bung', 'agile/kanban.md', 'lean/me\u0301tier.md'],
	['__proto__', 'agile/kanban.md', '__proto__.md'],
])('“%s” in %s means %s', (reference, from, file) => {
	expect(find(reference, from)?.file).toBe(file);
});

it.each(['Kanban', 'nothing', '', '../../etc/passwd', 'constructor'])(
	'“%s” means no pattern, or more than one',
	(reference) => {
		expect(find(reference, 'other/place.md')).toBeNull();
	},
);
