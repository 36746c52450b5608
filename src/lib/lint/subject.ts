import type { PatternGraph } from '../graph/pattern-graph.ts';
import type { LibrarySettings } from '../model/library.ts';
import type { PatternFacts, Remark, ResolvedReference, ResolvedRegion } from '../model/reading.ts';
import type { Relation } from '../model/relation.ts';
import type { RuleName } from '../model/rules.ts';

/** The text of a file, and where its body starts: offset from 0, line from 1. Everything is body where no front matter was found. */
export interface SourceText {
	readonly path: string;
	readonly text: string;
	readonly bodyOffset: number;
	readonly bodyLine: number;
	/** False where the file did not become a pattern. */
	readonly isRead: boolean;
	/** Headings that the library declares for every body; none where it declares none. */
	readonly sections?: readonly string[];
}

/** Finds all there is to say about the text of one file under one or a few rules. */
export type TextRule = (source: SourceText) => readonly Remark[];

/** What rules about patterns look at: all patterns of a library, what they refer to, and the graph of what resolved. */
export interface Subject {
	readonly settings: LibrarySettings;
	readonly patterns: readonly PatternFacts[];
	/** Keys of the patterns, in their order. */
	readonly keys: readonly string[];
	/** Everything written, in the order of patterns and fields; guessed relations left out. */
	readonly references: readonly ResolvedReference[];
	readonly relations: readonly Relation[];
	/** The regions that the library names. */
	readonly regions: readonly ResolvedRegion[];
	readonly graph: PatternGraph;
	/** Names that would lead somewhere if a file were mended, with the remark about that file. */
	readonly lostNames: ReadonlyMap<string, Remark>;
}

/** Finds all there is to say about a library under one or a few rules; `noticed` is what was said before, where causes are found. */
export type LibraryRule = (subject: Subject, noticed: Noticed) => readonly Remark[];

/** Remarks made so far, by file and rule. */
export class Noticed {
	readonly #byFile = new Map<string, Map<RuleName, Remark[]>>();

	add(remarks: readonly Remark[]): void {
		for (const remark of remarks) {
			if (remark.file === null) continue;
			const ofFile = this.#byFile.get(remark.file) ?? new Map<RuleName, Remark[]>();
			const ofRule = ofFile.get(remark.rule);
			if (ofRule) ofRule.push(remark);
			else this.#byFile.set(remark.file, ofFile.set(remark.rule, [remark]));
		}
	}

	/** The first remark on a file under the first of the rules that has one, about the given subject if one is given; or null. */
	find(file: string, rules: readonly RuleName[], subject?: string): Remark | null {
		const ofFile = this.#byFile.get(file);
		const isMeant = (remark: Remark) => subject === undefined || remark.subject === subject;
		const found = rules.map((rule) => ofFile?.get(rule)?.find(isMeant));
		return found.find((remark) => remark !== undefined) ?? null;
	}
}

/** What a pattern is called in a message. */
export function titleOf({ patterns, keys }: Subject, index: number): string {
	return patterns[index]!.title ?? keys[index]!;
}
