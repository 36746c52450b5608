import { Linter } from 'eslint';
import svelte from 'eslint-plugin-svelte';
import { describe, expect, it } from 'vitest';
import { contentIsNoKey } from '../../../scripts/content-is-no-key.mjs';

/** What the rule says of a component: `key`, `id`, or nothing. */
function saidOf(component: string): readonly (string | undefined)[] {
	const said = new Linter().verify(
		component,
		[
			...svelte.configs.base,
			{
				plugins: { own: { rules: { 'content-is-no-key': contentIsNoKey } } },
				rules: { 'own/content-is-no-key': 'error' },
			},
		],
		'Any.svelte',
	);
	return said.map(({ messageId, message }) => messageId ?? message);
}

describe('The linter', () => {
	it.each([
		'{#each rows as row}{row}{/each}',
		'{#each rows as row, nth (nth)}{row}{/each}',
		'{#each patterns as pattern (pattern)}{pattern}{/each}',
		'{#each hits as hit (hit.pattern)}{hit}{/each}',
		'<h2 id="about">About</h2>',
		'<h2 id={uid} class={title}>{title}</h2>',
		'<input list="values-{at}" />',
		'<Table {list} for={label} />',
	])('lets what is no content be a key or an id: %s', (component) => {
		expect(saidOf(component)).toEqual([]);
	});

	it.each([
		'{#each rows as row (row)}{row}{/each}',
		'{#each rows as { label }, at (label)}{at}{/each}',
		'{#each rows as row (row.label)}{row}{/each}',
		'{#each rows as row (`${row.at} ${row.label}`)}{row}{/each}',
		'{#each patterns as pattern (pattern.address)}{pattern}{/each}',
		'{#each rows as row (row[at])}{row}{/each}',
	])('refuses content as a key: %s', (component) => {
		expect(saidOf(component)).toEqual(['key']);
	});

	it.each([
		'<h2 id={title}>{title}</h2>',
		'<h2 {id}>About</h2>',
		'<Section id={facet} />',
		'<article aria-labelledby="{uid} {slug}"></article>',
		'<label for={`of ${slug}`}>Of</label>',
	])('refuses content in an id: %s', (component) => {
		expect(saidOf(component)).toEqual(['id']);
	});
});
