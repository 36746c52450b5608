import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../../scripts/bundle.mjs';
import { bareGrayMatter } from '../../../scripts/gray-matter.mjs';
import { HOSTILE_FILES } from '../../support/hostile-files.ts';

let growths: ReadonlyMap<string, number> = new Map();

beforeAll(async () => {
	const program = await bundle('tests/support/count-reading-steps.ts', 'dist/tests/count-reading-steps.js', {
		plugins: [bareGrayMatter],
	});
	const { stdout, stderr } = spawnSync(process.execPath, ['--no-opt', program], { encoding: 'utf8' });
	expect(stderr).toBe('');
	growths = new Map(
		(JSON.parse(stdout) as { of: string; growth: number }[]).map(({ of, growth }) => [of, growth]),
	);
}, 120_000);

describe('Reading takes less than three times the steps for twice as many', () => {
	it.each(HOSTILE_FILES.map(([of]) => of))('%s', (of) => {
		expect(growths.get(of)).toBeLessThan(3);
	});
});
