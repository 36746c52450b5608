import type { Atlas, Layout } from '../model/atlas.ts';
import { counted, sayCount } from '../model/counted.ts';
import { markdownText } from '../model/markdown-text.ts';
import type { Tour, TourStep } from '../model/tour.ts';
import type { View } from '../model/view.ts';
import { Composer, type Composition } from '../view/composer.ts';
import { findColumn } from '../view/facets.ts';
import { MOST_ENDS } from '../view/link/keys.ts';
import { searchFromView, viewFromSearch } from '../view/link/link.ts';
import { edgeInWords, type Path } from '../view/path.ts';
import type { RegionInWords } from '../view/region.ts';
import type { RegionEdge } from '../view/scene.ts';

/** So many regions are walked through: a tour is to be heard in a quarter of an hour. */
const MOST_REGIONS = 10;
/** So many patterns are named of each: a room reads no more while somebody speaks. */
const HUBS = 3;
/** So many the speaker can name. */
const MOST_NAMED = 10;
/** So many other regions are named beside one. */
const NEIGHBOURS = 3;

/** What every step is made from: the library as it opens. */
interface Opened {
	readonly atlas: Atlas;
	readonly view: View;
	readonly composer: Composer;
	readonly whole: Composition;
}

/**
 * A tour of any library: all of it, its greatest regions one by one with their hubs, and what joins them. All that it
 * says is counted or taken from titles; the same library gives the same tour.
 */
export function makeReadyTour(atlas: Atlas): Tour {
	const { view } = viewFromSearch('', atlas);
	const composer = new Composer();
	const opened = { atlas, view, composer, whole: composer.compose(atlas, view) };
	const { regions } = opened.whole.scene.layout;
	const greatest = [...regions.keys()]
		.sort((one, other) => regions[other]!.size - regions[one]!.size || one - other)
		.slice(0, MOST_REGIONS);
	return {
		title: `${atlas.title}: its regions, one by one`,
		author: null,
		words: openingWords(opened, greatest.length),
		steps: [
			stepOfWhole(opened),
			...greatest.map((region) => stepOfRegion(opened, region)),
			...stepOfWhatJoins(opened, greatest),
		],
	};
}

function openingWords({ atlas, whole }: Opened, told: number): string {
	const all = whole.scene.layout.regions.length;
	const regions = told < all ? `The ${sayCount(told)} greatest of ${sayCount(all)} regions` : 'The regions';
	const what = all > 0 ? `${regions} of the map, one after the other, and what joins them.` : 'A first look.';
	return atlas.date ? `${what} The library is of ${atlas.date}.` : what;
}

function stepOfWhole({ atlas, whole }: Opened): TourStep {
	const { regions } = whole.scene.layout;
	const lines = atlas.edges.paddedFrom;
	const related = mostRelated(atlas, [...whole.scene.importance]);
	const drawn = lines > 0 ? ` and ${counted(lines, 'relation')} between them` : '';
	return {
		heading: 'The whole library',
		view: '',
		words: paragraphs(
			sentences(
				`${counted(atlas.keys.length, 'pattern')}${drawn}.`,
				regions.length > 0 &&
					`What is much related stands together, in ${counted(regions.length, 'region')}.`,
			),
			whole.orphans.length > 0 && saidOfOrphans(whole.orphans.length),
		),
		notes: related ? `The most related of all ${related}.` : '',
	};
}

function saidOfOrphans(count: number): string {
	return count === 1
		? 'One pattern has no relation to another, and stands apart.'
		: `${sayCount(count)} patterns have no relation to another, and stand apart.`;
}

function stepOfRegion({ atlas, view, composer }: Opened, at: number): TourStep {
	const { layout } = composer.compose(atlas, view).scene;
	const { hub, name } = layout.regions[at]!;
	const looking = { ...view, region: atlas.keys[hub]!, selected: atlas.keys[hub]! };
	const { region } = composer.compose(atlas, looking);
	return {
		heading: name,
		view: searchFromView(looking, atlas),
		words: paragraphs(sizeOf(atlas, region!), heartOf(atlas, region!), neighboursOf(layout, region!)),
		notes: paragraphs(countsOf(atlas, region!), termsOf(region!), waysOutOf(atlas, layout, region!)),
	};
}

