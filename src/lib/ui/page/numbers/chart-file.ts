import { render } from 'svelte/server';
import type { Chart } from '../../../view/numbers/charts.ts';
import Bars from './Bars.svelte';

/** Dark on nothing, so that it can be laid on white paper; a font that every machine has something for. */
const INK = {
	bar: '#5d6b85',
	text: '#23262f',
	line: '#9a9da6',
	font: 'Source Sans 3, Helvetica, Arial, sans-serif',
};

/** A chart as a file of its own: the same drawing as on the page, without links and styles. */
export function svgOfChart({ title, axis, bins }: Chart): string {
	const { body } = render(Bars, { props: { label: `${title}, ${axis}`, bins, ink: INK, hrefOf: null } });
	const svg = body.slice(body.indexOf('<svg'), body.indexOf('</svg>') + '</svg>'.length);
	return `${svg.replaceAll(/<!--.*?-->| style="[^"]*"| class="[^"]*"/g, '').replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')}\n`;
}
