import type { Neighbour, Neighbourhood, NeighbourGroup, NeighbourEdge } from './neighbours.ts';
import {
	coastAlong,
	coastAround,
	headAt,
	headLength,
	LABEL_SIZE,
	NAME_LEADING,
	NAME_SIZE,
	radiusOfPlace,
	round,
	type Caption,
	type Land,
	type Place,
	type Plate,
	type Way,
} from './plate.ts';
import { fitText, wrapText } from './text-width.ts';

const WIDTH = 340;
const MARGIN = 16;
const ROW = 30;
const CAPTION_ROW = 28;
const GROUP_GAP = 8;
const PLACE_X = 96;
/** The way of the first group runs here; each further group's runs so much to its left. */
const FIRST_RAIL = 58;
const BETWEEN_RAILS = 7;
const LEAST_RAIL = 16;
const ISLAND_WIDTH = 162;
const TURN = 9;
/** Two relations of the same two patterns run close beside each other. */
const BETWEEN_EDGES = 3;
const LABEL_GAP = 24;

/**
 * For narrow pages: the pattern above, its neighbours below one another, each group on a way of its own
 * that leaves the coast further to the left, so that no two ways cross.
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
	const island = {
		coast: coastAround(WIDTH / 2, middleY, ISLAND_WIDTH, halfHeight),
		x: WIDTH / 2,
		y: middleY,
		lines,
	};
	const { lands, ways, captions, places } = pen;
	return { width: WIDTH, height: round(y + MARGIN), island, lands, ways, captions, places };
}

function railAt(group: number): number {
	return Math.max(LEAST_RAIL, FIRST_RAIL - group * BETWEEN_RAILS);
}

/** Draws the groups one below the other. */
class ColumnPen {
	readonly lands: Land[] = [];
	readonly ways: Way[] = [];
	readonly captions: Caption[] = [];
	readonly places: Place[] = [];

	constructor(
		readonly islandY: number,
		readonly halfHeight: number,
	) {}

	/** Draws a group from `top` downwards and returns where it ends. */
	draw(group: NeighbourGroup, top: number, rail: number): number {
		this.captions.push({
			words: group.words,
			x: PLACE_X + LABEL_GAP,
			y: top + CAPTION_ROW / 2 + 3,
			anchor: 'start',
		});
		group.neighbours.forEach((neighbour, at) => {
			const place = this.place(neighbour, round(top + CAPTION_ROW + ROW * (at + 0.5)));
			this.places.push(place);
			neighbour.edges.forEach((edge, nth) => {
				const offset = (nth - (neighbour.edges.length - 1) / 2) * 7;
				this.ways.push(this.way(place, edge, rail - nth * BETWEEN_EDGES, offset));
			});
		});
		this.lands.push({ type: group.type, coast: coastAlong(this.places.slice(-group.neighbours.length)) });
		const bottom = top + CAPTION_ROW + ROW * group.neighbours.length;
		return bottom;
	}

	place({ pattern }: Neighbour, y: number): Place {
		const radius = radiusOfPlace(pattern.degree);
		const labelX = PLACE_X + LABEL_GAP;
		const label = fitText(pattern.title, (WIDTH - labelX - 4) / LABEL_SIZE);
		return { pattern, x: PLACE_X, y, radius, label, labelX, anchor: 'start' };
	}

	/** Down from the coast, then level to the place; the head of an incoming one stands where it leaves the rail. */
	way(place: Place, edge: NeighbourEdge, rail: number, offset: number): Way {
		const y = round(place.y + offset);
		const rimX = round(PLACE_X - place.radius - 2.5);
		const head = headLength(edge.type);
		const coastY = this.coastAt(rail);
		const [from, to] = edge.isOutgoing ? [coastY, rimX - head] : [coastY + head, rimX];
		const path = `M${rail} ${from}V${y - TURN}q0 ${TURN} ${TURN} ${TURN}H${to}`;
		const tip = edge.isOutgoing ? headAt(edge.type, rimX, y, 1, 0) : headAt(edge.type, rail, coastY, 0, -1);
		return { type: edge.type, head: tip, path };
	}

	/** Where the coast is left, a little off the land. */
	coastAt(x: number): number {
		const along = (x - WIDTH / 2) / ISLAND_WIDTH;
		return round(this.islandY + this.halfHeight * Math.sqrt(Math.max(0, 1 - along ** 2)) + 6);
	}
}
