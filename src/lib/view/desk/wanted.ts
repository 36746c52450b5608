import { byText } from '../../model/by-text.ts';
import { fileNameOf } from '../../model/file-name.ts';
import type { Asking, Health, WantedPattern } from '../../model/health.ts';
import { placeOf, type FilesByPath, type Place } from './cause-row.ts';

/** A wanted pattern as a list shows it. */
export interface WantedRow {
	/** What it is named by, as written. */
	readonly name: string;
	/** The name as a title, where it is made of words; null where it is an id. */
	readonly title: string | null;
	readonly asks: number;
	/** What those who ask say beside its name. */
	readonly said: readonly string[];
	/** Between which two its id was given out; null where that cannot be told. */
	readonly between: Between | null;
	/** Who asks, by the relation in which they do. */
	readonly groups: readonly AskingGroup[];
}

export interface Between {
	readonly before: Place;
	readonly after: Place;
	/** Whether their files are in the order of their names, so that its own most likely stood between them. */
	readonly isByName: boolean;
}

export interface AskingGroup {
	/** What the relation is called. */
	readonly label: string;
	readonly askers: readonly Place[];
	/** How many more ask than are listed. */
	readonly more: number;
}

/** More are not read in one line. */
const MOST_ASKERS = 10;

interface Told {
	readonly health: Pick<Health, 'relationTypes'>;
	readonly files: FilesByPath;
}

/** `most`: so many askers are listed of each relation. */
export function wantedRow(
	{ name, asks, said, between }: WantedPattern,
	{ health, files }: Told,
	most = MOST_ASKERS,
): WantedRow {
	const groups = health.relationTypes
		.map(({ id, label }) => ({ label, asks: asks.filter(({ type }) => type === id) }))
		.filter((group) => group.asks.length > 0);
	return {
		name,
		title: titleFrom(name),
		asks: asks.length,
		said,
		between: between && betweenFrom(between, files),
		groups: groups.map(({ label, asks: ofType }) => ({
			label,
			askers: ofType.slice(0, most).map((asking) => placeOf(asking, files)),
			more: Math.max(0, ofType.length - most),
		})),
	};
}

function betweenFrom([before, after]: readonly [string, string], files: FilesByPath): Between {
	const placeIn = (file: string) => placeOf({ file, line: null }, files);
	const isByName = byText(fileNameOf(before), fileNameOf(after)) < 0;
	return { before: placeIn(before), after: placeIn(after), isByName };
}

/** Those whose name, what is said beside it, or the title of somebody who asks for them, holds all words. */
export function findWanted(
	wanted: readonly WantedPattern[],
	files: FilesByPath,
	query: string,
): readonly WantedPattern[] {
	const words = wordsOf(query);
	if (words.length === 0) return wanted;
	return wanted.filter((one) => {
		const text = textOf(one, files);
		return words.every((word) => text.includes(word));
	});
}

/** Whether words that are not in its name find one who asks and is not among the first of their relation. */
export function isFoundFolded({ name, asks }: WantedPattern, files: FilesByPath, query: string): boolean {
	const named = namesOf(name);
	const words = wordsOf(query).filter((word) => !named.includes(word));
	const before = new Map<string, number>();
	return asks.some((asking) => {
		const at = before.get(asking.type) ?? 0;
		before.set(asking.type, at + 1);
		const title = titleOf(asking, files).toLowerCase();
		return at >= MOST_ASKERS && words.some((word) => title.includes(word));
	});
}

export function countAsks(wanted: readonly WantedPattern[]): number {
	return wanted.reduce((sum, { asks }) => sum + asks.length, 0);
}

function textOf({ name, asks, said }: WantedPattern, files: FilesByPath): string {
	const titles = asks.map((asking) => titleOf(asking, files));
	return [namesOf(name), ...said, ...titles].join(' ').toLowerCase();
}

function wordsOf(query: string): string[] {
	return query.toLowerCase().split(/\s+/).filter(Boolean);
}

function namesOf(name: string): string {
	return [name, titleFrom(name)].join(' ').toLowerCase();
}

function titleOf({ file }: Asking, files: FilesByPath): string {
	return files.get(file)?.pattern?.title ?? file;
}

/** “shared-calendar” as “Shared calendar”. */
function titleFrom(name: string): string | null {
	if (!/^\p{L}+(?:-[\p{L}\p{N}]+)*$/u.test(name)) return null;
	return name[0]!.toUpperCase() + name.slice(1).replaceAll('-', ' ');
}
