import type { ElkNode } from 'elkjs/lib/elk-api.js';
import type { Arrangement, Place } from '../closeup/arrangement.ts';
import type { Point } from '../map/camera/camera.ts';
import type { Edges } from '../model/atlas.ts';
import type { Arrow } from './arrows.ts';
import type { BlockBox, Row } from './boxes.ts';
import type { Hierarchy } from './hierarchy.ts';
import { discIn, edgeBetween, type Plan, type Unit } from './plan.ts';
import { packParts } from './parts.ts';
import { simplified } from './routes.ts';

/** A hierarchy that has been laid out. */
export interface Placed {
	readonly arrangement: Arrangement;
	/** The corners of edges that are not straight, from source to target. */
	readonly corners: ReadonlyMap<number, readonly Point[]>;
	/** Where what is not drawn of a block is said, by the block's first pattern. */
	readonly foldPlaces: ReadonlyMap<number, Point>;
}

/** Reads what ELK made of the plan, and puts what nothing joins beside each other in rows of some width, in units. */
export function placeHierarchy(
	hierarchy: Hierarchy,
	plan: Plan,
	laidOut: ElkNode,
	{ edges, width }: { readonly edges: Edges; readonly width: number },
): Placed {
	const { placed, extent } = packParts(laidOut, plan, width);
	const at = new Map((placed.children ?? []).map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
	const places = new Map<number, Place>();
	const trunks = new Map<number, readonly Point[]>();
	const foldPlaces = new Map<number, Point>();
	const placeBlock = (box: BlockBox, corner: Point) => {
		for (const row of box.rows) {
			places.set(row.pattern, placeOfRow(row, corner));
			trunks.set(row.pattern, trunkTo(row, box, corner));
		}
		if (box.foldAt) foldPlaces.set(box.rows[0]!.pattern, shifted(corner, box.foldAt));
	};
	for (const [id, unit] of plan.units) {
		const corner = at.get(id)!;
		if (unit.kind === 'block') placeBlock(unit.box, corner);
		else placeSingle(unit, corner);
	}
	function placeSingle(unit: Extract<Unit, { kind: 'single' }>, corner: Point): void {
		const disc = shifted(corner, discIn(unit));
		places.set(unit.box.pattern, { ...disc, radius: unit.box.radius, ...BESIDE_DISC });
		if (!unit.beside) return;
		placeBlock(unit.beside.box, shifted(corner, unit.beside));
	}
	const corners = cornersOf(hierarchy, { plan, placed, places, trunks, edges });
	return { arrangement: { places, rings: [], extent }, corners, foldPlaces };
}

/** Names stand to the right of their discs: level, or in one line where there are rows. */
const BESIDE_DISC = { outward: 0, room: Infinity, isSlanted: false } as const;

function placeOfRow({ x, y, radius, room }: Row, corner: Point): Place {
	return { ...shifted(corner, { x, y }), radius, outward: 0, room: room + radius, isSlanted: true };
}

/** From where a line comes to a block along the line that the row's column hangs on, to the height of the row. */
function trunkTo({ trunk, y }: Row, { rows }: BlockBox, corner: Point): readonly Point[] {
	const first = rows[0]!.trunk;
	const over =
		trunk === first ? [] : [shifted(corner, { x: first, y: OVER }), shifted(corner, { x: trunk, y: OVER })];
	return [...over, shifted(corner, { x: trunk, y })];
}

/** Lines to the second column of a block and those after it run so far below its upper side, in units. */
const OVER = 6;

interface Drawn {
	readonly plan: Plan;
	readonly placed: ElkNode;
	readonly places: ReadonlyMap<number, Place>;
	readonly trunks: ReadonlyMap<number, readonly Point[]>;
	readonly edges: Edges;
}

function cornersOf(
	{ down, beside, centre, edges: drawn }: Hierarchy,
	made: Drawn,
): Map<number, readonly Point[]> {
	const { source, target } = made.edges;
	const corners = new Map<number, readonly Point[]>();
	const keep = (edge: number, from: number, route: readonly Point[]) => {
		const inner = simplified(route).slice(1, -1);
		if (inner.length) corners.set(edge, source[edge] === from ? inner : inner.toReversed());
	};
	const routes = routesOf(made.placed);
	for (const arrow of down) {
		const route = simplified(routeOf(arrow, made, routes));
		for (const [at, edge] of arrow.edges.entries()) {
			keep(edge, arrow.upper, besideEachOther(route, (at - (arrow.edges.length - 1) / 2) * LANE));
		}
	}
	const rows = new Set(beside?.rows);
	for (const edge of drawn) {
		const other = source[edge] === centre ? target[edge]! : source[edge]!;
		const isBeside = source[edge] === centre || target[edge] === centre;
		if (centre !== null && isBeside && rows.has(other)) keep(edge, centre, routeBeside(centre, other, made));
	}
	return corners;
}

/** Lines of the same two patterns lie so far apart, in units. */
const LANE = 5;

/** A line moved aside, all but its ends. */
function besideEachOther(route: readonly Point[], aside: number): readonly Point[] {
	if (aside === 0) return route;
	const [from, to] = [route[0]!, route.at(-1)!];
	const between = (share: number) => ({
		x: from.x + (to.x - from.x) * share,
		y: from.y + (to.y - from.y) * share,
	});
	const inner = route.length > 2 ? route.slice(1, -1) : [between(0.35), between(0.65)];
	return [from, ...inner.map((point) => shifted(point, { x: aside, y: aside })), to];
}

/** The lines that ELK drew, from above to below. */
function routesOf({ edges = [] }: ElkNode): ReadonlyMap<string, readonly Point[]> {
	return new Map(
		edges.map(({ id, sections = [] }) => [
			id,
			sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint]),
		]),
	);
}

function routeOf(
	{ upper, lower }: Arrow,
	made: Drawn,
	routes: ReadonlyMap<string, readonly Point[]>,
): readonly Point[] {
	const { places, trunks, plan } = made;
	const way = routes.get(edgeBetween(plan.unitOf.get(upper)!, plan.unitOf.get(lower)!))!;
	const [out, into] = [trunks.get(upper) ?? [], trunks.get(lower) ?? []];
	return [places.get(upper)!, ...out.toReversed(), ...way, ...into, places.get(lower)!];
}

/** From the centre over its name and down to a row beside it. */
function routeBeside(centre: number, row: number, { places, trunks, plan }: Drawn): readonly Point[] {
	const [from, to] = [places.get(centre)!, places.get(row)!];
	const unit = plan.units.get(plan.unitOf.get(centre)!) as Extract<Unit, { kind: 'single' }>;
	const over = from.y - unit.box.height / 2;
	const trunk = trunks.get(row)!;
	return [from, { x: from.x, y: over }, { x: trunk[0]!.x, y: over }, ...trunk, to];
}

function shifted(corner: Point, by: Point): Point {
	return { x: corner.x + by.x, y: corner.y + by.y };
}
