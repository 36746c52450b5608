import type { Finding, Severity } from '../../model/finding.ts';
import type { ToldFile, ToldPattern } from '../../model/health.ts';
import type { RootCause } from './causes.ts';
import { sourceAt } from './source-line.ts';
import { countedRules, sayPromise } from './words.ts';

/** Where something is told, and what leads there. */
export interface Place {
	/** Such as “trust.md:4”; null where the whole library is meant. */
	readonly name: string | null;
	readonly pattern: ToldPattern | null;
	readonly sourceUrl: string | null;
	/** Whether nothing says where its source is published, though that is known of other files. */
	readonly isUnpublished: boolean;
	readonly editUrl: string | null;
}

/** A cause as a list shows it: what follows from it is only counted. */
export interface CauseRow {
	readonly id: string;
	readonly severity: Severity;
	readonly rule: string;
	readonly message: string;
	readonly place: Place;
	readonly follows: number;
	/** Which rules that is, such as “2 × orphan”. */
	readonly followsByRule: string;
	/** What mending it brings; null where nothing follows. */
	readonly promise: string | null;
}

/** Files that are told of, by their path. */
export type FilesByPath = ReadonlyMap<string, ToldFile>;

export function rowFrom(cause: RootCause, files: FilesByPath): CauseRow {
	const { finding, follows } = cause;
	return {
		id: finding.id,
		severity: finding.severity,
		rule: finding.rule,
		message: finding.message,
		place: placeOf(finding, files),
		follows: follows.length,
		followsByRule: countedRules(follows),
		promise: sayPromise(cause),
	};
}

export function placeOf({ file, line }: Pick<Finding, 'file' | 'line'>, files: FilesByPath): Place {
	const told = file === null ? undefined : files.get(file);
	return {
		name: file === null ? null : [file, line].filter((part) => part !== null).join(':'),
		pattern: told?.pattern ?? null,
		isUnpublished: told?.sourceUrl === null && hasPublished(files),
		sourceUrl: told?.sourceUrl ? sourceAt(told.sourceUrl, line) : null,
		editUrl: told?.editUrl ?? null,
	};
}

function hasPublished(files: FilesByPath): boolean {
	for (const { sourceUrl } of files.values()) if (sourceUrl !== null) return true;
	return false;
}
