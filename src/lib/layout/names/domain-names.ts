import { firstValueOf } from '../layout-input.ts';
import type { FacetColumn } from '../../model/atlas.ts';
import type { LayoutInput } from '../layout-input.ts';
import { areAkin } from './distinctive-terms.ts';
import type { TermIndex } from './distinctive-terms.ts';
import { stemOf } from './phrases.ts';

/** A domain names a region when this share of the region's patterns has it, whatever their titles say. */
const DOMINANT = 0.6;
/** It does with less when most of the domain is in the region and so many of the titles speak of it too. */
const LARGE = 1 / 3;
const SPOKEN_OF = 1 / 8;

/** `deep-work` as `Deep work`. */
export function nameFromValue(value: string): string {
	const words = value.replace(/[-_\s]+/g, ' ').trim();
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The name of the domain that stands for each region, if one does: no other region has more of it. */
export function findDomainNames(
	{ facets }: Pick<LayoutInput, 'facets'>,
	index: TermIndex,
	members: readonly (readonly number[])[],
): string[][] {
	const domain = facets.find(({ id }) => id === 'domain');
	if (!domain) return members.map(() => []);
	const counts = members.map((rows) => countValues(domain, rows));
	return members.map((rows, region) => {
		const [value, count] = [...counts[region]!].sort((one, other) => other[1] - one[1])[0] ?? [-1, 0];
		const there = counts.map((other) => other.get(value) ?? 0);
		if (value < 0 || there.indexOf(Math.max(...there)) !== region) return [];
		const name = nameFromValue(domain.values[value]!);
		if (count >= DOMINANT * rows.length) return [name];
		const isOwn = 2 * count > there.reduce((sum, one) => sum + one, 0);
		const isSaid = speakOf(name, index, rows) >= SPOKEN_OF * rows.length;
		return isOwn && isSaid && count >= LARGE * rows.length ? [name] : [];
	});
}

function countValues(facet: FacetColumn, rows: readonly number[]): Map<number, number> {
	const counts = new Map<number, number>();
	for (const row of rows) {
		const value = firstValueOf(facet, row);
		if (value >= 0) counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	return counts;
}

/** How many titles have a word of the name. */
function speakOf(name: string, { starts, items, terms }: TermIndex, rows: readonly number[]): number {
	const key = name.split(' ').map(stemOf).join(' ');
	return rows.filter((row) =>
		items.subarray(starts[row], starts[row + 1]).some((term) => areAkin(terms[term]!.key, key)),
	).length;
}
