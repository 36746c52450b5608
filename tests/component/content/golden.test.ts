import { expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { collectFiles } from '../../../src/lib/content/collect-files.ts';
import { readLibrary } from '../../../src/lib/content/library-reader.ts';
import { jsonOf } from '../../support/json-of.ts';
import { lintReading } from '../../../src/lib/server/lint-reading.ts';
import { memorySource } from '../../support/memory-source.ts';

it('every golden folder is read in the browser as the command line reads it, byte for byte, without anything of Node’s', async () => {
	expect(globalThis).not.toHaveProperty('Buffer');
	expect(globalThis).not.toHaveProperty('process');
	const folders = await commands.goldenFolders();
	expect(folders.length).toBeGreaterThanOrEqual(22);
	for (const folder of folders) {
		expect(await exported(folder), folder).toBe(await commands.goldenExport(folder));
	}
});

async function exported(folder: string): Promise<string> {
	const files = await commands.goldenFiles(folder);
	const source = memorySource(files.map(([path, bytes]) => [path, bytesFrom(bytes)] as const));
	return jsonOf(lintReading(readLibrary(await collectFiles(source))));
}

function bytesFrom(base64: string): Uint8Array {
	return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
