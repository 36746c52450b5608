/** What a character of a name has to be: this one, any (`null` stands for any number of any), or one of some. */
type Part = string | { readonly has: (character: string) => boolean };

/** A path cut at its slashes, or what stands for one: `null` is any number of folders. */
type Segments = readonly ((Part | null)[] | null)[];

/** More alternatives between braces than anybody writes out. */
export const MOST_ALTERNATIVES = 100;
const LONGEST_GLOB = 500;

const ANY: Part = { has: () => true };

/** Why a glob cannot be used, as the end of a sentence; null where it can. */
export function globFault(glob: string): string | null {
	if (glob.startsWith('!') || /[?*+@!]\(/.test(glob)) return 'says something that is not understood here';
	if (isPlain(glob)) return null;
	if (glob.length > LONGEST_GLOB) return `is longer than ${LONGEST_GLOB} characters`;
	return alternativesOf(glob) === null ? `has more than ${MOST_ALTERNATIVES} alternatives` : null;
}

/** The first globs that together have no more wildcards and alternatives than can be compared with every path. Plain paths are free. */
export function firstGlobs(globs: readonly string[]): string[] {
	let room = MOST_ALTERNATIVES;
	return globs.filter((glob) => {
		if (!isPlain(glob)) room -= alternativesOf(glob)?.length ?? 0;
		return isPlain(glob) || room >= 0;
	});
}

/** Tells which paths any of the globs fits. Takes time in proportion to the path and to the globs with wildcards, whatever they hold. */
export function anyGlob(globs: readonly string[]): (path: string) => boolean {
	const plain = new Set(globs.filter(isPlain).map(withoutDot));
	const others = globs.filter((glob) => !isPlain(glob)).flatMap((glob) => alternativesOf(glob) ?? []);
	const shapes = others.map(segmentsOf);
	return (path) => {
		if (plain.has(path)) return true;
		const names = shapes.length > 0 ? path.split('/').map((name) => [...name]) : [];
		return shapes.some((shape) => isFit(shape, names, isNameFit));
	};
}

function isPlain(glob: string): boolean {
	return !/[*?[\]{}\\]/.test(glob);
}

function withoutDot(glob: string): string {
	return glob.startsWith('./') ? glob.slice(2) : glob;
}

/** The glob with each choice of what stands between its braces; null where there are too many. */
function alternativesOf(glob: string): string[] | null {
	const done: string[] = [];
	const open = [withoutDot(glob)];
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		const group = firstGroup(next);
		if (group) open.push(...group);
		else done.push(next);
		if (done.length + open.length > MOST_ALTERNATIVES) return null;
	}
	return done;
}

/** The glob once for each alternative of its first innermost braces that hold a comma; null where none do. */
function firstGroup(glob: string): string[] | null {
	const group = [...glob.matchAll(/\{([^{}]*)\}/g)].find((match) => match[1]!.includes(','));
	if (!group) return null;
	const [before, after] = [glob.slice(0, group.index), glob.slice(group.index + group[0].length)];
	return group[1]!.split(',').map((choice) => before + choice + after);
}

/** Any number of folders at the end of a glob are of no use without a name in them. */
function segmentsOf(glob: string): Segments {
	const segments = glob.endsWith('/**') ? `${glob}/*` : glob;
	return segments.split('/').map((segment) => (segment === '**' ? null : partsOf(segment)));
}

function partsOf(segment: string): (Part | null)[] {
	const parts: (Part | null)[] = [];
	for (const [token, escaped, set] of segment.matchAll(/\\(.)|\[(\]?[^\]]{1,500})\]|\*+|./gsu)) {
		if (escaped !== undefined) parts.push(escaped);
		else if (set !== undefined) parts.push(setOf(set));
		else if (token.startsWith('*')) parts.push(null);
		else parts.push(token === '?' ? ANY : token);
	}
	return parts;
}

/** `abc`, `a-z`, or either after `!` or `^` for all but these. */
function setOf(written: string): Part {
	const isNegated = /^[!^]/.test(written);
	const ranges = [...(isNegated ? written.slice(1) : written).matchAll(/(.)-(.)|./gsu)];
	const isIn = (character: string) =>
		ranges.some(([one, from, to]) =>
			from === undefined ? one === character : from <= character && character <= to!,
		);
	return { has: (character) => isIn(character) !== isNegated };
}

function isNameFit(parts: (Part | null)[], name: readonly string[]): boolean {
	return isFit(parts, name, (part, character) =>
		typeof part === 'string' ? part === character : part.has(character),
	);
}

/**
 * Whether the items are what the pattern asks for, one after the other; `null` in it stands for any number of them.
 * What did not fit is tried again from the last such place only: an earlier one could not do better.
 */
function isFit<Asked, Item>(
	pattern: readonly (Asked | null)[],
	items: readonly Item[],
	isOne: (asked: Asked, item: Item) => boolean,
): boolean {
	let [asked, item, latest, from] = [0, 0, -1, 0];
	while (item < items.length) {
		if (pattern[asked] === null) {
			latest = asked++;
			from = item;
		} else if (asked < pattern.length && isOne(pattern[asked]!, items[item]!)) {
			asked++;
			item++;
		} else if (latest >= 0) {
			asked = latest + 1;
			item = ++from;
		} else return false;
	}
	while (pattern[asked] === null) asked++;
	return asked === pattern.length;
}
