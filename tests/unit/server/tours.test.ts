import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadTour, loadTourList, tourNames } from '../../../src/lib/server/tours.ts';
import { patternText, temporaryFolder } from '../../support/builders.ts';

const TOUR = `---
title: A walk
author: Ines
---

First **words**.

More of them.

## Where it begins

\`\`\`view
p: trust
\`\`\`

See [[trust]]. <script>alert(1)</script>

Notes:

*Wait.*
`;

describe('The tours of a site', () => {
	beforeEach(() => {
		const files: [string, string][] = [
			['trust.md', patternText('title: Trust')],
			['tours/walk.md', TOUR],
		];
		vi.stubEnv('PATTERNS_DIR', temporaryFolder(files));
	});

	it('are listed with their first words', async () => {
		const { tours } = await loadTourList();
		expect(tours).toEqual([
			{
				...{ name: 'walk', title: 'A walk', author: 'Ines', steps: 1 },
				words: '<p>First <strong>words</strong>.</p>\n',
			},
		]);
		expect(await tourNames()).toEqual(['walk']);
	});

	it('say their words and notes as HTML that holds nothing active, and lead to pages of patterns', async () => {
		const page = await loadTour('walk');
		const [said] = page!.html.steps;
		expect(said!.words).toContain('<a href="../../patterns/trust/">');
		expect(said!.words).not.toContain('<script');
		expect(said!.notes).toBe('<p><em>Wait.</em></p>\n');
	});

	it('are none under another name', async () => {
		expect(await loadTour('run')).toBeNull();
	});
});
