import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const below = (path: string) => new URL(`../../${path}`, import.meta.url);

it('CONTRIBUTING shows who may import whom, and who owns which package, as the linter holds it', async () => {
	// Named by a variable: the linter's configuration is no part of what the compiler checks.
	const linter = (await import(below('eslint.config.js').href)) as { readonly LAYERS: unknown };
	const text = readFileSync(below('CONTRIBUTING.md'), 'utf8');
	const rows = text.split('\n').filter((line) => /^\| `[a-z]+`/.test(line));
	const shown = rows.map((row) => {
		const [, room = '', , may = '', owns = ''] = row
			.split('|')
			.map((cell) => cell.replaceAll('`', '').trim());
		return [room, { may: listed(may), owns: listed(owns) }] as const;
	});
	expect(Object.fromEntries(shown)).toEqual(linter.LAYERS);
});

function listed(cell: string): string[] {
	return cell === '–' ? [] : cell.split(', ');
}
