import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../../src/lib/atlas/build-atlas.ts';
import { makeReadyTour } from '../../../src/lib/tour/ready-made.ts';
import { findStale } from '../../../src/lib/tour/stale-steps.ts';
import { keepable } from '../../../src/lib/tour/write-tour.ts';
import { madeLibrary, type MadeRelation } from '../../support/made-library.ts';
import { SIX_PATTERNS } from '../../support/six-patterns.ts';

describe('The ready-made tour', () => {
	const tour = makeReadyTour(SIX_PATTERNS);

	it('goes from the whole to the regions, the greatest first, and to what joins them', () => {
		expect(tour.steps.map(({ heading, view }) => [heading, view])).toEqual([
			['The whole library', ''],
			['Region 1', '?p=trust&region=trust'],
			['Region 2', '?p=kanban&region=kanban'],
			['Region 3', '?p=wiki&region=wiki'],
			['What joins them', '?path=trust&path=kanban&path=wiki'],
		]);
		expect([tour.title, tour.words]).toEqual([
			'Small library: its regions, one by one',
			'The regions of the map, one after the other, and what joins them. The library is of 2026-11-22.',
		]);
	});

	it('says what can be counted, with links to the patterns', () => {
		expect(tour.steps.map(({ words }) => words)).toEqual([
			'6 patterns and 4 relations between them. What is much related stands together, in 3 regions.\n\nOne pattern has no relation to another, and stands apart.',
			'2 patterns, all of the domain “culture”.\n\nAt its heart: [[care|Care]] and [[trust|Trust]].\n\nMost joined with *Region 2*.',
			'2 patterns, all of the domain “operations”.\n\nAt its heart: [[scrum|Scrum]] and [[kanban|Kanban]].\n\nMost joined with *Region 1* and *Region 3*.',
			'1 pattern.\n\nAt its heart: [[wiki|Wiki]].\n\nMost joined with *Region 2*.',
			'A small tree of 5 patterns joins the hubs of 3 regions. Between them stand [[care|Care]] and [[scrum|Scrum]].\n\nThe regions with most relations between them: *Region 1* and *Region 2* (2); *Region 2* and *Region 3* (1).',
		]);
	});

	it('leaves the counts to the speaker', () => {
		expect(tour.steps.map(({ notes }) => notes)).toEqual([
			'The most related of all are [[care|Care]] (3 relations), [[scrum|Scrum]] (2), [[trust|Trust]] (1), [[kanban|Kanban]] (1) and [[wiki|Wiki]] (1).',
			'2 of 6 patterns, with 1 relation among them and 2 to the rest. The most related are [[care|Care]] (3 relations) and [[trust|Trust]] (1).\n\nIt is most joined with *Region 2* (2 relations). For one, [[care|Care]] enables [[scrum|Scrum]].',
			'2 of 6 patterns, with no relation among them and 3 to the rest. The most related are [[scrum|Scrum]] (2 relations) and [[kanban|Kanban]] (1).\n\nIt is most joined with *Region 1* (2 relations) and *Region 3* (1). For one, [[care|Care]] enables [[scrum|Scrum]].',
			'1 of 6 patterns, with no relation among them and 1 to the rest. The most related is [[wiki|Wiki]] (1 relation).\n\nIt is most joined with *Region 2* (1 relation). For one, [[scrum|Scrum]] requires [[wiki|Wiki]].',
			'',
		]);
	});

	it('has one step where there is nothing to walk through', () => {
		const { steps, words } = makeReadyTour(buildAtlas(madeLibrary([])));
		expect([words, steps.map((step) => step.words)]).toEqual(['A first look.', ['0 patterns.']]);
	});

	it('leads through any library to views that are all there, twice the same way, and is kept by its file', () => {
		const types = fc.constantFrom('related', 'requires', 'generalizes_from', 'enables!');
		const titles = fc.oneof(fc.constantFrom('A [link](x) *b*', '## Heading', 'a | b'), fc.string());
		const libraries = fc.integer({ min: 0, max: 30 }).chain((size) => {
			const end = fc.nat({ max: Math.max(0, size - 1) });
			const relations = fc
				.array(fc.tuple(end, types, end), { maxLength: size * 2 })
				.map((all) => all.filter(([one, , other]) => one !== other) as readonly MadeRelation[]);
			return fc.record({ titles: fc.array(titles, { minLength: size, maxLength: size }), relations });
		});
		fc.assert(
			fc.property(libraries, (made) => {
				const patterns = made.titles.map((title, at) => ({ title, key: `p${at}` }));
				const atlas = buildAtlas(madeLibrary(patterns, made.relations));
				const ready = makeReadyTour(atlas);
				expect(findStale(ready, atlas)).toEqual([]);
				expect(makeReadyTour(atlas)).toEqual(ready);
				expect(keepable(ready).steps.map(({ words }) => words)).toEqual(
					ready.steps.map(({ words }) => words),
				);
			}),
			{ numRuns: 60 },
		);
	});
});
