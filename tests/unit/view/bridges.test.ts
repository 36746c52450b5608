import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, type View } from '../../../src/lib/model/view.ts';
import { MOST_BRIDGES, MOST_LINKED } from '../../../src/lib/view/bridges.ts';
import { sayBridges, sayThrough } from '../../../src/lib/view/caption.ts';
import { compose } from '../../../src/lib/view/composer.ts';
import { smallAtlas, type SmallEdge } from '../../support/small-atlas.ts';

const SHOWN = { facets: [{ facet: 'domain', values: ['on'] }], isBridged: true };

const ATLAS = smallAtlas(
	['A', 'C', 'D', 'E', 'hidden B', 'hidden F'].map((title, at) => ({ title, domain: at < 4 ? 'on' : 'off' })),
	[
		[0, 'requires', 4],
		[4, 'enables', 1],
		[1, 'related', 5],
		[5, 'requires', 0],
		[2, 'related', 4],
		[2, 'requires', 0],
		[3, 'related!', 5],
	],
);

function bridgesIn(change: Partial<View>, atlas = ATLAS) {
	return compose(atlas, { ...DEFAULT_VIEW, ...SHOWN, ...change }).scene.bridges;
}

/** “0–1 2×4”: two patterns, how many lie between, and the first of these. */
function saidOf(bridges: ReturnType<typeof bridgesIn>): string[] {
	const { source, target, through, via } = bridges!;
	return [...source.keys()].map((at) => `${source[at]}–${target[at]} ${through[at]}×${via[at]}`);
}

describe('links through what is hidden', () => {
	it('join what is shown on both sides of it, once for each two, those first that most lie between', () => {
		expect(saidOf(bridgesIn({}))).toEqual(['0–1 2×4', '1–2 1×4']);
	});

	it('lead over relations that are shown alone', () => {
		expect(saidOf(bridgesIn({ relations: [{ type: 'requires', direction: 'both' }] }))).toEqual([]);
		expect(saidOf(bridgesIn({ isPaddingShown: true }))).toEqual(['0–1 2×4', '0–3 1×5', '1–2 1×4', '1–3 1×5']);
	});

	it('are none where nothing is hidden, and are not looked for unasked', () => {
		expect(bridgesIn({ facets: [] })!.found).toBe(0);
		expect(bridgesIn({ isBridged: false })).toBeNull();
	});

	it('are said in the standing line, which lets them go', () => {
		const { causes } = compose(ATLAS, { ...DEFAULT_VIEW, ...SHOWN }).caption;
		expect(causes.map(({ words }) => words)).toEqual(['Domain: on', '2 links through what is hidden']);
		expect(causes[1]!.without.isBridged).toBe(false);
	});

	it('stand out with the pattern that is selected, and what they link it with', () => {
		const { emphasis } = compose(ATLAS, { ...DEFAULT_VIEW, ...SHOWN, selected: 'c' });
		expect([[...emphasis!.bridges!], [...emphasis!.neighbours]]).toEqual([
			[0, 1],
			[0, 2],
		]);
		expect([sayThrough(1), sayThrough(2)]).toEqual(['through 1 hidden', 'through 2 hidden']);
	});

	it('lead through no hub, which would link everything with everything', () => {
		const around = (hub: number, most: number) =>
			Array.from({ length: most }, (_, at): SmallEdge => [hub, 'requires', at + 1]);
		const star = (most: number) =>
			smallAtlas(
				Array.from({ length: most + 1 }, (_, at) => ({ title: `P${at}`, domain: at ? 'on' : 'off' })),
				around(0, most),
			);
		const few = bridgesIn({}, star(MOST_LINKED))!;
		expect([few.found, few.hubs]).toEqual([(MOST_LINKED * (MOST_LINKED - 1)) / 2, 0]);
		const many = bridgesIn({}, star(MOST_LINKED + 1))!;
		expect([many.found, many.hubs]).toEqual([0, 1]);
	});

	it('are cut where they are too many to be seen, and say so', () => {
		const pairs = MOST_BRIDGES + 1;
		const atlas = smallAtlas(
			Array.from({ length: 3 * pairs }, (_, at) => ({ title: `P${at}`, domain: at % 3 ? 'on' : 'off' })),
			Array.from({ length: pairs }, (_, at): SmallEdge[] => [
				[3 * at, 'requires', 3 * at + 1],
				[3 * at, 'requires', 3 * at + 2],
			]).flat(),
		);
		const bridges = bridgesIn({}, atlas)!;
		expect([bridges.source.length, bridges.found]).toEqual([MOST_BRIDGES, pairs]);
		expect(sayBridges(bridges)).toBe('2,000 of 2,001 links through what is hidden');
	});
});
