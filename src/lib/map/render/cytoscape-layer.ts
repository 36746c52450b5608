import cytoscape, { type Core, type ElementDefinition, type StylesheetJson } from 'cytoscape';
import { mix } from '../surface/theme.ts';
import type { Held, HeldDisc, HeldEdge } from './elements.ts';
import type { Arrowhead, Stroke } from '../../model/relation.ts';
import { RIM } from './lines.ts';
import { dashOf } from './strokes.ts';

/** The layer in which cytoscape draws what it holds. Nothing else in the house knows cytoscape. */
export interface CytoscapeLayer {
	/** Holds exactly this from now on. True once it is drawn; false if another wish came in between. */
	show(held: Held): Promise<boolean>;
	/** Keys of what is held now, such as `p7` for a pattern and `t3` for an edge. */
	heldKeys(): string[];
	destroy(): void;
}

/**
 * cytoscape's own zoom stays as it is and positions are given as they stand on screen, so that widths, dashes and arrowheads are
 * CSS pixels at every zoom of the map. From this zoom on cytoscape draws its elements directly: below it, it keeps a picture of
 * each and is for a few hundred elements ten times slower, which shows when what it holds is exchanged.
 */
const ZOOM = 8;

export function openCytoscapeLayer(container: HTMLElement): CytoscapeLayer {
	const cy = cytoscape({
		container,
		style: STYLE,
		layout: { name: 'preset' },
		// All gestures are the map's own: they must answer for the patterns that are not held as well.
		zoom: ZOOM,
		...{ userZoomingEnabled: false, userPanningEnabled: false, boxSelectionEnabled: false },
		...{ autoungrabify: true, autounselectify: true },
	});
	hideIdleLayers(container);
	let run = 0;
	let last: Promise<unknown> = Promise.resolve();
	return {
		async show(held) {
			const mine = ++run;
			const isWanted = () => mine === run;
			// One after the other: two exchanges at a time would end each other's batches.
			const own = last.then(() => isWanted() && exchange(cy, held, isWanted));
			last = own;
			return (await own) && (await draw(cy, held)) && isWanted();
		},
		heldKeys: () => cy.elements().map((element) => element.id()),
		destroy() {
			run = -1;
			cy.destroy();
		},
	};
}

async function draw(cy: Core, { camera }: Held): Promise<boolean> {
	const drawn = new Promise<void>((resolve) => cy.one('render', () => resolve()));
	cy.pan({ x: camera.x, y: camera.y });
	cy.resize();
	await drawn;
	return true;
}

/** Of cytoscape's three canvases, two are for gestures that it is not asked to handle here. */
function hideIdleLayers(container: HTMLElement): void {
	for (const canvas of container.querySelectorAll<HTMLElement>('canvas:not([data-id*="node"])')) {
		canvas.style.display = 'none';
	}
}

/**
 * Away with what is no longer held, in with what is; then every style is computed. All of it in short turns, and within two
 * batches, or cytoscape would draw each turn. False when it was no longer wanted half way.
 */
async function exchange(cy: Core, held: Held, isWanted: () => boolean): Promise<boolean> {
	const elements = elementsFrom(held);
	const wanted = new Set(elements.map(({ data }) => data.id));
	const gone = cy.elements().filter((element) => !wanted.has(element.id()));
	const isPut = await inBatch(cy, async () => {
		gone.remove();
		return inTurns(elements, (element) => put(cy, element), isWanted);
	});
	if (!isPut) return false;
	// cytoscape computes a style when it is first asked for, which else is in the middle of drawing.
	return inBatch(cy, () =>
		inTurns(cy.elements().toArray(), (element) => element.numericStyle('width'), isWanted),
	);
}

async function inBatch(cy: Core, work: () => Promise<boolean>): Promise<boolean> {
	cy.startBatch();
	try {
		return await work();
	} finally {
		if (!cy.destroyed()) cy.endBatch();
	}
}

/** A turn leaves the page time to answer within a frame; in milliseconds. */
const TURN = 5;

async function inTurns<T>(
	things: readonly T[],
	act: (thing: T) => void,
	isWanted: () => boolean,
): Promise<boolean> {
	let end = performance.now() + TURN;
	for (const thing of things) {
		if (performance.now() > end) {
			await new Promise((resolve) => setTimeout(resolve));
			if (!isWanted()) return false;
			end = performance.now() + TURN;
		}
		act(thing);
	}
	return true;
}

