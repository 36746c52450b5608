import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import SearchBox from '../../../src/lib/ui/explorer/search/SearchBox.svelte';
import { buildSearchIndex, findHits } from '../../../src/lib/search/title-search.ts';

const INDEX = buildSearchIndex(['Kaizen', 'Gemba Kaizen', '<img src=x onerror=alert(1)> Kaizen'], {
	aliases: [['Continuous improvement'], [], []],
	summaries: [null, null, null],
});

function propsFor(query: string) {
	return {
		query,
		hits: findHits(INDEX, query, 50),
		isAnswered: true,
		isReady: true,
		failure: null,
		noteOf: () => 'operations',
		isHidden: (pattern: number) => pattern === 1,
		onQuery: vi.fn(),
		onChoose: vi.fn(),
		onReveal: vi.fn(),
		onRetry: vi.fn(),
	};
}

it('arrows and Enter choose among the hits', async () => {
	const props = propsFor('kaizen');
	const screen = await render(SearchBox, props);
	const field = screen.getByRole('combobox');
	await field.click();
	await userEvent.keyboard('{ArrowDown}{Enter}');
	expect(props.onChoose).toHaveBeenCalledWith(props.hits[1]!.pattern);
	await expect.element(field).not.toHaveFocus();
});

it('Enter before the answer is there chooses the best hit when it comes', async () => {
	const props = propsFor('kaizen');
	const screen = await render(SearchBox, { ...props, hits: [], isAnswered: false });
	await screen.getByRole('combobox').click();
	await userEvent.keyboard('{Enter}');
	expect(props.onChoose).not.toHaveBeenCalled();
	await screen.rerender({ hits: props.hits, isAnswered: true });
	expect(props.onChoose).toHaveBeenCalledWith(props.hits[0]!.pattern);
});

it('a hit that the filters hide says so and can be revealed', async () => {
	const props = propsFor('gemba');
	const screen = await render(SearchBox, props);
	await screen.getByRole('button', { name: /hidden by the filters/ }).click();
	expect(props.onReveal).toHaveBeenCalledWith(1);
	expect(props.onChoose).not.toHaveBeenCalled();
});

it('an alias stands apart from the words before it', async () => {
	const screen = await render(SearchBox, propsFor('continuous'));
	await expect.element(screen.getByText(/^also called Continuous/)).toBeVisible();
});

it('a title is text, whatever it looks like', async () => {
	const screen = await render(SearchBox, propsFor('onerror'));
	await expect.element(screen.getByText('<img src=x', { exact: false }).first()).toBeVisible();
	expect(screen.container.querySelector('img')).toBeNull();
});

it('Escape empties the field before it goes any further', async () => {
	const props = propsFor('kaizen');
	const screen = await render(SearchBox, props);
	await screen.getByRole('combobox').click();
	await userEvent.keyboard('{Escape}');
	expect(props.onQuery).toHaveBeenCalledWith('');
});

it('nothing found says what to try', async () => {
	const screen = await render(SearchBox, propsFor('zzzz'));
	await expect.element(screen.getByRole('status')).toHaveTextContent('Nothing is called “zzzz”');
});

it('a search that is not to be had says why and can be tried again', async () => {
	const props = { ...propsFor('kaizen'), failure: 'The server answered 500 for texts.json.' };
	const screen = await render(SearchBox, props);
	await expect.element(screen.getByRole('status')).toHaveTextContent('answered 500 for texts.json');
	await screen.getByRole('button', { name: 'Try again' }).click();
	expect(props.onRetry).toHaveBeenCalledOnce();
});
