import { expect, it } from 'vitest';
import { tourOfLanguage } from '../../../src/lib/export/language-tour.ts';
import { parseSteps } from '../../../src/lib/tour/steps.ts';
import { writeTour } from '../../../src/lib/tour/write-tour.ts';

const KANBAN = {
	title: 'Kanban',
	view: '?p=kanban',
	lead: 'First *see* it.',
	summary: 'Cards <b>on</b> a board.',
};

it('a language is a tour: all of it, then a step for each pattern; what the library says begins no markup', () => {
	const steps = [KANBAN, { ...KANBAN, title: '## Trust', view: '?p=trust', lead: '', summary: null }];
	const tour = tourOfLanguage('A library', {
		view: '?pick=now%3Akanban&picked=alone',
		steps: steps.map((step, at) => ({
			...step,
			bonds: at ? ['is required by Kanban', 'is related to *it*'] : [],
		})),
	});
	expect(tour).toMatchObject({ title: 'A language of 2 patterns', author: null });
	const { steps: read } = parseSteps(writeTour(tour));
	expect(read.map(({ heading, view, words }) => [heading, view, words])).toEqual([
		['The whole', '?pick=now%3Akanban&picked=alone', '1. Kanban\n2. \\#\\# Trust'],
		['Kanban', '?p=kanban', 'First *see* it.\n\nCards \\<b\\>on\\</b\\> a board.'],
		['## Trust', '?p=trust', 'It is required by Kanban; is related to \\*it\\*.'],
	]);
});
