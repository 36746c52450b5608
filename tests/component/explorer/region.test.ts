import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import { Explorer } from '../../../src/lib/ui/explorer/explorer.svelte.ts';
import RegionDetails from '../../../src/lib/ui/explorer/details/RegionDetails.svelte';
import { onlyRegionToggle } from '../../../src/lib/view/region.ts';
import { smallScene } from '../../support/small-scene.ts';
import { faultsOf } from '../faults.ts';
import { MemoryAddressBar } from './address-bar.svelte.ts';
import { wiredTo } from './wired.ts';

const { atlas: BARE, layout } = smallScene(
	[
		{ title: 'Trust', at: [0, 0], region: 0 },
		...Array.from({ length: 60 }, (_, at) => ({
			title: `Habit ${at}`,
			at: [at * 20, 60] as const,
			region: 0,
		})),
		{ title: 'Kanban', at: [2000, 0], region: 1 },
		{ title: 'Alone', at: [4000, 0], region: -1 },
	],
	[
		[0, 'enables', 61],
		[0, 'related', 1],
	],
);
const ATLAS = { ...BARE, layouts: [{ ...layout, regionEdges: [{ from: 0, to: 1, count: 1 }] }] };

function explore(search: string) {
	const address = new MemoryAddressBar();
	address.search = search;
	const frame = vi.fn();
	return { address, frame, explorer: new Explorer({ atlas: ATLAS }, address, frame) };
}

async function show(search: string) {
	const { explorer, ...rest } = explore(search);
	const onFrame = vi.fn();
	const screen = await render(RegionDetails, {
		...{ scene: explorer.screen.scene, region: explorer.screen.region!, onFrame },
		...wiredTo(explorer),
		onLetGo: () => explorer.show({ region: null }),
		isAlone: explorer.view.onlyRegion !== null,
		onOnly: () => explorer.show(onlyRegionToggle(explorer.screen.scene, explorer.view)!(layout.regions[0]!)),
	});
	return { explorer, onFrame, screen, ...rest };
}

beforeEach(() => page.viewport(600, 900));

describe('a region that is looked at', () => {
	it('says what it is, in words', async () => {
		const { screen } = await show('?region=trust');
		await expect.element(screen.getByRole('heading', { name: 'Region 1' })).toBeVisible();
		await expect.element(screen.getByText('61 of 63 patterns')).toBeVisible();
		await expect.element(screen.getByRole('button', { name: 'Region 2' })).toHaveTextContent('one relation');
		expect(await faultsOf(screen.container)).toEqual([]);
	});

	it('is shown alone at a wish, and the others come back', async () => {
		const { address, screen } = await show('?region=trust');
		await screen.getByRole('button', { name: 'Only this region' }).click();
		await expect.poll(() => address.search).toBe('?only=trust%40regions&region=trust');
		const alone = explore('?only=trust@regions').explorer.screen;
		expect([alone.caption.shown, [...alone.scene.regionCounts]]).toEqual(['61 of 63 patterns', [61, 0]]);
	});

	it('lists its first patterns, and all of them when asked', async () => {
		const { screen } = await show('?region=trust');
		expect(screen.getByRole('link', { name: /^Habit/ }).elements()).toHaveLength(39);
		await screen.getByRole('button', { name: 'Show all 61' }).click();
		expect(screen.getByRole('link', { name: /^Habit/ }).elements()).toHaveLength(60);
	});

	it('leads to its patterns and to other regions', async () => {
		const { screen, address, frame } = await show('?region=trust');
		await screen.getByRole('button', { name: 'Region 2' }).click();
		await expect.poll(() => address.search).toBe('?region=kanban');
		expect(frame).toHaveBeenCalledOnce();
		await screen.getByRole('link', { name: 'Habit 0' }).click();
		await expect.poll(() => address.search).toBe('?p=habit-0&region=kanban');
	});

	it('is what a map frames, until something else is asked for', () => {
		const { explorer, address } = explore('?region=trust');
		expect(explorer.screen.framed).toHaveLength(61);
		address.search = '?region=alone';
		expect(explorer.screen.region).toBeNull();
		expect(explorer.screen.framed).toBeNull();
	});
});
