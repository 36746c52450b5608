import type { Atlas, Edges } from '../model/atlas.ts';
import type { WorklistId } from '../model/view.ts';
import { sayCount } from '../model/counted.ts';
import { sortPatterns } from './table/table.ts';

/** Patterns to be worked through one after the other. */
export interface Worklist {
	/** What they have in common, as a title. */
	readonly title: string;
	/** The same in a sentence, with what counts. */
	readonly meaning: string;
	/** In the library's order. */
	readonly patterns: readonly number[];
}

interface Found {
	readonly orphans: readonly number[];
}

const KINDS: Record<WorklistId, (atlas: Pick<Atlas, 'edges'>, found: Found) => Worklist> = {
	orphans: ({ edges }, { orphans }) => ({
		title: 'Without relations',
		meaning: `They name no pattern that is here, and none names them; padding and guessed relations do not count.${sayWithPadding(edges, orphans)}`,
		patterns: orphans,
	}),
};

export function composeWorklist(id: WorklistId, atlas: Pick<Atlas, 'edges'>, found: Found): Worklist {
	return KINDS[id](atlas, found);
}

/** The linter counts padding: what it tells of is fewer. */
function sayWithPadding({ source, target, guessedFrom }: Edges, orphans: readonly number[]): string {
	const written = new Set([...source.subarray(0, guessedFrom), ...target.subarray(0, guessedFrom)]);
	const left = orphans.filter((pattern) => !written.has(pattern)).length;
	return left < orphans.length
		? ` With padding counted, ${left === 0 ? 'none' : sayCount(left)} would be left.`
		: '';
}

export type WorklistOrder = 'title' | 'domain';

/** The patterns of a worklist whose titles hold some words, in an order. */
export function rowsOfWorklist(
	atlas: Atlas,
	{ patterns }: Worklist,
	{ order, wanted }: { readonly order: WorklistOrder; readonly wanted: string },
): readonly number[] {
	const part = wanted.trim().toLowerCase();
	const found = patterns.filter((pattern) => atlas.titles[pattern]!.toLowerCase().includes(part));
	return sortPatterns(atlas, found, { column: order, isDescending: false });
}

/**
 * Where one comes to by so many rows, within the list; null where it is empty.
 *
 * @param at The current row, -1 where none is.
 * @param last The row that was current last: what stood there may have been mended, and the next one stands there now.
 */
export function stepInRows(rows: number, at: number, by: number, last: number): number | null {
	if (rows === 0) return null;
	const to = at < 0 ? last + (by < 0 ? by : 0) : at + by;
	return Math.min(rows - 1, Math.max(0, to));
}
