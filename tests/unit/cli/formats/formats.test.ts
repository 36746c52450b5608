/* eslint-disable no-control-regex -- it looks for what must not be there */
import { describe, expect, it } from 'vitest';
import { LINT_FORMATS } from '../../../../src/cli/formats/formats.ts';
import { patternText, runPatterns, temporaryFolder } from '../../../support/builders.ts';

const FORMATS = [...LINT_FORMATS.keys()];

/** Names and texts that a terminal, a page or a build service would act on. */
function hostileFolder(): string {
	const title = '"\\e[31mred\\u202E ##[set-env] ##vso[x] ##teamcity[y] #\\xAD#vso[z] %0A::error::q"';
	return temporaryFolder([
		['::error::x.md', patternText(`slug: a\ntitle: ${title}\nrelated: ["\\r\\n::warning::y", "a\\0b"]`)],
		['##vso[task.setvariable]\n::error::\u001B[2J.md', 'no front matter'],
		['b.md', patternText('slug: b\n bad: [')],
		[
			'c.md',
			patternText('slug: c', 'See <https://x.test/\u202Ea?b=\u001B[2J##vso[x]>, https://[::1]/##[y].'),
		],
	]);
}

describe('Every format', () => {
	it('is one of those that there are', () => {
		expect(FORMATS).toEqual(['text', 'json', 'sarif', 'github', 'markdown', 'junit', 'csv', 'urls']);
	});

	it.each(FORMATS)('gives the same bytes in two runs: %s', async (format) => {
		const folder = hostileFolder();
		const once = await runPatterns(['lint', folder, '--format', format]);
		expect(once).toMatchObject({ code: 1, stderr: '' });
		expect(once.stdout).toContain(format === 'urls' ? 'https://' : 'fm-yaml-error');
		expect(await runPatterns(['lint', folder, '--format', format])).toEqual(once);
	});

	it.each(FORMATS)('holds nothing that a terminal or a build service would act on: %s', async (format) => {
		const { stdout } = await runPatterns(['lint', hostileFolder(), '--format', format]);
		expect(stdout).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202E\u00AD]/);
		expect(stdout).not.toMatch(/##[a-z]*\[/);
		const commands = stdout.match(/^\s*::\w+/gm) ?? [];
		expect(new Set(commands)).toEqual(
			new Set(format === 'github' ? ['::error', '::warning', '::notice'] : []),
		);
	});
});