/** “55 patterns, most of them of the domain “governance”.” */
function sizeOf(atlas: Atlas, { patterns }: RegionInWords): string {
	const domain = commonDomain(atlas, patterns);
	const share = domain && (domain.count === patterns.length ? 'all' : 'most of them');
	const of = domain && patterns.length > 1 ? `, ${share} of the domain “${markdownText(domain.name)}”` : '';
	return `${counted(patterns.length, 'pattern')}${of}.`;
}

function heartOf(atlas: Atlas, { patterns }: RegionInWords): string | null {
	const hubs = relatedAmong(atlas, patterns).slice(0, HUBS);
	return hubs.length > 0 ? `At its heart: ${listed(hubs.map((pattern) => linkTo(atlas, pattern)))}.` : null;
}

function neighboursOf({ regions }: Layout, { neighbours }: RegionInWords): string | null {
	const named = neighbours.slice(0, NEIGHBOURS).map(({ at }) => `*${markdownText(regions[at]!.name)}*`);
	return named.length > 0 ? `Most joined with ${listed(named)}.` : null;
}

function countsOf(atlas: Atlas, { patterns, inner, outer }: RegionInWords): string {
	const related = mostRelated(atlas, patterns);
	return sentences(
		`${sayCount(patterns.length)} of ${counted(atlas.keys.length, 'pattern')}, with ${inner > 0 ? counted(inner, 'relation') : 'no relation'} among them and ${outer > 0 ? sayCount(outer) : 'none'} to the rest.`,
		related && `The most related ${related}.`,
	);
}

/** “is Kaizen (23 relations)”, “are Kaizen (23 relations), Trust (20) and Care (19)”. */
function mostRelated(atlas: Atlas, patterns: readonly number[]): string | null {
	const named = relatedAmong(atlas, patterns)
		.slice(0, MOST_NAMED)
		.map((pattern, at) => {
			const degree = atlas.degree[pattern]!;
			return `${linkTo(atlas, pattern)} (${at === 0 ? counted(degree, 'relation') : sayCount(degree)})`;
		});
	if (named.length === 0) return null;
	return `${named.length === 1 ? 'is' : 'are'} ${listed(named)}`;
}

function relatedAmong(atlas: Atlas, patterns: readonly number[]): readonly number[] {
	return patterns.filter((pattern) => atlas.degree[pattern]! > 0);
}

/** What its titles speak of. */
function termsOf({ region }: RegionInWords): string | null {
	const terms = region.words.map((word) => `*${markdownText(word)}*`);
	return terms.length > 0 ? `What its titles speak of more than those of others: ${listed(terms)}.` : null;
}

/** Null where no domain has more than half of the patterns. */
function commonDomain(atlas: Atlas, patterns: readonly number[]) {
	const column = findColumn(atlas, 'domain');
	if (!column) return null;
	const counts = new Uint32Array(column.values.length);
	for (const pattern of patterns) {
		for (const item of column.items.subarray(column.starts[pattern], column.starts[pattern + 1]))
			counts[item]!++;
	}
	const most = counts.indexOf(counts.reduce((one, other) => Math.max(one, other), 0));
	const isCommon = most >= 0 && counts[most]! * 2 > patterns.length;
	return isCommon ? { name: column.values[most]!, count: counts[most]! } : null;
}

function waysOutOf(atlas: Atlas, layout: Layout, { at, neighbours }: RegionInWords): string | null {
	if (neighbours.length === 0) return null;
	const named = neighbours.slice(0, NEIGHBOURS).map((other, index) => {
		const name = `*${markdownText(layout.regions[other.at]!.name)}*`;
		return `${name} (${index === 0 ? counted(other.count, 'relation') : sayCount(other.count)})`;
	});
	return sentences(
		`It is most joined with ${listed(named)}.`,
		`For one, ${strongestBetween(atlas, layout, at, neighbours[0]!.at)}.`,
	);
}

