import { rolldown } from 'rolldown';
import { expect, it } from 'vitest';
import { bareGrayMatter } from '../../../scripts/gray-matter.mjs';

it('the reader, bundled for a browser, is one file that needs nothing of Node’s and evaluates nothing', async () => {
	const build = await rolldown({
		input: ['src/lib/content/library-reader.ts'],
		platform: 'browser',
		plugins: [bareGrayMatter],
		onwarn: (warning) => expect.fail(warning.message),
	});
	const { output } = await build.generate({ format: 'esm', minify: true });
	await build.close();
	expect(output).toHaveLength(1);
	expect(output[0].imports).toEqual([]);
	expect(output[0].code).toContain('gray-matter engine');
	expect(output[0].code).not.toMatch(/\beval\s*\(|new Function\b|\brequire\(/);
});
