import type { View } from '../model/view.ts';
import { PRESENCE, type Scene } from '../view/scene.ts';
import { breakCircles, findArrows, levelsOf, type Arrow, type Levels } from './arrows.ts';
import { blockOf, groupTwins, type Block } from './blocks.ts';

/** A picture shows no more patterns than this: more could be laid out, but not read. */
export const MOST_DRAWN = 600;

/** What a hierarchy is of: what stands above and below patterns in focus, as far as it is in focus too; null for all that is shown. */
export type Scope = { readonly centres: readonly number[]; readonly within: Uint8Array } | null;

/** Which relations make the levels, and what of them the reader folded or unfolded: positions of patterns. */
export interface Asked {
	readonly levels: View['levels'];
	readonly folded: ReadonlySet<number>;
	readonly unfolded: ReadonlySet<number>;
	/** Shown in any case, as far as they belong to it. */
	readonly wanted: readonly number[];
}

/** Patterns above and below each other, as far as they are drawn. */
export interface Hierarchy {
	readonly centre: number | null;
	/** All that belongs to it, in the order of importance. */
	readonly members: readonly number[];
	/** What is drawn by itself, in the same order; the centre first. */
	readonly singles: readonly number[];
	/** What is drawn in blocks: patterns that stand below and above the same others. */
	readonly blocks: readonly Block[];
	/** What is related to the centre without standing above or below anything: drawn beside it; null where nothing is. */
	readonly beside: Block | null;
	/** What stands next above what, of what is drawn: without circles, and what closes circles. */
	readonly down: readonly Arrow[];
	readonly back: readonly Arrow[];
	/** What is not drawn: below a folded pattern, or the rest of a block. */
	readonly folds: readonly Fold[];
	/** Patterns below which something could be folded: what stands below nothing else. */
	readonly foldable: readonly number[];
	/** Positions in `Atlas.edges`: all between two patterns that are drawn, as far as the scene draws them. */
	readonly edges: Uint32Array;
	/** How many shown patterns stand above and below nothing. */
	readonly apart: number;
}

/** Patterns that are not drawn each for itself. */
export interface Fold {
	/** Below which they are folded, or the first of the block whose rest they are. */
	readonly of: number;
	readonly kind: 'below' | 'rest';
	readonly patterns: readonly number[];
}

export function composeHierarchy(scene: Scene, scope: Scope, asked: Asked): Hierarchy {
	const belongs = scope ? within(scene, scope) : (one: number) => scene.presence[one] === PRESENCE.shown;
	const all = findArrows(scene, asked.levels, belongs);
	const lines = scope ? linesThrough(scope.centres, levelsOf(all)) : new Set(all.flatMap(endsOf));
	const members = [...scene.importance].filter((pattern) => lines.has(pattern));
	const { down, back } = breakCircles(all.filter((arrow) => endsOf(arrow).every((one) => lines.has(one))));
	const levels = levelsOf(down);
	const centres = scope?.centres ?? [];
	const centre = centres[0] ?? null;
	const open = findOpen(members, levels, centres, asked);
	const beside = centre === null ? null : blockBeside(scene, belongs, lines, centre, asked);
	const { singles, blocks } = gather(members, { open, down, levels, centres }, asked);
	const inRows = [...blocks, ...(beside ? [beside] : [])];
	const drawn = new Set([...singles, ...inRows.flatMap(({ rows }) => rows)]);
	const isDrawn = (arrow: Arrow) => endsOf(arrow).every((one) => drawn.has(one));
	return {
		...{ centre, singles, blocks, beside },
		members: [...members, ...(beside ? [...beside.rows, ...beside.rest] : [])],
		down: down.filter(isDrawn),
		back: back.filter(isDrawn),
		folds: [...foldsBelow(members, levels, open, asked), ...restsOf(inRows)],
		foldable: singles.filter((pattern) => hasOwnBelow(pattern, levels)),
		edges: edgesBetween(scene, drawn),
		apart: scope ? 0 : countShown(scene) - members.length,
	};
}

/** Where all that is below a pattern is below others too, folding it would hide nothing. */
function hasOwnBelow(pattern: number, { above, below }: Levels): boolean {
	return (below.get(pattern) ?? []).some((lower) => above.get(lower)!.length === 1);
}

interface Opened {
	readonly open: ReadonlySet<number>;
	readonly down: readonly Arrow[];
	readonly levels: Levels;
	readonly centres: readonly number[];
}

