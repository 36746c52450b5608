import { chmodSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { bundle } from './bundle.mjs';
import { bareGrayMatter } from './gray-matter.mjs';

/** Builds the command line if its sources are newer, and runs it as if it had been called itself. */
const program = await bundle('src/cli/main.ts', 'dist/patterns.js', {
	banner: '#!/usr/bin/env node',
	plugins: [bareGrayMatter],
});
chmodSync(program, 0o755);
const { status, signal } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], {
	stdio: 'inherit',
});
process.exitCode = signal === null ? (status ?? 2) : 2;
