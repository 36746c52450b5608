import { defineConfig } from 'vitest/config';

/*
 * The unit tests of a room as mutation testing runs them: in Node, without the page's plugins. What only tests of other rooms
 * notice counts for nothing: it should be said where it belongs. Left out is what reads whole libraries or starts programs of
 * its own: it would run for every mutant, and notices none that the others do not.
 */
export default defineConfig({
	test: {
		include: [`tests/unit/${process.env['MUTANTS_ROOM'] ?? '**'}/**/*.test.ts`],
		exclude: [
			'tests/unit/content/browser-bundle.test.ts',
			'tests/unit/content/growth.test.ts',
			'tests/unit/content/real-libraries.test.ts',
			'tests/unit/cli/bad-inputs.test.ts',
			'tests/unit/cli/program.test.ts',
			'tests/unit/lint/steps.test.ts',
			'tests/unit/markdown/growth.test.ts',
		],
		setupFiles: ['scripts/mutants.setup.mjs'],
		testTimeout: 60_000,
		expect: { requireAssertions: true },
	},
});
