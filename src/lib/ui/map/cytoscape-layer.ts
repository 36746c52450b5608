import cytoscape, { type Core, type ElementDefinition, type StylesheetJson } from 'cytoscape';
import { mix } from './theme.ts';
import type { Held, HeldDisc, HeldTie } from './held.ts';
import type { Arrowhead, Stroke } from '../../model/relation.ts';
import { dashOf } from './strokes.ts';

/** The layer in which cytoscape draws what it holds. Nothing else in the house knows cytoscape. */
export interface CytoscapeLayer {
	/** Holds exactly this from now on. True once it is drawn; false if another wish came in between. */
	show(held: Held): Promise<boolean>;
	/** Keys of what is held now, such as `p7` for a pattern and `t3` for a tie. */
	heldKeys(): string[];
	destroy(): void;
}

/** Elements that are added or changed in one go; between two goes the page may answer. */
const SLICE = 60;

export function openCytoscapeLayer(container: HTMLElement): CytoscapeLayer {
	const cy = cytoscape({
		container,
		style: STYLE,
		layout: { name: 'preset' },
		// All gestures are the map's own: they must answer for the patterns that are not held as well.
		...{ userZoomingEnabled: false, userPanningEnabled: false, boxSelectionEnabled: false },
		...{ autoungrabify: true, autounselectify: true },
	});
	let run = 0;
	return {
		async show(held) {
			const mine = ++run;
			for (const change of changesTo(cy, held)) {
				await restOfFrame();
				if (mine !== run) return false;
				cy.batch(change);
			}
			const drawn = new Promise<void>((resolve) => cy.one('render', () => resolve()));
			cy.pan({ x: held.camera.x, y: held.camera.y });
			cy.resize();
			await drawn;
			return mine === run;
		},
		heldKeys: () => cy.elements().map((element) => element.id()),
		destroy() {
			run = -1;
			cy.destroy();
		},
	};
}

function restOfFrame(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve));
}

/** Steps from what is held to what shall be: away with the rest, then patterns, then ties. */
function changesTo(cy: Core, held: Held): (() => void)[] {
	const elements = [
		...held.discs.map((disc) => elementFromDisc(disc, held)),
		...held.ties.map((tie) => elementFromTie(tie, held)),
	];
	const wanted = new Set(elements.map(({ data }) => data.id));
	const steps = [
		() =>
			void cy
				.elements()
				.filter((element) => !wanted.has(element.id()))
				.remove(),
	];
	for (let start = 0; start < elements.length; start += SLICE) {
		const slice = elements.slice(start, start + SLICE);
		steps.push(() => {
			for (const element of slice) put(cy, element);
		});
	}
	return steps;
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

/**
 * cytoscape's zoom stays 1 and its positions are layout units times the scale,
 * so that widths, dashes and arrowheads are CSS pixels at every zoom.
 */
function elementFromDisc(disc: HeldDisc, { camera: { scale }, paper }: Held): ElementDefinition {
	const { pattern, x, y, diameter, colour, casing, ring } = disc;
	return {
		group: 'nodes',
		data: {
			...{ id: `p${pattern}`, diameter, colour, halves: `${colour} ${colour} ${mix(paper, colour, 0.42)}` },
			...{ casing, paper },
			...{ ringColour: ring?.colour ?? colour, ringWidth: ring?.width ?? 0 },
			ringGap: ring ? Math.max(0, ring.gap - ring.width / 2) : 0,
		},
		position: { x: x * scale, y: y * scale },
		classes: disc.isSeveral ? 'several' : '',
	};
}

function elementFromTie(held: HeldTie, { paper }: Held): ElementDefinition {
	const { tie, source, target, colour, width, stroke, arrowhead, bend } = held;
	return {
		group: 'edges',
		data: { id: `t${tie}`, source: `p${source}`, target: `p${target}`, colour, width, bend, paper },
		classes: `${stroke} ${arrowhead}${bend ? ' bent' : ''}`,
	};
}

const SHAPES: { readonly [arrowhead in Arrowhead]: string } = {
	none: 'none',
	hollow: 'triangle',
	filled: 'triangle',
	open: 'vee',
};
const DASHED: readonly Stroke[] = ['dashed', 'dotted', 'dash-dot'];

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
			'arrow-scale': 0.95,
			'target-distance-from-node': 1.5,
			'source-distance-from-node': 1.5,
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
		style: { 'line-style': 'dashed', 'line-dash-pattern': dashOf(stroke) },
	})),
	{
		selector: 'edge.double',
		style: { 'line-color': 'data(paper)', 'line-outline-width': 1.1, 'line-outline-color': 'data(colour)' },
	},
	...Object.entries(SHAPES).map(([arrowhead, shape]) => ({
		selector: `edge.${arrowhead}`,
		style: { 'target-arrow-shape': shape, 'target-arrow-fill': arrowhead === 'hollow' ? 'hollow' : 'filled' },
	})),
] as unknown as StylesheetJson;
