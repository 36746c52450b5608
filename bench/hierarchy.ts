import { mkdirSync, writeFileSync } from 'node:fs';
import ELK from 'elkjs/lib/elk.bundled.js';
import { buildAtlas } from '../src/lib/atlas/build-atlas.ts';
import { findArrows, levelsOf } from '../src/lib/hierarchy/arrows.ts';
import { placeHierarchy } from '../src/lib/hierarchy/arrangement.ts';
import { composeHierarchy, countDrawn } from '../src/lib/hierarchy/hierarchy.ts';
import { planHierarchy } from '../src/lib/hierarchy/plan.ts';
import { DEFAULT_VIEW } from '../src/lib/model/view.ts';
import { compose } from '../src/lib/view/composer.ts';
import { PRESENCE, type Scene } from '../src/lib/view/scene.ts';
import { flagValue, median } from './figures.ts';
import { libraryFromFlags } from './library.ts';

/*
 * Lays out the hierarchy of patterns that stand above and below each other, as the page does: composed, planned, laid out by ELK and
 * read back. The first run is the one that a page sees; the others show what is left once the script is warm. Processor time is what stays on any machine. Siblings are not folded.
 * `--patterns N` makes a library of that size, `--library <folder>` reads one, `--size N` (300) patterns are laid out, `--runs N` (20).
 */

const { name, library } = await libraryFromFlags();
const size = Number(flagValue('size') ?? 300);
const runs = Number(flagValue('runs') ?? 20);
const atlas = buildAtlas(library);
const { scene } = compose(atlas, { ...DEFAULT_VIEW, isPaddingShown: true });
const part = narrowed(scene);
const everyone = new Set(atlas.keys.keys());
const elk = new ELK();

const samples: { readonly cpu_ms: number; readonly wall_ms: number }[] = [];
let drawn = 0;
for (let run = 0; run <= runs; run++) {
	globalThis.gc?.();
	const [start, before] = [performance.now(), process.cpuUsage()];
	const asked = { levels: 'kinds' as const, folded: new Set<number>(), unfolded: everyone, wanted: [] };
	const hierarchy = composeHierarchy(part, null, asked);
	const plan = planHierarchy(hierarchy, part);
	const graph = await elk.layout(plan.graph);
	placeHierarchy(hierarchy, plan, graph, { edges: atlas.edges, width: 1_600 });
	const { user } = process.cpuUsage(before);
	samples.push({ cpu_ms: Math.round(user / 1000), wall_ms: Math.round(performance.now() - start) });
	drawn = countDrawn(hierarchy);
}
const [first, ...warm] = samples;
const figures = {
	...{ bench: 'hierarchy', library: name, drawn, runs },
	...{ first_cpu_ms: first!.cpu_ms, median_cpu_ms: median(warm.map(({ cpu_ms }) => cpu_ms)) },
	...{ first_ms: first!.wall_ms, median_ms: median(warm.map(({ wall_ms }) => wall_ms)) },
};
mkdirSync('bench/results', { recursive: true });
writeFileSync(
	`bench/results/hierarchy-${name}.json`,
	`${JSON.stringify({ ...figures, samples, node: process.version }, null, '\t')}\n`,
);
console.log(JSON.stringify(figures));

/** The same scene with so many patterns shown: the most important, and what is above and below them, step by step. */
function narrowed(whole: Scene): Scene {
	const { above, below } = levelsOf(findArrows(whole, 'kinds', () => true));
	const taken = new Set<number>();
	for (const start of whole.importance) {
		if (!above.has(start) && !below.has(start)) continue;
		const near = new Set([start]);
		for (const pattern of near) {
			if (taken.size >= size) break;
			taken.add(pattern);
			for (const other of [...(above.get(pattern) ?? []), ...(below.get(pattern) ?? [])]) near.add(other);
		}
	}
	const presence = Uint8Array.from(whole.presence, (_, one) =>
		taken.has(one) ? PRESENCE.shown : PRESENCE.hidden,
	);
	return { ...whole, presence };
}