function elementsFrom(held: Held): ElementDefinition[] {
	const discs = held.discs.map((disc) => elementFromDisc(disc, held));
	return [...discs, ...held.edges.map((edge) => elementFromEdge(edge, held))];
}

function put(cy: Core, element: ElementDefinition): void {
	const held = cy.getElementById(element.data.id!);
	if (held.empty()) {
		cy.add(element);
		return;
	}
	held.data(element.data);
	if (held.isNode() && element.position) held.position(element.position);
	held.classes(element.classes as string);
}

function elementFromDisc(disc: HeldDisc, { camera: { scale }, paper }: Held): ElementDefinition {
	const { pattern, x, y, diameter, colour, casing, ring } = disc;
	return {
		group: 'nodes',
		data: {
			...{
				id: `p${pattern}`,
				diameter: diameter / ZOOM,
				colour,
				halves: `${colour} ${colour} ${mix(paper, colour, 0.42)}`,
			},
			...{ casing: casing / ZOOM, paper },
			...{ ringColour: ring?.colour ?? colour, ringWidth: (ring?.width ?? 0) / ZOOM },
			ringGap: ring ? Math.max(0, ring.gap - ring.width / 2) / ZOOM : 0,
		},
		position: { x: (x * scale) / ZOOM, y: (y * scale) / ZOOM },
		classes: disc.isSeveral ? 'several' : '',
	};
}

function elementFromEdge(held: HeldEdge, { paper }: Held): ElementDefinition {
	const { edge, source, target, colour, width, stroke, arrowhead, bend } = held;
	return {
		group: 'edges',
		data: {
			...{ id: `t${edge}`, source: `p${source}`, target: `p${target}` },
			...{ colour, paper, width: width / ZOOM, bend: bend / ZOOM },
		},
		classes: `${stroke} ${arrowhead}${bend ? ' bent' : ''}`,
	};
}

const SHAPES: { readonly [arrowhead in Arrowhead]: string } = {
	none: 'none',
	hollow: 'triangle',
	filled: 'triangle',
	open: 'chevron',
};
const DASHED: readonly Stroke[] = ['dashed', 'dotted', 'dash-dot'];

/** At scale 1 the triangle of cytoscape's smallest arrowhead is 0.3 of 29 units long; ours are 9.5 CSS pixels. */
const ARROW = 9.5 / (0.3 * 29);

const STYLE = [
	{
		selector: 'node',
		style: {
			width: 'data(diameter)',
			height: 'data(diameter)',
			'background-color': 'data(colour)',
			'border-width': 'data(casing)',
			'border-color': 'data(paper)',
			'border-position': 'outside',
			'outline-width': 'data(ringWidth)',
			'outline-color': 'data(ringColour)',
			'outline-offset': 'data(ringGap)',
			'overlay-opacity': 0,
			events: 'no',
		},
	},
	{
		selector: 'node.several',
		style: {
			'background-fill': 'linear-gradient',
			'background-gradient-stop-colors': 'data(halves)',
			'background-gradient-stop-positions': '0 50 50',
			'background-gradient-direction': 'to-right',
		},
	},
	{
		selector: 'edge',
		style: {
			'curve-style': 'straight',
			width: 'data(width)',
			'line-color': 'data(colour)',
			'target-arrow-color': 'data(colour)',
			'arrow-scale': ARROW / ZOOM,
			'target-arrow-width': 1.4 / ZOOM,
			'target-distance-from-node': RIM / ZOOM,
			'source-distance-from-node': RIM / ZOOM,
			'overlay-opacity': 0,
			events: 'no',
		},
	},
	{
		selector: 'edge.bent',
		style: {
			'curve-style': 'unbundled-bezier',
			'control-point-distances': 'data(bend)',
			'control-point-weights': '0.5',
		},
	},
	...DASHED.map((stroke) => ({
		selector: `edge.${stroke}`,
		style: { 'line-style': 'dashed', 'line-dash-pattern': dashOf(stroke).map((length) => length / ZOOM) },
	})),
	{
		selector: 'edge.double',
		style: {
			'line-color': 'data(paper)',
			'line-outline-width': 2.2 / ZOOM,
			'line-outline-color': 'data(colour)',
		},
	},
	...Object.entries(SHAPES).map(([arrowhead, shape]) => ({
		selector: `edge.${arrowhead}`,
		style: { 'target-arrow-shape': shape, 'target-arrow-fill': arrowhead === 'hollow' ? 'hollow' : 'filled' },
	})),
] as unknown as StylesheetJson;
