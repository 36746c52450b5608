import type { SourceLocation, SourceRange, ValuePath } from '../model/reading.ts';
import type { Block } from './fence.ts';
import { traceYaml, YamlFailure, type YamlTrace } from './yaml-engine.ts';

/** Finds the line and column of values in one file's front matter. Nothing is computed before it is asked for. */
export class SourceLocations {
	readonly #findBlock: () => Block;
	#found: Block | undefined;
	#root: YamlTrace | null | undefined;
	#lineStarts: number[] | undefined;
	readonly #entries = new Map<YamlTrace, ReadonlyMap<string, Child>>();

	/** The block may be found again when it is needed: thousands of them are not, and would only be kept in memory. */
	constructor(block: Block | (() => Block)) {
		this.#findBlock = typeof block === 'function' ? block : () => block;
	}

	get #block(): Block {
		return (this.#found ??= this.#findBlock());
	}

	/** Where the key or list element at the end of the path stands; where it cannot be told, the nearest that holds it. */
	find(path: ValuePath): SourceLocation {
		return this.#locationAt(skipBlank(this.#block.yaml, this.#follow(path).offset));
	}

	/** As `find`, up to where the value ends that the path leads to; without an end where it leads to none. */
	findRange(path: ValuePath): SourceRange {
		const { offset, value } = this.#follow(path);
		const start = skipBlank(this.#block.yaml, offset);
		const end = value && endOf(value, this.#block.yaml);
		const location = this.#locationAt(start);
		return end !== null && end > start ? { ...location, end: this.#locationAt(end) } : location;
	}

	/** The offset of the last key or element on the path that is there, and the value if all of them are. */
	#follow(path: ValuePath): { readonly offset: number; readonly value: YamlTrace | null } {
		let node = this.#trace();
		let offset = 0;
		for (const step of path) {
			const child =
				node && (typeof step === 'number' ? elementOf(node, step) : this.#entriesOf(node).get(step));
			if (!child) return { offset, value: null };
			offset = child.offset;
			node = child.value;
		}
		return { offset, value: node };
	}

	/** Where the first alias stands; null where there is none. */
	findAlias(): SourceLocation | null {
		const root = this.#trace();
		const alias = root && aliasIn(root, this.#block.yaml);
		return alias && this.#locationAt(skipBlank(this.#block.yaml, alias.offset));
	}

	#trace(): YamlTrace | null {
		if (this.#root === undefined) this.#root = traceOrNull(this.#block.yaml);
		return this.#root;
	}

	/** Kept, as one mapping is asked about many of its keys. */
	#entriesOf(node: YamlTrace): ReadonlyMap<string, Child> {
		let entries = this.#entries.get(node);
		if (!entries) this.#entries.set(node, (entries = entriesIn(node)));
		return entries;
	}

	#locationAt(offset: number): SourceLocation {
		this.#lineStarts ??= lineStartsOf(this.#block.yaml);
		const index = lastAtMost(this.#lineStarts, offset);
		const column = offset - this.#lineStarts[index]! + 1;
		return {
			line: this.#block.yamlLine + index,
			column: index === 0 ? column + this.#block.yamlColumn : column,
		};
	}
}

interface Child {
	readonly offset: number;
	readonly value: YamlTrace;
}

function elementOf(node: YamlTrace, index: number): Child | null {
	const value = node.kind === 'sequence' ? node.children[index] : undefined;
	return value ? { offset: value.offset, value } : null;
}

/** By key, whose last entry is the one that is kept. */
function entriesIn(node: YamlTrace): Map<string, Child> {
	const entries = new Map<string, Child>();
	if (node.kind !== 'mapping') return entries;
	for (let at = node.children.length % 2; at < node.children.length; at += 2) {
		const [{ text, offset }, value] = [node.children[at]!, node.children[at + 1]!];
		if (text !== null) entries.set(text, { offset, value });
	}
	return entries;
}

/** Where a value ends, without the blanks, line ends and comments that the parser read behind it. */
function endOf(node: YamlTrace, yaml: string): number {
	const last = node.children.at(-1);
	if (last && !/[[{]/.test(yaml.charAt(skipBlank(yaml, node.offset)))) return endOf(last, yaml);
	let end = node.end;
	while (end > node.offset && isBlankAt(yaml, end - 1)) end--;
	return end;
}

function aliasIn(node: YamlTrace, yaml: string): YamlTrace | null {
	const isAlias = node.children.length === 0 && yaml[skipBlank(yaml, node.offset)] === '*';
	return isAlias ? node : firstOf(node.children, (child) => aliasIn(child, yaml));
}

function firstOf(nodes: readonly YamlTrace[], find: (node: YamlTrace) => YamlTrace | null): YamlTrace | null {
	for (const node of nodes) {
		const found = find(node);
		if (found) return found;
	}
	return null;
}

function traceOrNull(yaml: string): YamlTrace | null {
	try {
		return traceYaml(yaml);
	} catch (error) {
		if (error instanceof YamlFailure) return null;
		throw error;
	}
}

/** The parser says where it began to look for a value; the value itself stands after blanks, comments, anchors and tags. */
function skipBlank(yaml: string, from: number): number {
	let at = from;
	for (let next = afterBlank(yaml, at); next > at; next = afterBlank(yaml, at)) at = next;
	return at < yaml.length ? at : from;
}

/** Where the blank, comment, anchor or tag ends that begins there; the same offset where none does. */
function afterBlank(yaml: string, at: number): number {
	const character = yaml.charAt(at);
	if (isBlankAt(yaml, at)) return at + 1;
	if (character === '#') return at === 0 || isBlankAt(yaml, at - 1) ? endOfLine(yaml, at) : at;
	if (character !== '&' && character !== '!') return at;
	let end = at + 1;
	while (end < yaml.length && !isBlankAt(yaml, end)) end++;
	return end < yaml.length ? end + 1 : at;
}

function isBlankAt(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code === 32 || code === 10 || code === 9 || code === 13;
}

function endOfLine(text: string, from: number): number {
	const end = text.indexOf('\n', from);
	return end === -1 ? text.length : end;
}

function lineStartsOf(text: string): number[] {
	const starts = [0];
	for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
	return starts;
}

function lastAtMost(sorted: readonly number[], limit: number): number {
	let [low, high] = [0, sorted.length - 1];
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (sorted[middle]! <= limit) low = middle;
		else high = middle - 1;
	}
	return low;
}
