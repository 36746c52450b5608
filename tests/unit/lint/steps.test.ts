import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../../scripts/bundle.mjs';
import { bareGrayMatter } from '../../../scripts/gray-matter.mjs';
import { LIBRARY_RULES, TEXT_RULES } from '../../../src/lib/lint/rules.ts';
import { HOSTILE_LIBRARIES } from '../../support/hostile-libraries.ts';
import { HOSTILE_LINES } from '../../support/hostile-lines.ts';

interface Growth {
	readonly subject: string;
	readonly of: string;
	readonly rule: string;
	readonly growth: number;
}

let growths: readonly Growth[] = [];

beforeAll(async () => {
	const program = await bundle('tests/support/count-steps.ts', 'dist/tests/count-steps.js', {
		plugins: [bareGrayMatter],
	});
	const { stdout, stderr } = spawnSync(process.execPath, ['--no-opt', program], {
		encoding: 'utf8',
		maxBuffer: 1 << 26,
	});
	expect(stderr).toBe('');
	growths = JSON.parse(stdout) as Growth[];
}, 120_000);

function assertLinear(subject: string, of: string, rules: readonly unknown[]): void {
	const grown = growths.filter((growth) => growth.subject === subject && growth.of === of);
	expect(grown).toHaveLength(rules.length);
	expect(grown.filter(({ growth }) => !(growth < 3))).toEqual([]);
}

describe('Each rule takes less than three times the steps', () => {
	for (const { name } of HOSTILE_LINES) {
		it(`for a text twice as long: ${name}`, () => assertLinear('text', name, TEXT_RULES));
	}

	for (const [name] of HOSTILE_LIBRARIES) {
		it(`for a library twice as large: ${name}`, () => assertLinear('library', name, LIBRARY_RULES));
	}

	for (const { name } of HOSTILE_LINES) {
		it(`for names and a text twice as long, seen from their library: ${name}`, () =>
			assertLinear('written', name, LIBRARY_RULES));
	}
});
