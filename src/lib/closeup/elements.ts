import type { ElementDefinition } from 'cytoscape';
import { stepOfWeight, weightOf } from '../model/weight.ts';
import { PRESENCE, type Bridges, type Scene } from '../view/scene.ts';
import type { Place } from './arrangement.ts';
import type { CloseUp } from './close-up.ts';

/** What is drawn, as cytoscape takes it: ids, classes that the stylesheet knows, and places. */
export function elementsOf(closeUp: CloseUp): readonly ElementDefinition[] {
	const { patterns, edges, arrangement, scene } = closeUp;
	return [
		...arrangement.rings.map(({ step, radius }) => ringElement(step, radius)),
		...patterns.map((pattern) => nodeElement(pattern, arrangement.places.get(pattern)!, scene)),
		...Array.from(edges, (edge) => edgeElement(edge, closeUp)),
		...drawnBridges(closeUp).map((at) => bridgeElement(at, scene.bridges!)),
	];
}

/** Ids say what an element is of. */
export const nodeId = (pattern: number) => `p${pattern}`;
export const edgeId = (edge: number) => `e${edge}`;
export const bridgeId = (bridge: number) => `b${bridge}`;

/** Positions of links through what is hidden, between two patterns that are drawn. */
export function drawnBridges({
	scene: { bridges },
	arrangement: { places },
}: Pick<CloseUp, 'scene' | 'arrangement'>): readonly number[] {
	if (!bridges) return [];
	const { source, target } = bridges;
	return [...source.keys()].filter((at) => places.has(source[at]!) && places.has(target[at]!));
}

function ringElement(step: number, radius: number): ElementDefinition {
	return {
		group: 'nodes',
		data: { id: `r${step}`, size: 2 * radius },
		classes: 'ring',
		position: { x: 0, y: 0 },
	};
}

function nodeElement(pattern: number, { x, y, radius }: Place, scene: Scene): ElementDefinition {
	const isFaded = scene.presence[pattern] !== PRESENCE.shown;
	const classes = [
		`pattern fill-${scene.fill[pattern]} level-${scene.level[pattern]}`,
		scene.isSeveral[pattern] ? 'several' : '',
		isFaded ? 'faded' : '',
	];
	const data = { id: nodeId(pattern), size: 2 * radius };
	return { group: 'nodes', data, classes: classes.join(' ').trim(), position: { x, y } };
}

function edgeElement(edge: number, closeUp: CloseUp): ElementDefinition {
	const { scene, leading, bends, isRouted } = closeUp;
	const bend = bends.get(edge) ?? 0;
	const corners = cornersOf(edge, closeUp);
	const { source, target, type, paddedFrom } = scene.atlas.edges;
	const weight = weightOf(scene.atlas.edges, edge);
	const [from, to] = [source[edge]!, target[edge]!];
	const classes = [
		edge >= paddedFrom ? 'apart' : `type-${type[edge]}`,
		weight === null ? '' : stepOfWeight(weight),
		leading.has(edge) ? 'leading' : '',
		isRouted ? 'level' : '',
		corners ? 'cornered' : Math.abs(bend) < 0.5 ? '' : 'bent',
		scene.edgePresence[edge] === PRESENCE.faded ? 'faded' : '',
	];
	const data = { id: edgeId(edge), source: nodeId(from), target: nodeId(to), bend, ...corners };
	return { group: 'edges', data, classes: classes.filter(Boolean).join(' ') };
}

/** Straight, and without a direction. */
function bridgeElement(at: number, { source, target }: Bridges): ElementDefinition {
	const ends = { source: nodeId(source[at]!), target: nodeId(target[at]!) };
	return { group: 'edges', data: { id: bridgeId(at), ...ends }, classes: 'bridge' };
}

/** Corners as cytoscape takes them: shares of the straight line from source to target, and distances from it to its right. */
function cornersOf(
	edge: number,
	{ scene, arrangement, corners }: CloseUp,
): { weights: string; distances: string } | null {
	const points = corners.get(edge);
	if (!points) return null;
	const { source, target } = scene.atlas.edges;
	const [from, to] = [arrangement.places.get(source[edge]!)!, arrangement.places.get(target[edge]!)!];
	const [across, down] = [to.x - from.x, to.y - from.y];
	const square = across ** 2 + down ** 2;
	const shares = points.map(({ x, y }) => ((x - from.x) * across + (y - from.y) * down) / square);
	const away = points.map(({ x, y }) => ((y - from.y) * across - (x - from.x) * down) / Math.sqrt(square));
	return { weights: shares.join(' '), distances: away.join(' ') };
}
