import fc from 'fast-check';
import { expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { xmlText } from '../../../src/lib/model/xml-text.ts';

it('A text in XML is what it was, without what XML cannot hold', () => {
	expect(xmlText('<a b="c">&amp;]]>')).toBe('&lt;a b=&quot;c&quot;&gt;&amp;amp;]]&gt;');
	expect(xmlText('\u0000\u001B\uFFFE\uD800 \t😀')).toBe('\uFFFD\uFFFD\uFFFD\uFFFD \t😀');
});

it('Any text stands in an element and in an attribute of a document that a strict reader accepts', async () => {
	const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 40 }), { numRuns: 500, seed: 1 });
	const elements = texts.map((text) => `<e a="${xmlText(text)}">${xmlText(text)}</e>`).join('');
	const { errors, valid } = await validateXML({
		xml: `<?xml version="1.0" encoding="UTF-8"?><all>${elements}</all>`,
		normalization: 'format',
	});
	expect({ errors, valid }).toEqual({ errors: [], valid: true });
});
