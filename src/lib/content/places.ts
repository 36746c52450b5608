import type { Place, ValuePath } from '../model/reading.ts';
import type { Block } from './fence.ts';
import { traceYaml, YamlFailure, type YamlTrace } from './yaml-engine.ts';

/** Finds the line and column of values in one file's front matter. Nothing is computed before it is asked for. */
export class Places {
	readonly #findBlock: () => Block;
	#found: Block | undefined;
	#root: YamlTrace | null | undefined;
	#lineStarts: number[] | undefined;

	/** The block may be found again when it is needed: thousands of them are not, and would only be kept in memory. */
	constructor(block: Block | (() => Block)) {
		this.#findBlock = typeof block === 'function' ? block : () => block;
	}

	get #block(): Block {
		return (this.#found ??= this.#findBlock());
	}

	/** Where the key or list element at the end of the path stands; where it cannot be told, the nearest that holds it. */
	find(path: ValuePath): Place {
		let node = this.#trace();
		let offset = 0;
		for (const step of path) {
			const child = node && (typeof step === 'number' ? elementOf(node, step) : entryOf(node, step));
			if (!child) break;
			offset = child.offset;
			node = child.value;
		}
		return this.#placeAt(skipBlank(this.#block.yaml, offset));
	}

	/** Where the first alias stands; null where there is none. */
	findAlias(): Place | null {
		const root = this.#trace();
		const alias = root && aliasIn(root, this.#block.yaml);
		return alias && this.#placeAt(skipBlank(this.#block.yaml, alias.offset));
	}

	#trace(): YamlTrace | null {
		if (this.#root === undefined) this.#root = traceOrNull(this.#block.yaml);
		return this.#root;
	}

	#placeAt(offset: number): Place {
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

/** The last entry of that key, as the last is the one that is kept. */
function entryOf(node: YamlTrace, key: string): Child | null {
	if (node.kind !== 'mapping') return null;
	for (let at = node.children.length - 2; at >= 0; at -= 2) {
		const [entry, value] = [node.children[at]!, node.children[at + 1]!];
		if (entry.text === key) return { offset: entry.offset, value };
	}
	return null;
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
	const blank = /(?:[ \t\r\n]+|(?<=[ \t\n]|^)#[^\n]*|[&!][^ \t\r\n]*[ \t\r\n])*/y;
	blank.lastIndex = from;
	blank.exec(yaml);
	return blank.lastIndex < yaml.length ? blank.lastIndex : from;
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
