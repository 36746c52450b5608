import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadListPage, loadPatternPage, patternAddresses } from '../../../src/lib/server/pattern-pages.ts';
import { patternText, temporaryFolder, writeIn } from '../../support/builders.ts';

const KAIZEN = `# Kaizen

Small steps, every day.

Begins where [work can be seen](../flow/board.md#why), as [[Kanban]] shows, or at [a page](notes.md). [Nowhere](gone.md).

## Why
`;

describe('A pattern’s page', () => {
	let folder = '';
	beforeEach(() => {
		folder = temporaryFolder([
			['library.yml', 'title: Lean\nsource_url: https://code.example/{file}'],
			[
				'lean/kaizen.md',
				patternText('title: Kaizen\nsummary: Small steps, every day.\nrelated: [kanban, gone]', KAIZEN),
			],
			['flow/board.md', patternText('slug: kanban\ntitle: Kanban')],
			['lean/board.md', patternText('slug: andon\ntitle: Andon')],
		]);
		vi.stubEnv('PATTERNS_DIR', folder);
	});

	it('has its text, without what the page shows above, and with links to other pages and to the files beside it', async () => {
		const page = await loadPatternPage('kaizen');
		expect(page?.text).toEqual({
			html:
				'\n\n<p>Begins where <a href="../kanban/#text-why">work can be seen</a>, as <a href="../kanban/">Kanban</a> shows, ' +
				'or at <a href="https://code.example/lean/notes.md" rel="noopener noreferrer" class="named">a page</a>. ' +
				'<a href="https://code.example/lean/gone.md" rel="noopener noreferrer" class="named">Nowhere</a>.</p>\n' +
				'<h2 id="text-why">Why</h2>\n',
			headings: [{ id: 'text-why', text: 'Why' }],
			isPlain: false,
		});
	});

	it('knows its pattern, its library, its relations and what was found about it', async () => {
		const page = (await loadPatternPage('kaizen'))!;
		expect(page.pattern.file).toBe('lean/kaizen.md');
		expect(page.settings.title).toBe('Lean');
		expect(page.degree).toBe(1);
		expect(page.findings.map(({ rule }) => rule)).toContain('ref-dangling');
		expect((await loadPatternPage('kanban'))!.findings.map(({ rule }) => rule)).not.toContain('ref-dangling');
	});

	it('stands at each address that is listed, and at no other', async () => {
		const addresses = await patternAddresses();
		expect([...addresses].sort()).toEqual(['andon', 'kaizen', 'kanban']);
		const titles = await Promise.all(
			addresses.map(async (address) => (await loadPatternPage(address))?.pattern.title),
		);
		expect(titles.sort()).toEqual(['Andon', 'Kaizen', 'Kanban']);
		for (const address of ['board', 'Kaizen', '', '__proto__'])
			expect(await loadPatternPage(address)).toBeNull();
	});

	it('is made anew when its library has changed', async () => {
		expect((await loadPatternPage('kanban'))?.name).toBe('Kanban');
		writeIn(folder, 'flow/board.md', patternText('slug: kanban\ntitle: Signal board', 'Another body.\n'));
		const page = await loadPatternPage('kanban');
		expect(page?.name).toBe('Signal board');
		expect(page?.text.html).toBe('<p>Another body.</p>\n');
	});

	it('is a row of the list, which is in the order of titles', async () => {
		const { list, settings } = await loadListPage();
		expect(list.order.map((row) => list.addresses[row])).toEqual(['andon', 'kaizen', 'kanban']);
		expect(settings.title).toBe('Lean');
	});
});
