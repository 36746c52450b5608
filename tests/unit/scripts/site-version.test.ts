import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, it, onTestFinished } from 'vitest';
import { siteVersion } from '../../../scripts/site-version.mjs';

const MODULE = new URL('../../../scripts/site-version.mjs', import.meta.url).href;

it('a site has one name, though a source is changed while its pages are made', async () => {
	const project = mkdtempSync(join(tmpdir(), 'site-version-'));
	onTestFinished(() => rmSync(project, { recursive: true }));
	mkdirSync(join(project, 'src'));
	for (const path of ['package.json', 'package-lock.json', 'src/app.ts'])
		writeFileSync(join(project, path), '{}');
	const named = siteVersion(project);
	writeFileSync(join(project, 'src/app.ts'), '{ changed }');
	expect(await versionInThread(project)).toBe(named);
	expect(siteVersion(project)).not.toBe(named);
});

function versionInThread(project: string): Promise<unknown> {
	const script = `import(${JSON.stringify(MODULE)}).then(({ siteVersion }) =>
		require('node:worker_threads').parentPort.postMessage(siteVersion(${JSON.stringify(project)})))`;
	const thread = new Worker(script, { eval: true });
	return new Promise((resolve, reject) => thread.once('message', resolve).once('error', reject));
}
