import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, ROOT } from './bundle.mjs';

/** Runs a benchmark of bench/ in Node: `npm run -s bench -- <name> [flags]`. */
const [name = '', ...flags] = process.argv.slice(2);
const known = readdirSync(join(ROOT, 'bench'))
	.filter((file) => file.endsWith('.ts'))
	.map((file) => file.slice(0, -3));
if (/^[a-z-]+$/.test(name) && existsSync(join(ROOT, 'bench', `${name}.ts`))) {
	const program = await bundle(`bench/${name}.ts`, `dist/bench/${name}.js`, {
		external: ['gray-matter', 'playwright', 'vite'],
	});
	const { status } = spawnSync(process.execPath, ['--expose-gc', program, ...flags], {
		stdio: 'inherit',
		cwd: ROOT,
	});
	process.exitCode = status ?? 2;
} else {
	console.error(`There is no benchmark “${name}”; there are ${known.join(', ')}.`);
	process.exitCode = 2;
}
