import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { decodeAtlas } from '../../src/lib/atlas/decode-atlas.ts';
import type { Atlas } from '../../src/lib/model/atlas.ts';
import type { View } from '../../src/lib/model/view.ts';
import { compose, type Composition } from '../../src/lib/view/composer.ts';
import { viewFromSearch } from '../../src/lib/view/link/link.ts';
import { listSites } from './sites.ts';

/** The library that the project's site shows, as the site's own file holds it. */
export function openAtlas(): Atlas {
	const { build } = listSites().find(({ name }) => name === test.info().project.name)!;
	return decodeAtlas(readFileSync(join(build, 'library.json'), 'utf8'));
}

/** What is on the page, as its link says: composed outside of it. */
export function composed(page: Page, atlas: Atlas): Composition & { readonly view: View } {
	const { view, notices } = viewFromSearch(new URL(page.url()).search, atlas);
	expect(notices).toEqual([]);
	return { ...compose(atlas, view), view };
}

export const searchOf = (name: string, keys: readonly string[]) =>
	new URLSearchParams(keys.map((key) => [name, key])).toString();

/** The path that a link to two patterns asks for. */
export const pathBetween = (atlas: Atlas, ends: readonly string[]) =>
	compose(atlas, viewFromSearch(searchOf('path', ends), atlas).view).path!;

/** Hubs of regions, of the largest first. */
export function hubsOf({ layouts, keys }: Atlas): readonly string[] {
	const largest = layouts[0]!.regions.toSorted((one, other) => other.size - one.size);
	return largest.map(({ hub }) => keys[hub]!);
}
