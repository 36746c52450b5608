import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import SearchBox from '../../../src/lib/ui/explorer/search/SearchBox.svelte';
import type { TextHits } from '../../../src/lib/search/text-search.ts';
import { buildSearchIndex, findHits, findNearHits } from '../../../src/lib/search/title-search.ts';
import { faultsOf } from '../faults.ts';

const INDEX = buildSearchIndex(['Kaizen', 'Gemba Kaizen', '<img src=x onerror=alert(1)> Kaizen'], {
	aliases: [['Continuous improvement'], [], []],
	summaries: [null, null, null],
});

function propsFor(query: string) {
	return {
		query,
		hits: findHits(INDEX, query, 50),
		...{ areNear: false, texts: { hits: [], found: 0 } as TextHits, textFailure: null as string | null },
		isAnswered: true,
		isReady: true,
		failure: null,
		noteOf: () => 'operations',
		isHidden: (pattern: number) => pattern === 1,
		onQuery: vi.fn(),
		onChoose: vi.fn(),
		onReveal: vi.fn(),
		onTexts: vi.fn(),
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
	const { hits: others } = propsFor('onerror');
	const screen = await render(SearchBox, { ...props, hits: others, isAnswered: false });
	await screen.getByRole('combobox').click();
	await userEvent.keyboard('{Enter}');
	expect(props.onChoose).not.toHaveBeenCalled();
	await screen.rerender({ hits: props.hits, isAnswered: true });
	expect(props.onChoose).toHaveBeenCalledWith(props.hits[0]!.pattern);
});

it('a hit that the filters hide says so and can be revealed', async () => {
	const props = propsFor('gemba');
	const screen = await render(SearchBox, props);
	await screen.getByRole('option', { name: /Hidden by the filters/ }).click();
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

describe('What was found in texts', () => {
	const texts: TextHits = {
		hits: [
			{
				pattern: 2,
				title: [{ text: 'Kanban', isHit: false }],
				excerpt: {
					from: 'text',
					pieces: [
						{ text: 'A <b>', isHit: false },
						{ text: 'bottleneck', isHit: true },
						{ text: '</b> shows.', isHit: false },
					],
				},
			},
		],
		found: 12,
	};

	it('stands below all else under a heading of its own, each with its sentence', async () => {
		const screen = await render(SearchBox, { ...propsFor('gemba'), texts, isHidden: () => false });
		const section = screen.getByRole('group', { name: 'In the text' });
		await expect
			.element(section.getByRole('option').first())
			.toHaveTextContent('Kanban A <b>bottleneck</b> shows. operations');
		expect(section.element().querySelector('mark')?.textContent).toBe('bottleneck');
		expect(section.element().querySelector('b')).toBeNull();
		await expect.element(screen.getByRole('option').first()).toHaveTextContent('Gemba Kaizen');
		await expect.element(screen.getByRole('status')).toHaveTextContent('1 match, and in 12 texts');
		expect(await faultsOf(screen.container)).toEqual([]);
	});

	it('is waited for in words', async () => {
		const screen = await render(SearchBox, { ...propsFor('gemba'), texts: null });
		await expect.element(screen.getByRole('status')).toHaveTextContent('1 match; searching the texts…');
		await screen.rerender({ texts: { hits: [], found: 0 } });
		await expect.element(screen.getByRole('status')).toHaveTextContent(/^1 match$/);
	});

	it('is chosen like all hits, from the keyboard too', async () => {
		const props = { ...propsFor('gemba'), texts };
		const screen = await render(SearchBox, props);
		await screen.getByRole('combobox').click();
		await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
		expect(props.onChoose).toHaveBeenCalledWith(2);
	});

	it('is the first hit where nothing is called so', async () => {
		const props = { ...propsFor('bottleneck'), texts: null };
		const screen = await render(SearchBox, props);
		await expect
			.element(screen.getByRole('status'))
			.toHaveTextContent('Nothing is called “bottleneck”. Searching the texts…');
		await screen.getByRole('combobox').click();
		await userEvent.keyboard('{Enter}');
		await screen.rerender({ texts });
		expect(props.onChoose).toHaveBeenCalledWith(2);
		await expect
			.element(screen.getByRole('status'))
			.toHaveTextContent('Nothing is called “bottleneck”; it stands in 12 texts');
	});

	it('leads to more of it, and no further than there is', async () => {
		const props = { ...propsFor('gemba'), texts };
		const screen = await render(SearchBox, props);
		const more = screen.getByRole('option', { name: 'More of the 12 texts in which it stands' });
		await more.click();
		expect(props.onTexts).toHaveBeenCalledOnce();
		expect(props.onChoose).not.toHaveBeenCalled();
		await screen.rerender({ texts: { ...texts, found: 1 } });
		await expect.element(more).not.toBeInTheDocument();
	});

	it('may fail by itself, which can be tried again', async () => {
		const props = { ...propsFor('gemba'), texts: null, textFailure: 'The server answered 500.' };
		const screen = await render(SearchBox, props);
		await expect
			.element(screen.getByRole('status'))
			.toHaveTextContent('1 match The texts could not be searched. The server answered 500.');
		await screen.getByRole('button', { name: 'Try again' }).click();
		expect(props.onTexts).toHaveBeenCalledOnce();
	});
});

it('says that hits are only spelt like what was searched for', async () => {
	const props = { ...propsFor('kaizne'), hits: findNearHits(INDEX, 'kaizne', 50), areNear: true };
	const screen = await render(SearchBox, props);
	await expect.element(screen.getByRole('option').first()).toHaveTextContent('Kaizen');
	await expect
		.element(screen.getByRole('status'))
		.toHaveTextContent('Nothing is called “kaizne”. These are spelt much like it.');
});

it('nothing found says what to try', async () => {
	const screen = await render(SearchBox, propsFor('zzzz'));
	await expect
		.element(screen.getByRole('status'))
		.toHaveTextContent('Nothing is called “zzzz”. Try fewer letters or another word.');
});

it('a search that is not to be had says why and can be tried again', async () => {
	const props = { ...propsFor('kaizen'), failure: 'The server answered 500 for texts.json.' };
	const screen = await render(SearchBox, props);
	await expect.element(screen.getByRole('status')).toHaveTextContent('answered 500 for texts.json');
	await screen.getByRole('button', { name: 'Try again' }).click();
	expect(props.onRetry).toHaveBeenCalledOnce();
});