/** The relation between two regions whose ends have most relations, in words. */
function strongestBetween(atlas: Atlas, { regionOf }: Layout, from: number, to: number): string {
	const { source, target, paddedFrom } = atlas.edges;
	let [best, weight] = [-1, -1];
	for (let edge = 0; edge < paddedFrom; edge++) {
		const [one, other] = [regionOf[source[edge]!], regionOf[target[edge]!]];
		const isBetween = (one === from && other === to) || (one === to && other === from);
		const degrees = atlas.degree[source[edge]!]! + atlas.degree[target[edge]!]!;
		if (isBetween && degrees > weight) [best, weight] = [edge, degrees];
	}
	return `${linkTo(atlas, source[best]!)} ${edgeInWords(atlas, best, source[best]!)} ${linkTo(atlas, target[best]!)}`;
}

/** A tree that joins the hubs; none where there is only one region, or nothing joins them. */
function stepOfWhatJoins(
	{ atlas, view, composer }: Opened,
	greatest: readonly number[],
): readonly TourStep[] {
	const { regions } = composer.compose(atlas, view).scene.layout;
	const hubs = greatest.slice(0, MOST_ENDS).map((region) => regions[region]!.hub);
	const joined = joinedOf(atlas, view, composer, hubs);
	if (!joined) return [];
	const { scene } = composer.compose(atlas, view);
	return [
		{
			heading: 'What joins them',
			view: searchFromView(joined.view, atlas),
			words: paragraphs(saidOfTree(atlas, joined.path), saidOfRoads(scene.layout, scene.regionEdges)),
			notes: '',
		},
	];
}

/** Ends that nothing joins with the first are left out. */
function joinedOf(atlas: Atlas, view: View, composer: Composer, hubs: readonly number[]) {
	if (hubs.length < 2) return null;
	const asking = { ...view, path: hubs.map((hub) => atlas.keys[hub]!) };
	const path = composer.compose(atlas, asking).path!;
	if (path.patterns.length === 0) return null;
	if (path.missed.length === 0) return { view: asking, path };
	return joinedOf(
		atlas,
		view,
		composer,
		hubs.filter((hub) => !path.missed.includes(hub)),
	);
}

function saidOfTree(atlas: Atlas, { ends, patterns }: Path): string {
	const between = patterns.filter((pattern) => !ends.includes(pattern));
	const hubs = ends.length === 2 ? 'both hubs' : `the hubs of ${sayCount(ends.length)} regions`;
	if (between.length === 0) return `Relations join ${hubs} directly, with nothing between them.`;
	const named = between.slice(0, MOST_ENDS).map((pattern) => linkTo(atlas, pattern));
	const more = between.length - named.length;
	const all = more > 0 ? [...named, `${sayCount(more)} more`] : named;
	return `A small tree of ${sayCount(patterns.length)} patterns joins ${hubs}. Between them ${between.length === 1 ? 'stands' : 'stand'} ${listed(all)}.`;
}

function saidOfRoads({ regions }: Layout, roads: readonly RegionEdge[]): string | null {
	const named = roads
		.filter(({ from, to }) => from >= 0 && to >= 0)
		.slice(0, NEIGHBOURS)
		.map(({ from, to, count }) => {
			const [one, other] = [from, to].map((at) => `*${markdownText(regions[at]!.name)}*`);
			return `${one} and ${other} (${sayCount(count)})`;
		});
	return named.length > 0 ? `The regions with most relations between them: ${named.join('; ')}.` : null;
}

/** What may stand between double brackets and lead to just this pattern. */
const LINKABLE = /^[\p{L}\p{N}._-]+$/u;
const TITLE = /^[^[\]|\n]{1,200}$/;

function linkTo(atlas: Atlas, pattern: number): string {
	const [key, title] = [atlas.keys[pattern]!, atlas.titles[pattern]!];
	if (!LINKABLE.test(key) || !TITLE.test(title)) return markdownText(title);
	return `[[${key}|${title}]]`;
}

/** “a, b and c”. */
function listed(items: readonly string[]): string {
	if (items.length < 2) return items.join('');
	return `${items.slice(0, -1).join(', ')} and ${items.at(-1)!}`;
}

type Said = string | false | null;

function sentences(...said: readonly Said[]): string {
	return said.filter(Boolean).join(' ');
}

function paragraphs(...said: readonly Said[]): string {
	return said.filter(Boolean).join('\n\n');
}
