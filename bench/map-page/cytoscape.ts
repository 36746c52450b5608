import cytoscape, { type Core, type NodeCollection } from 'cytoscape';
import type { Loaded, Side } from './side.ts';

interface Renderer {
	findNearestElements(
		x: number,
		y: number,
		visible: boolean,
		isTouch: boolean,
	): { id(): string; isNode(): boolean }[];
}

/** cytoscape with its defaults: every pattern and edge an element. */
export function cytoscapePicture({ atlas, scene, passes }: Loaded): Side {
	const { positions } = scene;
	let cy: Core;
	let leftOut: NodeCollection;
	let fit = { zoom: 1, pan: { x: 0, y: 0 } };
	const drawn = () => new Promise<void>((resolve) => void cy.one('render', () => resolve()));
	return {
		async mount(container) {
			const nodes = atlas.titles.map((label, pattern) => ({
				data: { id: `p${pattern}`, label },
				position: { x: positions[2 * pattern]!, y: positions[2 * pattern + 1]! },
			}));
			const edges = Array.from({ length: atlas.edges.paddedFrom }, (_, edge) => ({
				data: {
					id: `t${edge}`,
					source: `p${atlas.edges.source[edge]!}`,
					target: `p${atlas.edges.target[edge]!}`,
				},
			}));
			cy = cytoscape({
				container,
				elements: { nodes, edges },
				layout: { name: 'preset', fit: true },
				style: [
					{ selector: 'node', style: { label: 'data(label)' } },
					{ selector: '.left-out', style: { display: 'none' } },
					{ selector: '.dim', style: { opacity: 0.1 } },
				],
			});
			await drawn();
			fit = { zoom: cy.zoom(), pan: { ...cy.pan() } };
			leftOut = cy.nodes().filter((node) => passes[Number(node.id().slice(1))] === 0);
		},
		view(k, dx, dy) {
			const middle = { x: cy.width() / 2, y: cy.height() / 2 };
			const x = middle.x - (middle.x - fit.pan.x) * k + dx;
			const y = middle.y - (middle.y - fit.pan.y) * k + dy;
			cy.viewport({ zoom: fit.zoom * k, pan: { x, y } });
		},
		rest: async () => {},
		filterHalf() {
			cy.batch(() => leftOut.addClass('left-out'));
			return drawn();
		},
		undoFilter() {
			cy.batch(() => leftOut.removeClass('left-out'));
			return drawn();
		},
		hover(pattern) {
			cy.batch(() => {
				cy.elements('.dim').removeClass('dim');
				if (pattern !== null)
					cy.elements()
						.not(cy.getElementById(`p${pattern}`).closedNeighborhood())
						.addClass('dim');
			});
			return drawn();
		},
		async focus(pattern) {
			await this.hover(pattern);
			const done = drawn();
			cy.zoom({ level: fit.zoom * 10, position: cy.getElementById(`p${pattern}`).position() });
			await done;
		},
		patternAt(x, y) {
			const renderer = (cy as unknown as { renderer(): Renderer }).renderer();
			const { x: panX, y: panY } = cy.pan();
			const found = renderer.findNearestElements((x - panX) / cy.zoom(), (y - panY) / cy.zoom(), true, false);
			const node = found.find((element) => element.isNode());
			return node ? Number(node.id().slice(1)) : null;
		},
	};
}
