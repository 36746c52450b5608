import { error } from '@sveltejs/kit';
import { loadNumbers } from '$lib/server/numbers.ts';
import { chartsOf, CHARTS } from '$lib/view/numbers/charts.ts';
import { svgOfChart } from '$lib/ui/page/numbers/chart-file.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** A chart that has nothing to show has no file. */
export const entries: EntryGenerator = async () => {
	return chartsOf(await loadNumbers()).map(({ name }) => ({ chart: name }));
};

export const GET: RequestHandler = async ({ params }) => {
	const chart = chartsOf(await loadNumbers()).find(({ name }) => name === params.chart);
	if (!chart) error(404, `There is no chart “${params.chart}”; there are ${CHARTS.join(', ')}.`);
	return new Response(svgOfChart(chart), { headers: { 'content-type': 'image/svg+xml' } });
};
