import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import type { Scene } from '../view/scene.ts';
import type { Arrow } from './arrows.ts';
import { blockBox, singleBox, type BlockBox, type SingleBox } from './boxes.ts';
import type { Hierarchy } from './hierarchy.ts';

/* What is laid out, as ELK takes it: boxes with a port above and one below, and one edge between any two boxes. */

/** A box that is laid out as one: a pattern, the one in focus with what is beside it, or a block. */
export type Unit =
	| { readonly kind: 'single'; readonly box: SingleBox; readonly beside: Beside | null }
	| { readonly kind: 'block'; readonly box: BlockBox };

/** What stands beside the pattern in focus, from the left upper corner of its box. */
export interface Beside {
	readonly box: BlockBox;
	readonly x: number;
	readonly y: number;
}

export interface Plan {
	/** By id of ELK's nodes. */
	readonly units: ReadonlyMap<string, Unit>;
	/** Ids of the units that patterns are in; not of what is beside. */
	readonly unitOf: ReadonlyMap<number, string>;
	readonly graph: ElkNode;
}

const OPTIONS = {
	'elk.algorithm': 'layered',
	'elk.direction': 'DOWN',
	'elk.edgeRouting': 'ORTHOGONAL',
	// More passes, and switching neighbours after them, take twice as long and make these hierarchies no smaller.
	'elk.layered.thoroughness': '3',
	'elk.layered.crossingMinimization.greedySwitch.type': 'OFF',
	'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
	'elk.layered.nodePlacement.favorStraightEdges': 'true',
	'elk.layered.spacing.nodeNodeBetweenLayers': '44',
	'elk.layered.spacing.edgeNodeBetweenLayers': '14',
	'elk.layered.spacing.edgeEdgeBetweenLayers': '9',
	'elk.spacing.nodeNode': '18',
	'elk.spacing.edgeNode': '14',
	'elk.spacing.edgeEdge': '9',
} as const;

export function planHierarchy(hierarchy: Hierarchy, scene: Scene): Plan {
	const units = new Map<string, Unit>();
	const unitOf = new Map<number, string>();
	for (const pattern of hierarchy.singles) {
		const isCentre = pattern === hierarchy.centre;
		const box = singleBox(scene, pattern, isCentre);
		const beside = isCentre && hierarchy.beside ? placeBeside(box, blockBox(scene, hierarchy.beside)) : null;
		units.set(`p${pattern}`, { kind: 'single', box, beside });
		unitOf.set(pattern, `p${pattern}`);
	}
	for (const [at, block] of hierarchy.blocks.entries()) {
		units.set(`b${at}`, { kind: 'block', box: blockBox(scene, block) });
		for (const pattern of block.rows) unitOf.set(pattern, `b${at}`);
	}
	const children = [...units].map(([id, unit]) => nodeOf(id, unit));
	const edges = edgesBetweenUnits(hierarchy.down, unitOf);
	return { units, unitOf, graph: { id: 'hierarchy', children, edges, layoutOptions: OPTIONS } };
}

/** Id of the edge from one unit down to another. */
export function edgeBetween(upper: string, lower: string): string {
	return `${upper} ${lower}`;
}

/** Between a pattern in focus with its name and what stands beside it, and above its name for the line that leads there. */
const TO_BESIDE = 26;
const OVER_NAME = 6;

function placeBeside(single: SingleBox, box: BlockBox): Beside {
	return { box, x: single.width + TO_BESIDE, y: Math.max(0, discY(single) - box.rows[0]!.y) };
}

/** Of the disc of a single from the upper side of its box. */
function discY({ height }: SingleBox): number {
	return height / 2;
}

/** Of the disc of a unit's pattern from the unit's left upper corner. */
export function discIn({ box, beside }: Extract<Unit, { kind: 'single' }>): { x: number; y: number } {
	const y = beside ? Math.max(discY(box) + OVER_NAME, beside.box.rows[0]!.y) : discY(box);
	return { x: box.radius, y };
}

/** Where lines come in from above and leave below, from the unit's left side. */
function portX(unit: Unit): number {
	return unit.kind === 'single' ? unit.box.radius : unit.box.rows[0]!.trunk;
}

export function sizeOf(unit: Unit): { width: number; height: number } {
	if (unit.kind === 'block' || !unit.beside) return { width: unit.box.width, height: unit.box.height };
	const { beside } = unit;
	return {
		width: beside.x + beside.box.width,
		height: Math.max(discIn(unit).y + unit.box.height / 2, beside.y + beside.box.height),
	};
}

function nodeOf(id: string, unit: Unit): ElkNode {
	const { width, height } = sizeOf(unit);
	const x = portX(unit);
	const port = (side: 'NORTH' | 'SOUTH', y: number) => ({
		...{ id: `${id}${side}`, x, y, width: 0, height: 0 },
		layoutOptions: { 'elk.port.side': side },
	});
	return {
		...{ id, width, height, ports: [port('NORTH', 0), port('SOUTH', height)] },
		layoutOptions: { 'elk.portConstraints': 'FIXED_POS', 'elk.alignment': 'TOP' },
	};
}

function edgesBetweenUnits(arrows: readonly Arrow[], unitOf: ReadonlyMap<number, string>): ElkExtendedEdge[] {
	const pairs = new Map<string, readonly [upper: string, lower: string]>();
	for (const { upper, lower } of arrows) {
		const pair = [unitOf.get(upper)!, unitOf.get(lower)!] as const;
		pairs.set(edgeBetween(...pair), pair);
	}
	return [...pairs].map(([id, [upper, lower]]) => ({
		...{ id, sources: [`${upper}SOUTH`], targets: [`${lower}NORTH`] },
	}));
}
