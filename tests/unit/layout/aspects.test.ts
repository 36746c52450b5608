import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildColumns } from '../../../src/lib/atlas/build-atlas.ts';
import { readLibrary } from '../../../src/lib/content/library-reader.ts';
import { inputFromColumns } from '../../../src/lib/layout/layout-input.ts';
import { buildLayouts } from '../../../src/lib/layout/layouts.ts';
import type { Box, Layout } from '../../../src/lib/model/atlas.ts';
import { readContentFolder } from '../../../src/lib/server/content-folder.ts';
import { REAL_LIBRARIES, realLibrary } from '../../support/real-libraries.ts';

const BUNDLED = fileURLToPath(new URL('../../../content', import.meta.url));
const FOLDERS: readonly (readonly [name: string, folder: string | null])[] = [
	['bundled', BUNDLED],
	...REAL_LIBRARIES.map((name) => [name, realLibrary(name)] as const),
];

function wholeOf({ extent, isolates }: Layout): Box {
	const boxes = isolates ? [extent, isolates] : [extent];
	return {
		left: Math.min(...boxes.map(({ left }) => left)),
		top: Math.min(...boxes.map(({ top }) => top)),
		right: Math.max(...boxes.map(({ right }) => right)),
		bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
	};
}

describe('Every layout of a library', () => {
	for (const [name, folder] of FOLDERS) {
		it.skipIf(folder === null)(
			`is about as wide as a window, the block beside the map included: ${name}`,
			async () => {
				const { library } = readLibrary(await readContentFolder(folder!));
				const columns = buildColumns({ ...library, findings: [] });
				const layouts = buildLayouts(inputFromColumns(columns), columns.keys);
				expect(layouts.map(({ id }) => id)).toEqual(['regions', 'domain', 'era', 'universality']);
				for (const layout of layouts) {
					const { left, top, right, bottom } = wholeOf(layout);
					const aspect = (right - left) / (bottom - top);
					expect(aspect, layout.id).toBeGreaterThan(1);
					expect(aspect, layout.id).toBeLessThan(1.65);
				}
			},
			180_000,
		);
	}
});
