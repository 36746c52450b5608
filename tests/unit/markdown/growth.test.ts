import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../../scripts/bundle.mjs';
import { HOSTILE_MARKDOWN } from '../../support/hostile-markdown.ts';

interface Growth {
	readonly of: string;
	/** Of steps, and of the length of what is made. */
	readonly growth: number;
	readonly length: number;
}

let growths: readonly Growth[] = [];

beforeAll(async () => {
	const program = await bundle(
		'tests/support/count-rendering-steps.ts',
		'dist/tests/count-rendering-steps.js',
	);
	const { stdout, stderr } = spawnSync(process.execPath, ['--no-opt', program], { encoding: 'utf8' });
	expect(stderr).toBe('');
	growths = JSON.parse(stdout) as Growth[];
}, 120_000);

describe('A text twice as long is rendered in less than three times the steps, to less than three times the length', () => {
	it.each(HOSTILE_MARKDOWN.map(([of]) => of))('%s', (of) => {
		const { growth, length } = growths.find((one) => one.of === of)!;
		expect(growth).toBeLessThan(3);
		expect(length).toBeLessThan(3);
	});
});
