import type { ElementDefinition } from 'cytoscape';
import type { Edges } from '../model/atlas.ts';
import { RESTING_OPACITY } from '../look/resting.ts';
import type { LookedAt } from '../map/highlight/looked-at.ts';
import type { CloseUp } from './close-up.ts';
import { bridgeId, drawnBridges, edgeId, nodeId } from './elements.ts';
import { markElements } from './marks.ts';
import { starElements } from './stars.ts';
import { votesElements } from './votes.ts';
import { placeNames, type TextSpace } from './names.ts';
import { FONT, nameWish, reserve, withTexts, throughWishes, wordsWishes, type Texts } from './texts.ts';
import { placeWords, type PlacedWords } from './words.ts';

/** As far as a picture shows it. */
export interface Seen {
	/** In order; always named. */
	readonly leading: readonly number[];
	/** Named, and no more. */
	readonly named: readonly number[];
	readonly neighbours: readonly number[];
	readonly edges: readonly number[];
	/** Links through what is hidden. */
	readonly bridges: readonly number[];
	readonly selected: number | null;
	readonly marked: readonly number[];
	readonly restingOpacity: number;
}

/** Beyond so many edges, arrowheads and words would cover each other: they are drawn finer, and say nothing. */
const MANY = 60;

export function seenIn(closeUp: CloseUp, { emphasis, selected, also }: LookedAt): Seen {
	const { edges: drawn, arrangement } = closeUp;
	const isShown = (pattern: number) => arrangement.places.has(pattern);
	const edges = new Set(drawn);
	const leading = [...(emphasis?.leading ?? [])].filter(isShown);
	const neighbours = [...(emphasis?.neighbours ?? [])].filter(isShown);
	const isSelection = emphasis?.leading.length === 0 || (leading.length === 1 && leading[0] === selected);
	const isNothing = leading.length + neighbours.length === 0;
	return {
		leading,
		named: [...(emphasis?.named ?? [])].filter(isShown),
		neighbours: isNothing ? [] : neighbours,
		edges: [...(emphasis?.edges ?? [])].filter((edge) => edges.has(edge)),
		bridges: bridgesIn(closeUp, emphasis),
		selected: selected !== null && isShown(selected) ? selected : null,
		marked: [...also].filter(isShown),
		restingOpacity: RESTING_OPACITY[isNothing ? 'nothing' : isSelection ? 'selection' : 'glance'],
	};
}

function bridgesIn(closeUp: CloseUp, emphasis: LookedAt['emphasis']): readonly number[] {
	if (!emphasis?.bridges?.length) return [];
	const drawn = new Set(drawnBridges(closeUp));
	return [...emphasis.bridges].filter((at) => drawn.has(at));
}

/** What stands out, drawn once more over the resting picture; `resting` are its elements without texts, `rest` its texts. */
export function highlightElements(
	closeUp: CloseUp,
	seen: Seen,
	resting: ReadonlyMap<string, ElementDefinition>,
	{ space, rest }: { readonly space: TextSpace; readonly rest: Texts },
): readonly ElementDefinition[] {
	const isMany = seen.edges.length > MANY;
	const nodes = [...new Set([...nodesOf(seen), ...endsOf(closeUp, seen)])];
	const elements = [
		...nodes.map((pattern) => withClasses(resting.get(nodeId(pattern))!, classesOf(pattern, seen))),
		...seen.edges.map((edge) => withClasses(resting.get(edgeId(edge))!, isMany ? 'many' : 'few')),
		...seen.bridges.map((at) => withClasses(resting.get(bridgeId(at))!, '')),
	];
	const { scale } = space.camera;
	const signs = [markElements, starElements, votesElements].flatMap((of) => of(closeUp, nodes, scale));
	const seenSigns = signs.map((sign) => withClasses(sign, ''));
	return [...withTexts(elements, textsOf(closeUp, seen, nodes, { space, rest }), scale), ...seenSigns];
}

function nodesOf({ leading, named, neighbours, selected, marked }: Seen): readonly number[] {
	return [...leading, ...named, ...neighbours, ...(selected === null ? [] : [selected]), ...marked];
}

/** An edge is drawn with both its ends. */
function endsOf({ scene }: CloseUp, { edges, bridges }: Seen): readonly number[] {
	const ends =
		({ source, target }: Pick<Edges, 'source' | 'target'>) =>
		(at: number) => [source[at]!, target[at]!];
	return [
		...edges.flatMap(ends(scene.atlas.edges)),
		...(scene.bridges ? bridges.flatMap(ends(scene.bridges)) : []),
	];
}

function classesOf(pattern: number, { selected, marked }: Seen): string {
	if (pattern === selected) return 'selected';
	return marked.includes(pattern) ? 'marked' : '';
}

function withClasses(element: ElementDefinition, classes: string): ElementDefinition {
	return { ...element, classes: `${String(element.classes).replace(/ ?faded/, '')} ${classes}`.trim() };
}

/** What is looked at and the selected pattern are always named; then what stands at rest, then words, then others where there is room. */
function textsOf(
	closeUp: CloseUp,
	seen: Seen,
	nodes: readonly number[],
	{ space, rest }: { readonly space: TextSpace; readonly rest: Texts },
): Texts {
	reserve(closeUp, nodes, space);
	const first = new Set([...seen.leading, ...seen.named, ...(seen.selected === null ? [] : [seen.selected])]);
	const sideOf = (pattern: number) => rest.names.get(pattern)?.name.side;
	const bold = [...first].map((pattern) =>
		nameWish(closeUp, pattern, {
			...{ isBold: true, isNeeded: true, side: sideOf(pattern) },
			...(pattern === closeUp.centre ? {} : { size: FONT.looked }),
		}),
	);
	const others = nodes.filter((pattern) => !first.has(pattern));
	const [namedBefore, unnamed] = [
		others.filter((one) => rest.names.has(one)),
		others.filter((one) => !rest.names.has(one)),
	];
	const wishFor = (pattern: number) => nameWish(closeUp, pattern, { side: sideOf(pattern) });
	const named = placeNames([...bold, ...namedBefore.map(wishFor)], space);
	const words =
		seen.edges.length > MANY
			? new Map<number, PlacedWords>()
			: placeWords(wordsWishes(closeUp, seen.edges), space);
	const through = placeWords(seen.bridges.length ? throughWishes(closeUp, seen.bridges) : [], space);
	return { names: new Map([...named, ...placeNames(unnamed.map(wishFor), space)]), words, through };
}
