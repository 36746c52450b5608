import { expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../../src/lib/model/view.ts';
import { compose } from '../../../src/lib/view/composer.ts';
import { searchFromView, viewFromSearch } from '../../../src/lib/view/link/link.ts';
import { onlyRegionToggle, regionInWords } from '../../../src/lib/view/region.ts';
import { smallScene } from '../../support/small-scene.ts';

const scene = smallScene(
	[
		{ title: 'Trust', at: [0, 0], region: 0 },
		{ title: 'Care', at: [40, 0], region: 0 },
		{ title: 'Kanban', at: [400, 0], region: 1 },
		{ title: 'Scrum', at: [440, 0], region: 1 },
		{ title: 'Wiki', at: [0, 400], region: 2 },
		{ title: 'Alone', at: [900, 0], region: -1 },
	],
	[
		[0, 'requires', 1],
		[1, 'related', 2],
		[1, 'enables', 3],
		[4, 'related', 1],
	],
);
it('a region is said in words: its patterns by their relations, what joins it within and without', () => {
	const said = regionInWords(scene, 0)!;
	expect(said.patterns.map((pattern) => scene.atlas.titles[pattern])).toEqual(['Care', 'Trust']);
	expect([said.inner, said.outer]).toEqual([1, 3]);
	expect(said.neighbours).toEqual([
		{ at: 1, count: 2 },
		{ at: 2, count: 1 },
	]);
});

it('region edges are seen from both of their ends', () => {
	const said = regionInWords(scene, 4)!;
	expect(said.neighbours).toEqual([{ at: 0, count: 1 }]);
});

it('an isolate is in no region', () => {
	expect(regionInWords(scene, 5)).toBeNull();
});

it('patterns with as many relations stand in the library’s order; guessed relations count for nothing', () => {
	const patterns = ['A', 'B', 'C', 'D'].map((title, at) => ({ title, at: [at * 40, 0] as const, region: 0 }));
	const said = regionInWords(smallScene(patterns, [[2, 'related?', 1]], { isGuessedShown: true }), 3)!;
	expect([said.at, said.patterns, said.inner, said.outer]).toEqual([0, [0, 1, 2, 3], 0, 0]);
});

it('a region can be shown alone: by one link, and all that counts agrees', () => {
	const { atlas, layout } = scene;
	const whole = viewFromSearch('', atlas).view;
	const view = { ...whole, ...onlyRegionToggle(scene, whole)!(layout.regions[1]!) };
	expect(searchFromView(view, atlas)).toBe('?only=kanban%40regions');
	expect(viewFromSearch('?only=scrum@regions', atlas).view.onlyRegion?.pattern).toBe('scrum');
	const { shown, filtered, caption, scene: narrowed, typeCounts } = compose(atlas, view);
	expect([...shown]).toEqual([0, 0, 1, 1, 0, 0]);
	expect([filtered.passing, narrowed.regionCounts.join(), typeCounts.join('')]).toEqual([
		...[2, '0,2,0', '0'.repeat(atlas.relationTypes.length + 2)],
	]);
	expect([caption.shown, caption.causes.map(({ words }) => words)]).toEqual([
		...['2 of 6 patterns', ['Region: Region 2']],
	]);
	expect(caption.causes[0]!.without).toEqual(whole);
	expect(onlyRegionToggle(narrowed, view)!(layout.regions[1]!)).toEqual({ onlyRegion: null });
});

it('a region alone is not offered where just a part is laid out; a link that names none says so', () => {
	expect(onlyRegionToggle({ ...scene, layout: { ...scene.layout } }, DEFAULT_VIEW)).toBeNull();
	const read = (only: string) => viewFromSearch(`?only=${only}`, scene.atlas);
	expect(['alone@regions', 'trust@era', 'trust'].map(read)).toEqual(
		['alone@regions', 'trust@era', 'trust'].map((only) => ({
			view: viewFromSearch('', scene.atlas).view,
			notices: expect.arrayContaining([
				`This link shows only a region “${only}”, which is not known here.`,
			]) as unknown,
		})),
	);
});
