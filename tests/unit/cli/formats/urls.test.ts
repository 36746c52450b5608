import { expect, it } from 'vitest';
import { urlsFromReport } from '../../../../src/cli/formats/urls.ts';
import { patternText, runPatterns, temporaryFolder } from '../../../support/builders.ts';
import { reportOf, writtenAs } from '../../../support/reports.ts';

it('Web addresses of texts, tours and sources are listed once each, in order; files that are not read have none', async () => {
	const folder = temporaryFolder([
		[
			'b.md',
			patternText('slug: b\nsources: ["Smith, https://z.test/s, 2020", none]', 'https://b.test [a](a.md)\n'),
		],
		['a.md', patternText('slug: a', '[1](https://b.test/) and <https://a.test/a>\n')],
		['tours/walk.md', '---\ntitle: A walk\n---\n\n## One\n\nNotes:\n\n<https://walk.test/>\n'],
		['c.md', patternText('slug: c\n bad: [', 'https://not-read.test\n')],
	]);
	const { code, stdout } = await runPatterns(['lint', folder, '--format', 'urls', '--fail-on', 'none']);
	expect({ code, stdout }).toEqual({
		code: 0,
		stdout: 'https://a.test/a\nhttps://b.test/\nhttps://walk.test/\nhttps://z.test/s\n',
	});
});

it('An address is no command of a build service', () => {
	const urls = () => ['https://a.test/##vso[x]#y', 'https://b.test/#z', 'https://c.test/'];
	expect(writtenAs(urlsFromReport, reportOf([], { urls }))).toBe(
		'https://a.test/#%23vso[x]%23y\nhttps://b.test/#z\nhttps://c.test/\n',
	);
});
