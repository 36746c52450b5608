import { arrowheadPath, reachOfArrowhead } from '../../look/arrowheads.ts';
import { EDGE } from '../../look/edges.ts';
import type { Neighbour, Neighbourhood, NeighbourGroup, NeighbourEdge } from './neighbours.ts';
import {
	hullAlong,
	hullAround,
	LABEL_SIZE,
	NAME_LEADING,
	NAME_SIZE,
	radiusOfNode,
	round,
	type Caption,
	type GroupHull,
	type PlateNode,
	type Plate,
	type PlateEdge,
} from './plate.ts';
import { fitText, wrapText } from './text-width.ts';

const WIDTH = 340;
const MARGIN = 16;
const ROW = 30;
const CAPTION_ROW = 28;
const GROUP_GAP = 8;
const NODE_X = 96;
/** The edge of the first group runs here; each further group's runs so much to its left. */
const FIRST_RAIL = 58;
const BETWEEN_RAILS = 7;
const LEAST_RAIL = 16;
const CENTRE_WIDTH = 162;
const TURN = 9;
/** Two relations of the same two patterns run close beside each other. */
const BETWEEN_EDGES = 3;
const LABEL_GAP = 24;

/**
 * For narrow pages: the pattern above, its neighbours below one another, each group on an edge of its own
 * that leaves the hull further to the left, so that no two edges cross.
 */
export function composeNarrowPlate(neighbourhood: Neighbourhood, title: string): Plate {
	const lines = wrapText(title, 250 / NAME_SIZE, 3);
	const halfHeight = 26 + (lines.length * NAME_LEADING) / 2;
	const middleY = MARGIN + halfHeight;
	const pen = new ColumnPen(middleY, halfHeight);
	let y = middleY + halfHeight + 6;
	neighbourhood.groups.forEach((group, at) => {
		y = pen.draw(group, y + (at > 0 ? GROUP_GAP : 0), railAt(at));
	});
	const centre = {
		hull: hullAround(WIDTH / 2, middleY, CENTRE_WIDTH, halfHeight),
		x: WIDTH / 2,
		y: middleY,
		lines,
	};
	const { groupHulls, edges, captions, nodes } = pen;
	return { width: WIDTH, height: round(y + MARGIN), centre, groupHulls, edges, captions, nodes };
}

function railAt(group: number): number {
	return Math.max(LEAST_RAIL, FIRST_RAIL - group * BETWEEN_RAILS);
}

/** Draws the groups one below the other. */
class ColumnPen {
	readonly groupHulls: GroupHull[] = [];
	readonly edges: PlateEdge[] = [];
	readonly captions: Caption[] = [];
	readonly nodes: PlateNode[] = [];

	constructor(
		readonly centreY: number,
		readonly halfHeight: number,
	) {}

	/** Draws a group from `top` downwards and returns where it ends. */
	draw(group: NeighbourGroup, top: number, rail: number): number {
		this.captions.push({
			words: group.words,
			x: NODE_X + LABEL_GAP,
			y: top + CAPTION_ROW / 2 + 3,
			anchor: 'start',
		});
		group.neighbours.forEach((neighbour, at) => {
			const node = this.node(neighbour, round(top + CAPTION_ROW + ROW * (at + 0.5)));
			this.nodes.push(node);
			neighbour.edges.forEach((edge, nth) => {
				const offset = (nth - (neighbour.edges.length - 1) / 2) * 7;
				this.edges.push(this.edge(node, edge, rail - nth * BETWEEN_EDGES, offset));
			});
		});
		this.groupHulls.push({ type: group.type, hull: hullAlong(this.nodes.slice(-group.neighbours.length)) });
		const bottom = top + CAPTION_ROW + ROW * group.neighbours.length;
		return bottom;
	}

	node({ pattern }: Neighbour, y: number): PlateNode {
		const radius = radiusOfNode(pattern.degree);
		const labelX = NODE_X + LABEL_GAP;
		const label = fitText(pattern.title, (WIDTH - labelX - 4) / LABEL_SIZE);
		return { pattern, x: NODE_X, y, radius, label, labelX, anchor: 'start' };
	}

	/** Down from the hull, then level to the node; the head of an incoming one stands where it leaves the rail. */
	edge(node: PlateNode, edge: NeighbourEdge, rail: number, offset: number): PlateEdge {
		const y = round(node.y + offset);
		const rimX = round(NODE_X - node.radius - EDGE.rim);
		const { arrowhead } = edge.type;
		const reach = reachOfArrowhead(arrowhead);
		const hullY = this.hullAt(rail);
		const [from, to] = edge.isOutgoing ? [hullY, rimX - reach] : [hullY + reach, rimX];
		const path = `M${rail} ${from}V${y - TURN}q0 ${TURN} ${TURN} ${TURN}H${to}`;
		const head = edge.isOutgoing
			? arrowheadPath(arrowhead, [rimX, y], [1, 0])
			: arrowheadPath(arrowhead, [rail, hullY], [0, -1]);
		return { type: edge.type, weight: edge.weight, head, path };
	}

	/** Where the hull is left, a little off the group. */
	hullAt(x: number): number {
		const along = (x - WIDTH / 2) / CENTRE_WIDTH;
		return round(this.centreY + this.halfHeight * Math.sqrt(Math.max(0, 1 - along ** 2)) + 6);
	}
}
