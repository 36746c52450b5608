import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import AlignmentMeter from '../../../src/lib/ui/parts/AlignmentMeter.svelte';
import { ALIGNMENT_STEPS } from '../../../src/lib/view/alignment.ts';

const region = () => page.getByRole('region', { name: 'Alignment' });
/** How far each step is filled. */
const filled = (container: Element) =>
	[...container.querySelectorAll<HTMLElement>('.scale li')].map((step) =>
		Number(step.style.getPropertyValue('--share')),
	);

it('names a score and its step, and fills the scale as far', async () => {
	const { container } = await render(AlignmentMeter, { score: 3.456, parts: [] });
	await expect.element(region()).toHaveTextContent('Alignment 3.46 of 5 transitional');
	expect(filled(container).map((share) => Math.round(share * 100))).toEqual([100, 100, 100, 46, 0]);
	const marked = [...container.querySelectorAll('.scale li')].map((step) => step.matches('.here'));
	expect(marked).toEqual([false, false, true, false, false]);
});

it('takes its colours from the one table of them', async () => {
	const { container } = await render(AlignmentMeter, { score: 5, parts: [] });
	const first = container.querySelector<HTMLElement>('.scale li')!;
	expect(first.style.getPropertyValue('--light')).toBe(ALIGNMENT_STEPS[0]!.colour.light);
	expect(first.style.getPropertyValue('--dark')).toBe(ALIGNMENT_STEPS[0]!.colour.dark);
});

it('says so where there is no score', async () => {
	const { container } = await render(AlignmentMeter, { score: null, parts: [] });
	await expect.element(region()).toHaveTextContent('Not scored');
	expect(filled(container)).toEqual([]);
});

const TWINS = [
	{ name: 'fractal value', value: 4.5 },
	{ name: 'fractal value', value: 2 },
	{ name: '\u200B', value: 0 },
];

it('shows its parts when they are asked for, those that are called alike too', async () => {
	await render(AlignmentMeter, { score: 4, parts: TWINS });
	await expect.element(page.getByText('fractal value').first()).not.toBeVisible();
	await page.getByText('Its 3 parts').click();
	expect(
		page
			.getByRole('term')
			.elements()
			.map(({ textContent }) => textContent),
	).toEqual([...['fractal value', 'fractal value', '(blank)']]);
	expect(
		page
			.getByRole('definition')
			.elements()
			.map(({ textContent }) => textContent),
	).toEqual(['4.5', '2', '0']);
});

it('shows them at once where there is room', async () => {
	await render(AlignmentMeter, { score: 4, parts: TWINS, isLarge: true });
	await expect.element(page.getByText('fractal value').first()).toBeVisible();
	await expect.element(page.getByRole('heading', { level: 2, name: 'Alignment' })).toBeVisible();
});
