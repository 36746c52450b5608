import Graph from 'graphology';
import Sigma from 'sigma';
import type { Loaded, Side } from './side.ts';
import { edgeColour } from './side.ts';

interface NodeLook {
	[name: string]: unknown;
	color: string;
	label: string | null;
}

/** Sigma with its defaults, hiding and dimming through reducers as its documentation shows. Its graph is built before anything is timed. */
export function sigmaPicture(loaded: Loaded): Side {
	const graph = buildGraph(loaded);
	let sigma: Sigma;
	let look: (node: string, attributes: NodeLook) => Partial<NodeLook> = (_, attributes) => attributes;
	let lookOfEdge: (edge: string, attributes: object) => object = (_, attributes) => attributes;
	const drawn = () => new Promise<void>((resolve) => sigma.once('afterRender', () => resolve()));
	const refresh = (options = {}) => {
		const done = drawn();
		sigma.scheduleRefresh(options);
		return done;
	};
	return {
		async mount(host) {
			sigma = new Sigma(graph, host, {
				nodeReducer: (node, attributes) => look(node, attributes as NodeLook),
				edgeReducer: (edge, attributes) => lookOfEdge(edge, attributes),
			});
		},
		view(k, dx, dy) {
			const { width, height } = sigma.getDimensions();
			sigma.getCamera().setState({ ratio: 1 / k, x: 0.5 - dx / width / k, y: 0.5 + dy / height / k });
		},
		rest: async () => {},
		filterHalf() {
			look = (node, attributes) =>
				loaded.passes[Number(node)] ? attributes : { ...attributes, hidden: true };
			return refresh();
		},
		undoFilter() {
			look = (_, attributes) => attributes;
			return refresh();
		},
		hover(pattern) {
			const near = pattern === null ? null : new Set([...graph.neighbors(String(pattern)), String(pattern)]);
			look = (node, attributes) => {
				return !near || near.has(node) ? attributes : { ...attributes, color: '#eeeeee', label: null };
			};
			lookOfEdge = (edge, attributes) => {
				return !near || graph.hasExtremity(edge, String(pattern))
					? attributes
					: { ...attributes, hidden: true };
			};
			return refresh({ skipIndexation: true });
		},
		async focus(pattern) {
			const at = sigma.getNodeDisplayData(String(pattern));
			await this.hover(pattern);
			const done = drawn();
			sigma.getCamera().setState({ x: at?.x ?? 0.5, y: at?.y ?? 0.5, ratio: 0.1 });
			await done;
		},
		patternAt(x, y) {
			const node = sigma as unknown as { getNodeAtPosition(at: { x: number; y: number }): string | null };
			const found = node.getNodeAtPosition({ x, y });
			return found === null ? null : Number(found);
		},
	};
}

function buildGraph(loaded: Loaded): Graph {
	const { atlas, scene } = loaded;
	const { positions } = scene;
	const graph = new Graph({ multi: true, type: 'directed' });
	atlas.titles.forEach((label, pattern) => {
		graph.addNode(pattern, {
			x: positions[2 * pattern]!,
			y: -positions[2 * pattern + 1]!,
			size: scene.radius[pattern]! / 4,
			color: scene.swatches[scene.fill[pattern]!]!.light,
			label,
		});
	});
	for (let edge = 0; edge < atlas.edges.paddedFrom; edge++) {
		graph.addDirectedEdge(atlas.edges.source[edge]!, atlas.edges.target[edge]!, {
			color: edgeColour(loaded, edge),
			size: 1,
		});
	}
	return graph;
}
