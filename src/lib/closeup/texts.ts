import { onScreen } from '../map/camera/camera.ts';
import type { ElementDefinition } from 'cytoscape';
import { discAt } from './capsule.ts';
import type { CloseUp } from './close-up.ts';
import { bridgeId, edgeId, nodeId } from './elements.ts';
import { capsuleOfHead } from './heads.ts';
import { placeOfMark } from './marks.ts';
import { placeOfStar } from './stars.ts';
import { capsuleOfVotes } from './votes.ts';
import { placeNames, type Name, type NameWish, type PlacedName, type TextSpace } from './names.ts';
import { sayThrough } from '../view/caption.ts';
import { PRESENCE } from '../view/scene.ts';
import { labelsOfEdge } from '../look/edges.ts';
import { reachOfMark } from '../look/marks.ts';
import { STAR } from '../look/stars.ts';
import { LABEL } from '../look/labels.ts';
import { originOfEdge } from '../model/atlas.ts';
import { weightOf } from '../model/weight.ts';
import { placeWords, type PlacedWords, type WordsWish } from './words.ts';

/** What is written in a picture, for one camera. */
export interface Texts {
	/** By pattern. */
	readonly names: ReadonlyMap<number, PlacedName>;
	/** By edge. */
	readonly words: ReadonlyMap<number, PlacedWords>;
	/** By link through what is hidden. */
	readonly through: ReadonlyMap<number, PlacedWords>;
}

export const NO_TEXTS: Texts = { names: new Map(), words: new Map(), through: new Map() };

/** Sizes of fonts in CSS pixels: the pattern in focus, what is looked at, the first ring, the others. */
export const FONT = {
	centre: 16,
	looked: LABEL.leading.size,
	first: LABEL.hub.size,
	other: LABEL.pattern.size,
} as const;
/** At rest, only lines that lead say their relation where there are more than so many. */
const FEW_EDGES = 60;

/** The names and words of the resting picture, the most important first. */
export function textsAtRest(closeUp: CloseUp, space: TextSpace): Texts {
	const { scene, centre, patterns } = closeUp;
	reserve(closeUp, patterns, space);
	const isClear = (pattern: number) => scene.presence[pattern] === PRESENCE.shown;
	const named = patterns.filter((pattern) => pattern === centre || isClear(pattern));
	const names = placeNames(
		named.map((pattern) => nameWish(closeUp, pattern, { isNeeded: pattern === centre })),
		space,
	);
	const words = placeWords(wordsWishes(closeUp, wordedAtRest(closeUp)), space);
	return { ...NO_TEXTS, names, words };
}

function wordedAtRest({ scene, edges, leading, isRouted }: CloseUp): readonly number[] {
	if (isRouted) return [];
	const worded = edges.filter((edge) => edges.length <= FEW_EDGES || leading.has(edge));
	return [...worded.filter((edge) => scene.edgePresence[edge] === PRESENCE.shown)];
}

/** Texts keep off these discs, off their marks, stars and votes and off the heads. */
export function reserve(closeUp: CloseUp, patterns: Iterable<number>, space: TextSpace): void {
	const { places } = closeUp.arrangement;
	for (const pattern of patterns) {
		const place = places.get(pattern)!;
		const radius = place.radius * space.camera.scale;
		space.taken.push(discAt(onScreen(place, space.camera), radius + 1.5));
		if (closeUp.scene.marks?.[pattern])
			space.taken.push(discAt(onScreen(placeOfMark(place, place.radius), space.camera), reachOfMark(radius)));
		if (closeUp.scene.picked.includes(pattern))
			space.taken.push(discAt(onScreen(placeOfStar(place, place.radius), space.camera), STAR.reach));
		const votes = capsuleOfVotes(closeUp, pattern, space);
		if (votes) space.taken.push(votes);
	}
	for (const head of closeUp.heads) space.taken.push(capsuleOfHead(head, space));
}

