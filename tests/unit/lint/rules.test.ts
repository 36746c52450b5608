import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../src/lib/lint/rules.ts';

const FOLDER = fileURLToPath(new URL('../../../src/lib/lint/rules', import.meta.url));

describe('The rules', () => {
	it('are one file each, and all of them listed', () => {
		const files = readdirSync(FOLDER).map((name) => name.replace(/\.ts$/, ''));
		expect(RULES.map(({ name }) => name).sort()).toEqual(files.sort());
	});

	it('say what they mean, why, what mends them, and show it, in whole sentences', () => {
		expect(RULES.length).toBeGreaterThan(70);
		const unsaid = RULES.filter(
			({ meaning, why, remedy, before, after }) =>
				[meaning, why, remedy].some((text) => !/^\p{Lu}.*[.?)]$/su.test(text)) || !before || !after,
		);
		expect(unsaid).toEqual([]);
	});
});
