import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { randomFrom } from '../../graph/random.ts';
import type { Positions } from '../geometry/positions.ts';
import type { LayoutInput } from '../layout-input.ts';

/** Larger groups are laid out with the Barnes-Hut approximation. */
const LARGE_GROUP = 400;
const THETA = 1;
/** How far the most related pattern of a group is drawn to its middle, 1 for all the way. */
const CENTRING = 0.85;

/**
 * Lays one group out around the origin by the edges within it (ForceAtlas2 with logarithmic attraction, Jacomy et al. 2014),
 * its hubs drawn towards the middle. Distances are arbitrary; `spreadEvenly` gives each pattern its share of space.
 */
export function layOutWithin(
	members: readonly number[],
	pairs: readonly number[],
	input: LayoutInput,
	positions: Positions,
): void {
	const graph = new Graph({ type: 'undirected' });
	const random = randomFrom(members.length);
	for (const row of members) {
		const turn = random() * 2 * Math.PI;
		const distance = 10 * Math.sqrt(members.length * random());
		graph.addNode(row, { x: distance * Math.cos(turn), y: distance * Math.sin(turn) });
	}
	const { one, other, weight } = input.pairs;
	for (const pair of pairs) graph.addEdge(one[pair], other[pair], { weight: weight[pair]! });
	if (members.length > 2) runForces(graph);
	graph.forEachNode((row, { x, y }) => {
		positions.x[Number(row)] = x;
		positions.y[Number(row)] = y;
	});
	drawHubsInwards(members, input, positions);
}

function runForces(graph: Graph): void {
	const { order } = graph;
	forceAtlas2.assign(graph, {
		iterations: Math.round(Math.max(60, Math.min(200, 40_000 / order))),
		getEdgeWeight: 'weight',
		settings: {
			barnesHutOptimize: order > LARGE_GROUP,
			barnesHutTheta: THETA,
			linLogMode: true,
			gravity: 1,
			scalingRatio: 1,
			slowDown: 2,
		},
	});
}

function drawHubsInwards(members: readonly number[], { degree }: LayoutInput, { x, y }: Positions): void {
	const share = 1 / members.length;
	const middleX = members.reduce((sum, row) => sum + x[row]! * share, 0);
	const middleY = members.reduce((sum, row) => sum + y[row]! * share, 0);
	const most = members.reduce((top, row) => Math.max(top, degree[row]!), 20);
	for (const row of members) {
		const inwards = 1 - CENTRING * Math.sqrt(degree[row]! / most);
		x[row] = (x[row]! - middleX) * inwards;
		y[row] = (y[row]! - middleY) * inwards;
	}
}