export function nameWish(
	{ scene, centre, arrangement }: CloseUp,
	pattern: number,
	more: Partial<NameWish> = {},
): NameWish {
	const isCentre = pattern === centre;
	const place = arrangement.places.get(pattern)!;
	const score = scene.discTexts?.[pattern];
	const title = scene.atlas.titles[pattern]!;
	return {
		pattern,
		title: score ? `${title} · ${score}` : title,
		place,
		size: isCentre ? FONT.centre : place.isSlanted ? FONT.other : FONT.first,
		isBold: isCentre,
		isNeeded: false,
		...more,
	};
}

export function wordsWishes(closeUp: CloseUp, edges: Iterable<number>): WordsWish[] {
	const { scene, arrangement, bends, corners, isRouted } = closeUp;
	const { source, target, type } = scene.atlas.edges;
	return Array.from(edges, (edge) => ({
		edge,
		words: labelsOfEdge(
			scene.atlas.relationTypes[type[edge]!]!,
			originOfEdge(scene.atlas.edges, edge),
			weightOf(scene.atlas.edges, edge),
		),
		from: arrangement.places.get(source[edge]!)!,
		to: arrangement.places.get(target[edge]!)!,
		bend: bends.get(edge) ?? 0,
		corners: corners.get(edge) ?? [],
		isLevel: isRouted,
	}));
}

/** What links through what is hidden say: through how many patterns they lead. */
export function throughWishes(
	{ scene, arrangement, isRouted }: CloseUp,
	bridges: Iterable<number>,
): WordsWish[] {
	const { source, target, through } = scene.bridges!;
	return Array.from(bridges, (at) => ({
		edge: at,
		words: [sayThrough(through[at]!)],
		from: arrangement.places.get(source[at]!)!,
		to: arrangement.places.get(target[at]!)!,
		...{ bend: 0, corners: [], isLevel: isRouted },
	}));
}

/** Elements with what is written at them; those with nothing to say are the same objects as before. */
export function withTexts(
	elements: readonly ElementDefinition[],
	{ names, words, through }: Texts,
	scale: number,
): readonly ElementDefinition[] {
	const written = new Map(elements.map((element) => [element.data.id!, element]));
	const put = (id: string, data: object, classes: string) => {
		const element = written.get(id);
		if (element)
			written.set(id, {
				...element,
				data: { ...element.data, ...data },
				classes: `${element.classes} ${classes}`,
			});
	};
	for (const [pattern, { name }] of names) {
		const radius = Number(written.get(nodeId(pattern))?.data['size'] ?? 0) / 2;
		put(nodeId(pattern), dataOfName(name, radius, scale), name.isBold ? 'named bold' : 'named');
	}
	const font = { font: LABEL.edge.size / scale, halo: HALO.words / scale };
	const onLine = ({ words: text, dx, dy }: PlacedWords) => ({
		...{ words: text, ...font, dx: dx / scale, dy: dy / scale },
	});
	for (const [edge, placed] of words) put(edgeId(edge), onLine(placed), 'worded');
	for (const [bridge, placed] of through) put(bridgeId(bridge), onLine(placed), 'worded');
	return [...written.values()];
}

/** Of paper around letters, in CSS pixels. */
const HALO = { name: 2.2, words: 2.4 };
/** On which side of a disc cytoscape writes so that this end of the text is at the anchor, and how much of the radius it adds. */
const SIDE = {
	start: { align: 'right', radius: 1 },
	middle: { align: 'center', radius: 0 },
	end: { align: 'left', radius: -1 },
} as const;

function dataOfName({ lines, size, align, dx, dy, turn }: Name, radius: number, scale: number): object {
	const side = SIDE[align];
	return {
		name: lines.join('\n'),
		font: size / scale,
		halo: HALO.name / scale,
		align: side.align,
		dx: dx / scale - side.radius * radius,
		dy: dy / scale,
		turn,
	};
}
