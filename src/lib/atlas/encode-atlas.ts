import { POSITION_STEP, UNWEIGHTED } from '../model/atlas.ts';
import type { Atlas, Box, FacetColumn, FindingCounts, Layout, Region, Edges } from '../model/atlas.ts';
import { ATLAS_FORMAT, ATLAS_VERSION, FIRST_LETTER, keyFromTitle } from './atlas-file.ts';
import type {
	AtlasFile,
	FacetFile,
	FindingsFile,
	LayoutFile,
	RegionFile,
	EdgesFile,
	WeightsFile,
} from './atlas-file.ts';

/** The text of `library.json`; its shape is `AtlasFile`. Equal atlases give equal text. */
export function encodeAtlas(atlas: Atlas): string {
	const { title, description, date, counts, relationTypes, titles, namedRegions } = atlas;
	const file: AtlasFile = {
		format: ATLAS_FORMAT,
		version: ATLAS_VERSION,
		title,
		description,
		...(atlas.version !== null && { libraryVersion: atlas.version }),
		...(atlas.license !== null && { license: atlas.license }),
		...(atlas.attribution !== null && { attribution: atlas.attribution }),
		date,
		counts,
		relationTypes,
		titles,
		keys: atlas.keys.map((key, row) => (key === keyFromTitle(titles[row] ?? '') ? 0 : key)),
		addresses: atlas.addresses.map((address, row) => (address === atlas.keys[row] ? 0 : address)),
		namesakes: Array.from(atlas.namesakes, ([pattern, note]) => ({ pattern, note })),
		alignment: Array.from(atlas.alignment, shortest),
		facets: atlas.facets.map(encodeFacet),
		edges: encodeEdges(atlas.edges),
		findings: encodeFindings(atlas.findings),
		namedRegions,
		layouts: atlas.layouts.map(encodeLayout),
	};
	return JSON.stringify(file);
}

/** The shortest decimal that reads back as the same single-precision number; null for NaN. */
function shortest(value: number): number | null {
	if (Number.isNaN(value)) return null;
	for (let digits = 1; digits < 9; digits += 1) {
		const decimal = Number(value.toPrecision(digits));
		if (Math.fround(decimal) === value) return decimal;
	}
	return value;
}

function encodeFacet({ id, label, isOrdered, values, colours, starts, items }: FacetColumn): FacetFile {
	const counts = Array.from(starts.subarray(1), (end, row) => end - starts[row]!);
	return { id, label, isOrdered, values, colours, counts: runsOf(counts), items: Array.from(items) };
}

function encodeEdges({
	source,
	target,
	type,
	isSaidTwice,
	weight,
	paddedFrom,
	guessedFrom,
}: Edges): EdgesFile {
	const targets = Array.from(target, (end, edge) =>
		edge > 0 && source[edge] === source[edge - 1] ? end - target[edge - 1]! : end,
	);
	const sources = runsOf(source);
	for (let at = sources.length - 2; at > 0; at -= 2) sources[at]! -= sources[at - 2]!;
	const kinds = runsOf(Array.from(type, (position, edge) => position * 2 + isSaidTwice[edge]!));
	return {
		...(paddedFrom < guessedFrom && { paddedFrom }),
		inferredFrom: guessedFrom,
		kinds,
		sources,
		targets,
		...(weight && { weights: encodeWeights(weight) }),
	};
}

function encodeFindings({ errors, warnings, all }: FindingCounts): FindingsFile {
	return { errors: runsOf(errors), warnings: runsOf(warnings), all: [all.error, all.warn] };
}

function encodeWeights(weight: Uint8Array): WeightsFile {
	const stated = weight.subarray(0, weight.findLastIndex((one) => one !== UNWEIGHTED) + 1);
	const values = [...new Set(stated)].sort((one, other) => one - other);
	const letters = Array.from(stated, (one) => String.fromCharCode(FIRST_LETTER + values.indexOf(one)));
	return { values, letters: letters.join('') };
}

function encodeLayout(layout: Layout): LayoutFile {
	const { id, label, regionOf, positions, regions, isolates } = layout;
	const originOf = (row: number, side: 0 | 1) => {
		const region = regions[regionOf[row]!];
		if (region) return units(side === 0 ? region.x : region.y);
		return isolates ? units(side === 0 ? isolates.left : isolates.top) : 0;
	};
	const column = (side: 0 | 1) =>
		Array.from(regionOf, (_, row) => units(positions[2 * row + side]!) - originOf(row, side));
	return {
		id,
		label,
		unit: POSITION_STEP,
		regionOf: Array.from(regionOf),
		x: column(0),
		y: column(1),
		regions: regions.map(encodeRegion),
		isolates: isolates && encodeBox(isolates),
		extent: encodeBox(layout.extent),
	};
}

function encodeRegion({ name, words, size, x, y, hub, hull }: Region): RegionFile {
	const origin = [units(x), units(y)];
	const steps = Array.from(
		hull,
		(length, at) => units(length) - (at < 2 ? origin[at]! : units(hull[at - 2]!)),
	);
	return { name, words, size, x: origin[0]!, y: origin[1]!, hub, hull: steps };
}

function encodeBox({ left, top, right, bottom }: Box): number[] {
	return [left, top, right, bottom].map(units);
}

function units(length: number): number {
	return Math.round(length / POSITION_STEP);
}

function runsOf(values: ArrayLike<number>): number[] {
	const runs: number[] = [];
	for (let at = 0; at < values.length; at += 1) {
		if (at > 0 && values[at] === values[at - 1]) runs[runs.length - 1]! += 1;
		else runs.push(values[at]!, 1);
	}
	return runs;
}
