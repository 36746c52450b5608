import { PARTS, partsOfAlphabet } from '../../graph/padding.ts';
import type { Edges } from '../../model/atlas.ts';
import { displayName } from '../../model/display-text.ts';
import type { Library, LibraryCounts } from '../../model/library.ts';
import { PADDING_RULE, type Padding } from '../../model/padding.ts';
import type { RuleException } from '../../model/rule-setting.ts';
import { namePattern, type NamedPattern, type RelationShelf } from './relation-rows.ts';

/** Why relations are taken for padding, and what is left without them. */
export interface PaddingPage {
	readonly title: string;
	readonly counts: LibraryCounts;
	/** Null where no rule fires: then there is nothing else to show. */
	readonly evidence: PaddingEvidence | null;
	readonly exceptions: readonly RuleException[];
}

export interface PaddingEvidence {
	readonly padding: Padding;
	/** The alphabet in twenty parts of equal length. */
	readonly parts: readonly AlphabetPart[];
	/** Some of the lists, from everywhere in the alphabet. */
	readonly examples: readonly PaddedList[];
	/** The patterns with most lines, with padding and without. */
	readonly before: Greatest;
	readonly after: Greatest;
}

/** The patterns with most lines. */
export interface Greatest {
	readonly patterns: readonly NamedPattern[];
	/** How many of them stand in the first part of the alphabet. */
	readonly first: number;
}

/** How many relations lead to patterns in one part of the alphabet. */
export interface AlphabetPart {
	/** Titles are not sorted by what padding goes by: these are the first and the last of its keys. */
	readonly first: string;
	readonly last: string;
	readonly padding: number;
	readonly meant: number;
}

export interface PaddedList {
	readonly pattern: NamedPattern;
	readonly file: string;
	/** Of the patterns that it names, in the order in which it does, each once. */
	readonly targets: readonly NamedPattern[];
}

const EXAMPLES = 12;
const GREATEST = 12;

export function composePaddingPage(shelf: RelationShelf): PaddingPage {
	const { settings, counts, padding } = shelf.library;
	return {
		title: settings.title,
		counts,
		evidence: padding && {
			padding,
			parts: partsOf(shelf.library),
			examples: examplesOf(padding, shelf),
			before: greatestOf(degreesWithPadding(shelf.edges.edges, counts.patterns), shelf),
			after: greatestOf(shelf.edges.degree, shelf),
		},
		exceptions: settings.rules.get(PADDING_RULE)?.exceptions ?? [],
	};
}

function partsOf({ patterns, relations }: Library): AlphabetPart[] {
	const keys = patterns.map(({ key }) => key);
	const partOf = partsOfAlphabet(keys);
	const sorted = keys.map((_, row) => row).sort((one, other) => (keys[one]! < keys[other]! ? -1 : 1));
	return Array.from({ length: PARTS }, (_, part) => {
		const within = sorted.filter((row) => partOf[row] === part);
		const leading = relations.filter(({ target }) => partOf[target] === part);
		const padding = leading.filter((relation) => relation.padding !== null).length;
		const [first, last] = [keys[within[0]!]!, keys[within.at(-1)!]!].map((key) => displayName(key, key));
		return { first: first!, last: last!, padding, meant: leading.length - padding };
	});
}

/** As many as there is room for, at even distances in the alphabet. */
function examplesOf({ patterns }: Padding, shelf: RelationShelf): PaddedList[] {
	const { library, statements } = shelf;
	const sorted = [...patterns].sort((one, other) =>
		library.patterns[one]!.key < library.patterns[other]!.key ? -1 : 1,
	);
	const step = Math.max(1, sorted.length / EXAMPLES);
	return Array.from({ length: Math.min(EXAMPLES, sorted.length) }, (_, at) => {
		const row = sorted[Math.floor(at * step)]!;
		const own = statements[row]!.filter(({ source, padding }) => source === row && padding !== null);
		const targets = [...new Set(own.map(({ target }) => target))];
		return {
			pattern: namePattern(shelf, row),
			file: library.patterns[row]!.file,
			targets: targets.map((target) => namePattern(shelf, target)),
		};
	});
}

function degreesWithPadding({ source, target, guessedFrom }: Edges, patterns: number): Uint32Array {
	const degree = new Uint32Array(patterns);
	for (let edge = 0; edge < guessedFrom; edge++) {
		degree[source[edge]!]!++;
		degree[target[edge]!]!++;
	}
	return degree;
}

function greatestOf(degree: Uint32Array, shelf: RelationShelf): Greatest {
	const partOf = partsOfAlphabet(shelf.library.patterns.map(({ key }) => key));
	const order = [...degree.keys()].sort((one, other) => degree[other]! - degree[one]! || one - other);
	const rows = order.slice(0, GREATEST).filter((row) => degree[row]! > 0);
	return {
		patterns: rows.map((row) => ({ ...namePattern(shelf, row), degree: degree[row]! })),
		first: rows.filter((row) => partOf[row] === 0).length,
	};
}
