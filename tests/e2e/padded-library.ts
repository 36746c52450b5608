import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { paddedFiles } from '../support/padded-library.ts';

const FOLDER = fileURLToPath(new URL('../../.cache/e2e/padded-library', import.meta.url));

/** A library most of whose relations fill lists from the beginning of the alphabet. */
export function writePaddedLibrary(): void {
	rmSync(FOLDER, { recursive: true, force: true });
	mkdirSync(FOLDER, { recursive: true });
	for (const [path, text] of paddedFiles()) writeFileSync(join(FOLDER, path), text);
}
