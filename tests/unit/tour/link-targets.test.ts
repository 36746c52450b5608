import { expect, it } from 'vitest';
import { addressFinder } from '../../../src/lib/tour/link-targets.ts';

it('finds what words name by key, by file or by title, and nothing where that could be several', () => {
	const find = addressFinder({
		keys: ['kanban', 'twin', 'twin-2', '__proto__'],
		titles: ['Kanban Method', 'Twin', 'Twin', 'Proto'],
		addresses: ['kanban', 'twin', 'twin-2', 'proto'],
	});
	const references = [
		'kanban',
		'../operations/kanban.md',
		'KANBAN method',
		'Twin',
		'twin',
		'__proto__',
		'mill',
		'',
	];
	expect(references.map(find)).toEqual(['kanban', 'kanban', 'kanban', null, 'twin', 'proto', null, null]);
});
