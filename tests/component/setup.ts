import '../../src/routes/+layout.svelte';

/*
 * Tests see the product's own styles, and measure and draw with its own fonts: what the machine has installed must not
 * decide where a name finds room. Basic Latin is what tests write.
 */
const FACES = ['Source Sans 3 Variable', 'Source Serif 4 Variable'].flatMap((family) => [
	`400 16px "${family}"`,
	`italic 400 16px "${family}"`,
]);

const loaded = await Promise.all(FACES.map((face) => document.fonts.load(face)));
const missing = FACES.filter((_, at) => loaded[at]!.length === 0);
if (missing.length > 0) throw new Error(`The page declares no font for ${missing.join(', ')}.`);
