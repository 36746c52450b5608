import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../../../src/lib/atlas/build-atlas.ts';
import { madeLibrary, type MadePattern, type MadeRelation } from '../../../support/made-library.ts';

/** Regions of cliques, one for each list of titles. */
function regionsOf(groups: readonly (readonly MadePattern[])[]) {
	let first = 0;
	const relations = groups.flatMap((group): MadeRelation[] => {
		const rows = group.map((_, at) => first + at);
		first += group.length;
		return rows.flatMap((one) =>
			rows.filter((other) => other > one).map((other): MadeRelation => [one, 'related', other]),
		);
	});
	const joints = groups.slice(1).map((_, at): MadeRelation => {
		const start = groups.slice(0, at + 1).reduce((sum, group) => sum + group.length, 0);
		return [start - 1, 'requires', start];
	});
	const { regions } = buildAtlas(madeLibrary(groups.flat(), [...relations, ...joints])).layouts[0]!;
	return regions.map(({ name, words }) => ({ name, words }));
}

const titled = (titles: readonly string[], domain?: string): MadePattern[] =>
	titles.map((title) => ({ title, facets: domain ? [['domain', [domain]]] : [] }));

const LEAN = titled([
	'Lean Production',
	'Value Stream Map',
	'Lean Startup',
	'Stream Design',
	'Lean Thinking',
	'Going Lean',
	'Lean',
]);
const COUNCILS = titled([
	'Town Council',
	'Works Council',
	'Youth Council',
	'Council of Elders',
	'Council',
	'River Council',
]);

describe('the name of a region', () => {
	it('is its domain where one dominates', () => {
		const regions = regionsOf([
			titled(
				COUNCILS.map(({ title }) => title),
				'value-creation',
			),
			LEAN,
		]);
		expect(regions.map(({ name }) => name).sort()).toEqual(['Lean', 'Value creation']);
	});

	it('is its most distinctive word where none does', () => {
		expect(regionsOf([LEAN, COUNCILS]).map(({ name }) => name)).toEqual(['Lean', 'Council']);
	});

	it('goes to the region that has more of a domain, when two could have it', () => {
		const six = titled(
			COUNCILS.map(({ title }) => title),
			'design',
		);
		const seven = titled(
			LEAN.map(({ title }) => title),
			'design',
		);
		expect(regionsOf([six, seven]).map(({ name }) => name)).toEqual(['Design', 'Council']);
	});

	it('is a thing, not a quality', () => {
		const agile = titled([
			'Agile Budget',
			'Agile Team',
			'Agile Contract',
			'Agile Budget Review',
			'Agile Coach',
			'Budget',
		]);
		expect(regionsOf([agile, COUNCILS])[0]!.name).toBe('Budget');
	});

	it('takes two words for one term where they belong together', () => {
		const groups = [
			titled(['Open Space', 'Open Space Invitation', 'Market of Open Space', 'Open Space Rules', 'Meeting']),
			LEAN,
		];
		expect(regionsOf(groups).map(({ name }) => name)).toContain('Open space');
	});

	it('keeps the capitals of abbreviations', () => {
		const groups = [titled(['DAO', 'DAO Treasury', 'Founding a DAO', 'DAO Voting', 'The DAO']), LEAN];
		expect(regionsOf(groups).map(({ name }) => name)).toContain('DAO');
	});

	it('comes with words from titles, the most distinctive first, never empty ones', () => {
		const [lean] = regionsOf([
			LEAN.map((one) => ({ ...one, summary: 'It describes various means and covers.' })),
			COUNCILS,
		]);
		expect(lean!.words.slice(0, 2)).toEqual(['lean', 'stream']);
		expect(lean!.words).not.toContain('describes');
	});

	it('is any text that a library calls a domain', () => {
		const regions = regionsOf([
			titled(
				COUNCILS.map(({ title }) => title),
				'__proto__',
			),
			LEAN,
		]);
		expect(regions.map(({ name }) => name)).toContain('Proto');
	});
});
