import { expect, it } from 'vitest';
import { embedCode } from '../../../src/lib/export/embed-code.ts';
import { searchEmbedded } from '../../../src/lib/view/link/embedded.ts';

it('the code of a frame holds the address and the title as they are, whatever they say', () => {
	const title = 'Ways & "means" of <script>';
	const address = `https://example.org/${searchEmbedded('?q=a&domain=b%22c')}`;
	expect(embedCode({ address, title, width: 800, height: 500 })).toBe(
		'<iframe src="https://example.org/?embed&amp;q=a&amp;domain=b%22c"' +
			' title="Ways &amp; &quot;means&quot; of &lt;script&gt;"' +
			' width="800" height="500" style="max-width: 100%; border: 0" loading="lazy"></iframe>',
	);
});

it('the whole library is embedded by a link that says nothing else', () => {
	expect(searchEmbedded('')).toBe('?embed');
});