/** What is drawn by itself and what in blocks; what is in focus, and what is folded, never stands in one. */
function gather(
	members: readonly number[],
	{ open, down, levels, centres }: Opened,
	asked: Asked,
): Pick<Hierarchy, 'singles' | 'blocks'> {
	const shown = members.filter((pattern) => open.has(pattern));
	const openLevels = levelsOf(down.filter((arrow) => endsOf(arrow).every((one) => open.has(one))));
	const isAlone = (pattern: number) =>
		centres.includes(pattern) || (asked.folded.has(pattern) && levels.below.has(pattern));
	const groups = groupTwins(
		shown.filter((pattern) => !isAlone(pattern)),
		openLevels,
	);
	const inBlocks = new Set(groups.flat());
	const singles = shown.filter((pattern) => !inBlocks.has(pattern));
	return {
		singles: centreFirst(singles, centres[0] ?? null),
		blocks: groups.map((group) => blockOf(group, asked)),
	};
}

/** How many patterns are drawn. */
export function countDrawn({ singles, blocks, beside }: Hierarchy): number {
	return blocks.reduce((sum, { rows }) => sum + rows.length, singles.length + (beside?.rows.length ?? 0));
}

const endsOf = ({ upper, lower }: Arrow): readonly number[] => [upper, lower];

function within({ presence }: Scene, scope: NonNullable<Scope>): (pattern: number) => boolean {
	return (pattern) => scope.within[pattern] === 1 && presence[pattern] !== PRESENCE.hidden;
}

/** Patterns with all that stands above them and, on their own account, below them. */
function linesThrough(centres: readonly number[], { above, below }: Levels): ReadonlySet<number> {
	return new Set([...reached(centres, above), ...reached(centres, below)]);
}

/** The starts, and all that next steps lead to; `isOpen` says whether they lead on from there. */
function reached(
	starts: Iterable<number>,
	next: ReadonlyMap<number, readonly number[]>,
	isOpen: (pattern: number) => boolean = () => true,
): ReadonlySet<number> {
	const found = new Set(starts);
	for (const pattern of found) {
		if (isOpen(pattern)) for (const other of next.get(pattern) ?? []) found.add(other);
	}
	return found;
}

/** What is not folded away: what can be come to from above without passing a folded pattern. */
function findOpen(
	members: readonly number[],
	{ above, below }: Levels,
	centres: readonly number[],
	{ folded, wanted }: Asked,
): ReadonlySet<number> {
	const tops = members.filter((pattern) => !above.has(pattern) || centres.includes(pattern));
	const open = reached(tops, below, (pattern) => !folded.has(pattern));
	return new Set([...open, ...wanted.filter((pattern) => members.includes(pattern))]);
}

function foldsBelow(
	members: readonly number[],
	{ below }: Levels,
	open: ReadonlySet<number>,
	{ folded }: Asked,
): Fold[] {
	const folding = members.filter((pattern) => open.has(pattern) && folded.has(pattern));
	return folding.flatMap((of): Fold[] => {
		const patterns = [...reached([of], below)].filter((other) => !open.has(other));
		return patterns.length ? [{ of, kind: 'below', patterns }] : [];
	});
}

function restsOf(blocks: readonly Block[]): Fold[] {
	return blocks.flatMap(({ rows, rest }): Fold[] =>
		rest.length ? [{ of: rows[0]!, kind: 'rest', patterns: rest }] : [],
	);
}

function countShown({ presence }: Scene): number {
	return presence.reduce((sum, one) => sum + Number(one === PRESENCE.shown), 0);
}

/** What is related to the centre both ways and belongs to the picture, but to none of its lines. */
function blockBeside(
	{ atlas, edgePresence, importance }: Scene,
	belongs: (pattern: number) => boolean,
	lines: ReadonlySet<number>,
	centre: number,
	asked: Asked,
): Block | null {
	const { source, target, type, guessedFrom } = atlas.edges;
	const beside = new Set<number>();
	for (let edge = 0; edge < guessedFrom; edge++) {
		if (edgePresence[edge] === PRESENCE.hidden || !atlas.relationTypes[type[edge]!]!.isMutual) continue;
		if (source[edge] !== centre && target[edge] !== centre) continue;
		const other = source[edge] === centre ? target[edge]! : source[edge]!;
		if (belongs(other) && !lines.has(other)) beside.add(other);
	}
	return beside.size
		? blockOf(
				[...importance].filter((one) => beside.has(one)),
				asked,
			)
		: null;
}

function edgesBetween({ atlas, edgePresence }: Scene, drawn: ReadonlySet<number>): Uint32Array {
	const { source, target } = atlas.edges;
	const edges: number[] = [];
	for (let edge = 0; edge < source.length; edge++) {
		if (edgePresence[edge] === PRESENCE.hidden) continue;
		if (drawn.has(source[edge]!) && drawn.has(target[edge]!)) edges.push(edge);
	}
	return Uint32Array.from(edges);
}

function centreFirst(patterns: readonly number[], centre: number | null): readonly number[] {
	return centre === null ? patterns : [centre, ...patterns.filter((pattern) => pattern !== centre)];
}
