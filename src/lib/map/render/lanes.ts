import type { RenderInput } from './render-input.ts';

type Edges = Pick<RenderInput, 'source' | 'target'>;

/** For each edge, steps of half a lane to the side of the straight line: edges of the same two patterns are spread to both sides, one alone has 0. */
export function findLanes({ source, target }: Edges, patterns: number): Int8Array {
	const lane = new Int8Array(source.length);
	const { starts, edges } = rowsByLesserEnd(source, target, patterns);
	const count = new Uint32Array(patterns);
	const seen = new Uint32Array(patterns);
	for (let pattern = 0; pattern < patterns; pattern++) {
		const row = edges.subarray(starts[pattern], starts[pattern + 1]);
		if (row.length < 2) continue;
		const otherEnd = (edge: number) => source[edge]! + target[edge]! - pattern;
		for (const edge of row) count[otherEnd(edge)]!++;
		for (const edge of row) lane[edge] = laneOf(seen[otherEnd(edge)]!++, count[otherEnd(edge)]!);
		for (const edge of row) count[otherEnd(edge)] = seen[otherEnd(edge)] = 0;
	}
	return lane;
}

/** Of one edge among those of the same two patterns. */
function laneOf(at: number, count: number): number {
	return Math.max(-120, Math.min(120, 2 * at - (count - 1)));
}

function rowsByLesserEnd(source: Uint32Array, target: Uint32Array, patterns: number) {
	const starts = new Uint32Array(patterns + 1);
	for (let edge = 0; edge < source.length; edge++) starts[Math.min(source[edge]!, target[edge]!) + 1]!++;
	for (let row = 0; row < patterns; row++) starts[row + 1]! += starts[row]!;
	const next = starts.slice(0, patterns);
	const edges = new Uint32Array(source.length);
	for (let edge = 0; edge < source.length; edge++)
		edges[next[Math.min(source[edge]!, target[edge]!)]!++] = edge;
	return { starts, edges };
}

/** The same for some edges only, as if there were no others. */
export function lanesAmong(edges: Uint32Array, { source, target }: Edges): Int8Array {
	const bundles = new Map<string, number[]>();
	edges.forEach((edge, at) => {
		const key = `${Math.min(source[edge]!, target[edge]!)} ${Math.max(source[edge]!, target[edge]!)}`;
		const bundle = bundles.get(key);
		if (bundle) bundle.push(at);
		else bundles.set(key, [at]);
	});
	const lanes = new Int8Array(edges.length);
	for (const bundle of bundles.values()) {
		bundle.forEach((at, step) => (lanes[at] = 2 * step - (bundle.length - 1)));
	}
	return lanes;
}
