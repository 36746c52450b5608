import { renderMarkdown, type RenderedText } from '../../src/lib/markdown/render-markdown.ts';
import { HOSTILE_MARKDOWN } from './hostile-markdown.ts';
import { StepCounter } from './steps.ts';

/*
 * How many times as many steps rendering takes for a text that is twice as long, and how much longer what it makes gets,
 * as one line of JSON:
 *
 *     [{ of: <what is hostile>, growth: <number>, length: <number> }]
 */

const CHARACTERS = 6_000;
const place = { shownAbove: ['x'], findHref: () => null, sourceUrl: 'https://code.example/a/b.md' };

const counter = new StepCounter({ isGenerous: true });
await counter.start();
const growths: { of: string; growth: number; length: number }[] = [];

for (const [of, make] of HOSTILE_MARKDOWN) {
	const once = await renderCounted(make(CHARACTERS));
	const twice = await renderCounted(make(2 * CHARACTERS));
	growths.push({ of, growth: twice.steps / once.steps, length: (1 + twice.length) / (1 + once.length) });
}
console.log(JSON.stringify(growths));

async function renderCounted(text: string): Promise<{ steps: number; length: number }> {
	const rendered: RenderedText[] = [];
	const steps = await counter.count(() => rendered.push(renderMarkdown(text, place)));
	return { steps, length: rendered[0]!.html.length };
}
