import { POSITION_STEP, radiusOf } from '../model/atlas.ts';
import type { Atlas, Band, Box, Layout, LayoutId, Region } from '../model/atlas.ts';

/** What a layout is made from. */
export type Ground = Pick<Atlas, 'titles' | 'facets' | 'degree' | 'ties'>;

const LABELS: Readonly<Record<LayoutId, string>> = {
	regions: 'Regions',
	domain: 'Domain',
	era: 'Era',
	universality: 'Universality',
};
const MOST_REGIONS = 8;

export function layOut(ground: Ground, id: LayoutId): Layout {
	const patterns = ground.degree.length;
	const { regionOf, names } = groupByFacet(ground, id === 'regions' ? 'domain' : id);
	const positions = new Float32Array(patterns * 2);
	const spacing = 2 * ground.degree.reduce((most, degree) => Math.max(most, radiusOf(degree)), 0) * 0.5 + 6;
	const side = Math.ceil(Math.sqrt(names.length));
	const largest = Math.max(...names.map((_, region) => regionOf.filter((one) => one === region).length), 1);
	const cell = spacing * Math.sqrt(largest) * 2.2 + 100;
	const regions = names.map((name, region): Region => {
		const members = [...regionOf.keys()].filter((row) => regionOf[row] === region);
		members.sort((one, other) => ground.degree[other]! - ground.degree[one]! || one - other);
		const x = Math.round((region % side) * cell);
		const y = Math.round(Math.floor(region / side) * cell * 0.7);
		members.forEach((row, rank) => {
			const angle = rank * Math.PI * (3 - Math.sqrt(5));
			positions[2 * row] = snap(x + spacing * Math.sqrt(rank) * Math.cos(angle));
			positions[2 * row + 1] = snap(y + spacing * Math.sqrt(rank) * Math.sin(angle));
		});
		const reach = spacing * (Math.sqrt(members.length) + 1);
		return { name, words: [], size: members.length, x, y, hull: circle(x, y, reach), hub: members[0]! };
	});
	const extent = boxAround(positions, (row) => regionOf[row]! >= 0);
	const lone = [...regionOf.keys()].filter((row) => regionOf[row] === -1);
	const columns = Math.ceil(Math.sqrt(lone.length));
	lone.forEach((row, rank) => {
		positions[2 * row] = extent.right + 120 + (rank % columns) * 14;
		positions[2 * row + 1] = extent.top + Math.floor(rank / columns) * 14;
	});
	const apart = lone.length ? boxAround(positions, (row) => regionOf[row] === -1) : null;
	return {
		id,
		label: LABELS[id],
		positions,
		regionOf,
		regions,
		bands: findBands(ground, regionOf),
		apart,
		extent,
	};
}

function groupByFacet(ground: Ground, id: string) {
	const facet = ground.facets.find((one) => one.id === id);
	const regionOf = Int32Array.from(ground.degree, (degree, row) => {
		if (degree === 0 || !facet) return degree === 0 ? -1 : MOST_REGIONS;
		const isStated = facet.starts[row]! < facet.starts[row + 1]!;
		return Math.min(MOST_REGIONS, isStated ? facet.items[facet.starts[row]!]! : MOST_REGIONS);
	});
	const used = [...new Set(regionOf)].filter((region) => region >= 0).sort((one, other) => one - other);
	const names = used.map((region) => (region < MOST_REGIONS ? (facet?.values[region] ?? 'Other') : 'Other'));
	return { regionOf: regionOf.map((region) => used.indexOf(region)), names };
}

function findBands({ ties }: Ground, regionOf: Int32Array): Band[] {
	const counts = new Map<number, number>();
	for (let tie = 0; tie < ties.inferredFrom; tie += 1) {
		const one = regionOf[ties.source[tie]!]!;
		const other = regionOf[ties.target[tie]!]!;
		const key = Math.min(one, other) * 1000 + Math.max(one, other);
		if (one !== other && key >= 0) counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return [...counts]
		.map(([key, count]) => ({ from: Math.floor(key / 1000), to: key % 1000, count }))
		.sort((one, other) => other.count - one.count);
}

function circle(x: number, y: number, radius: number): Float32Array {
	const turns = Array.from({ length: 24 }, (_, corner) => (corner / 12) * Math.PI);
	return Float32Array.from(
		turns.flatMap((turn) => [snap(x + radius * Math.cos(turn)), snap(y + radius * Math.sin(turn))]),
	);
}

function boxAround(positions: Float32Array, belongs: (row: number) => boolean): Box {
	const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
	for (let row = 0; row < positions.length / 2; row += 1) {
		if (!belongs(row)) continue;
		box.left = Math.min(box.left, positions[2 * row]! - 20);
		box.right = Math.max(box.right, positions[2 * row]! + 20);
		box.top = Math.min(box.top, positions[2 * row + 1]! - 20);
		box.bottom = Math.max(box.bottom, positions[2 * row + 1]! + 20);
	}
	return Number.isFinite(box.left) ? box : { left: 0, top: 0, right: 0, bottom: 0 };
}

function snap(length: number): number {
	return Math.round(length / POSITION_STEP) * POSITION_STEP + 0;
}
