import { describe, expect, it } from 'vitest';
import { Explorer } from '../../../src/lib/ui/explorer/explorer.svelte.ts';
import { smallAtlas } from '../../support/small-atlas.ts';
import { ChangingSource, MemoryAddressBar } from './address-bar.svelte.ts';

const ATLAS = smallAtlas(
	[
		{ title: 'Kaizen', domain: 'operations', alignment: 3 },
		{ title: 'Trust', domain: 'culture', alignment: 4 },
		{ title: 'Alone', domain: 'culture' },
	],
	[[0, 'requires', 1]],
);

function explore() {
	const address = new MemoryAddressBar();
	return { address, explorer: new Explorer({ atlas: ATLAS }, address) };
}

it('a choice is one entry in the history and is seen at once', async () => {
	const { address, explorer } = explore();
	explorer.show({ facets: [{ facet: 'domain', values: ['culture'] }] });
	expect(explorer.screen.filtered.passing).toBe(2);
	await expect.poll(() => address.entries).toEqual(['', '?domain=culture']);
});

it('typing replaces the entry, and nothing that was typed is lost', async () => {
	const { address, explorer } = explore();
	for (const query of ['t', 'tr', 'tru']) explorer.draft({ query });
	expect(explorer.view.query).toBe('tru');
	await expect.poll(() => address.entries).toEqual(['?q=tru']);
});

it('a choice made while typing takes what was typed with it', async () => {
	const { address, explorer } = explore();
	explorer.draft({ query: 'tru' });
	explorer.select(1);
	await expect.poll(() => address.entries).toEqual(['', '?q=tru&p=trust']);
});

it('what a change does not concern stays the same object, so that it is not drawn again', () => {
	const { address, explorer } = explore();
	const before = explorer.screen.scene;
	address.search = '?p=trust';
	expect(explorer.screen.scene).toBe(before);
	address.search = '?p=trust&colour=alignment';
	const coloured = explorer.screen.scene;
	expect(coloured.presence).toBe(before.presence);
	expect(coloured.fill).not.toBe(before.fill);
	address.search = '?p=trust&colour=alignment&domain=culture';
	expect(explorer.screen.scene.fill).toBe(coloured.fill);
	expect(explorer.screen.scene.presence).not.toBe(coloured.presence);
});

it('a choice stays the same view when the link says it too, so that nothing is worked out twice', async () => {
	const { address, explorer } = explore();
	explorer.select(1);
	const wished = explorer.view;
	await new Promise(requestAnimationFrame);
	expect(address.search).toBe('?p=trust');
	expect(explorer.view).toBe(wished);
});

it('what is around the pattern under the pointer stays the same object while nothing of it changes', () => {
	const { address, explorer } = explore();
	explorer.hovered = 0;
	const before = explorer.emphasis;
	address.search = '?q=tru';
	expect(explorer.view.query).toBe('tru');
	expect(explorer.emphasis).toBe(before);
	address.search = '?others=hide&domain=culture';
	expect(explorer.emphasis).not.toBe(before);
});

it('what is under the pointer stands out before what is selected', () => {
	const { address, explorer } = explore();
	address.search = '?p=trust';
	expect(explorer.emphasis?.leading[0]).toBe(1);
	explorer.hovered = 0;
	expect(explorer.emphasis?.leading[0]).toBe(0);
	explorer.hovered = null;
	expect(explorer.emphasis?.leading[0]).toBe(1);
});

it('patterns are gathered one by one, starting with the selected one', async () => {
	const { address, explorer } = explore();
	address.search = '?p=trust';
	explorer.gather(2);
	await expect.poll(() => address.search).toBe('?with=trust&with=alone');
	expect([...explorer.screen.group]).toEqual([1, 2]);
	explorer.gather(1);
	await expect.poll(() => address.search).toBe('?p=alone');
});

describe('a layout of what is shown', () => {
	it('is missing until it is there, and asked for once', () => {
		const { address, explorer } = explore();
		expect(explorer.screen.missingLayout).toBeNull();
		address.search = '?arranged=domain%3Dculture';
		expect(explorer.screen.missingLayout).toMatchObject({ id: 'regions', isShown: Uint8Array.of(0, 1, 1) });
		const missing = explorer.screen.missingLayout!;
		address.search = '?arranged=domain%3Dculture&p=trust';
		expect(explorer.screen.missingLayout).toBe(missing);
		const layout = { ...explorer.atlas.layouts[0]! };
		explorer.takeLayout(missing.of, layout);
		expect(explorer.screen.missingLayout).toBeNull();
		expect(explorer.screen.scene.layout).toBe(layout);
		address.search = '';
		expect(explorer.screen.scene.layout).toBe(explorer.atlas.layouts[0]);
	});

	it('is not taken for one of a library that was read anew', () => {
		const address = new MemoryAddressBar();
		address.search = '?domain=culture&arranged=shown';
		const source = new ChangingSource({ ...ATLAS });
		const explorer = new Explorer(source, address);
		explorer.takeLayout(explorer.screen.missingLayout!.of, { ...ATLAS.layouts[0]! });
		expect(explorer.screen.missingLayout).toBeNull();
		source.atlas = { ...ATLAS };
		expect(explorer.screen.missingLayout).not.toBeNull();
		expect(explorer.screen.scene.layout).toBe(source.atlas.layouts[0]);
	});
});
