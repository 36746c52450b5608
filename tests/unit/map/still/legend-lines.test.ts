import { expect, it } from 'vitest';
import { legendLines } from '../../../../src/lib/map/still/legend-lines.ts';
import { DEFAULT_VIEW, type View } from '../../../../src/lib/model/view.ts';
import { compose } from '../../../../src/lib/view/composer.ts';
import { smallAtlas } from '../../../support/small-atlas.ts';

const ATLAS = smallAtlas([{ title: 'Kanban' }, { title: 'Trust' }]);

function byHand(change: Partial<View>): readonly string[] {
	const view = { ...DEFAULT_VIEW, picks: [{ name: 'now', patterns: ['trust'] }], ...change };
	const lines = legendLines(view, compose(ATLAS, view));
	return lines
		.filter(({ name }) => name === 'By hand')
		.flatMap(({ entries }) => entries.map(({ label }) => label));
}

it('says of stars that numbers beside them are votes, where there are some', () => {
	expect(byHand({})).toEqual(['picked (1)']);
	expect(byHand({ votes: [{ pattern: 'kanban', count: 3 }] })).toEqual(['picked, with votes (1)']);
});
