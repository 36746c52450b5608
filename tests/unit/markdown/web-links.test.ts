import { describe, expect, it } from 'vitest';
import { webLinksIn } from '../../../src/lib/markdown/web-links.ts';

describe('Web addresses in a text', () => {
	it('are those of links and pictures, however they are written', () => {
		const text = [
			'[a](https://a.test/x "t") ![p](http://p.test/p.png) <https://c.test> https://d.test/e. [e][ref]',
			'<a href="https://f.test/?a=1&amp;b=2">f</a> [![q](https://q.test/q.png)](https://g.test)',
			'[ref]: https://e.test/ü',
		].join('\n\n');
		expect(webLinksIn(text)).toEqual([
			...[
				'https://a.test/x',
				'http://p.test/p.png',
				'https://c.test/',
				'https://d.test/e',
				'https://e.test/%C3%BC',
			],
			...['https://f.test/?a=1&b=2', 'https://g.test/'],
		]);
	});

	it('are none of what is code, relative, of another kind or too tangled', () => {
		const text =
			'`https://a.test` [b](b.md) [c](#c) [d](mailto:d@x.test) [e](javascript:x) [[f]] ![g](g.png)\n\n```\nhttps://h.test\n```\n';
		expect(webLinksIn(text)).toEqual([]);
		expect(webLinksIn(`${'> '.repeat(200)}https://a.test`)).toEqual([]);
	});
});
