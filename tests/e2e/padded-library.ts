import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { paddedFiles } from '../support/padded-library.ts';

/** Its third step names what is not there. */
const TOUR = `---
title: A short walk
author: Ines
---

Three stops.

## From afar

\`\`\`view
\`\`\`

All of it.

## One of them

\`\`\`view
p: p101
\`\`\`

It stands by itself.

Notes:

Wait for questions.

## Gone

\`\`\`view
p: nowhere
\`\`\`

## The end

\`\`\`view
p: z1
\`\`\`
`;

/** Steps that show something else than the map. */
const PICTURES = `---
title: All that a step shows
---

## Around

\`\`\`view
focus: z1
picture: neighbourhood
\`\`\`

A close picture.

## Listed

\`\`\`view
table: alone
\`\`\`

A table.

## Beside

\`\`\`view
table: beside
of: relations
\`\`\`

Both.
`;

const FOLDER = fileURLToPath(new URL('../../.cache/e2e/padded-library', import.meta.url));

/** A library most of whose relations fill lists from the beginning of the alphabet, and with tours. */
export function writePaddedLibrary(): void {
	rmSync(FOLDER, { recursive: true, force: true });
	mkdirSync(join(FOLDER, 'tours'), { recursive: true });
	const tours = [
		['tours/walk.md', TOUR],
		['tours/pictures.md', PICTURES],
	] as const;
	for (const [path, text] of [...paddedFiles(), ...tours]) writeFileSync(join(FOLDER, path), text);
}
