import { Session } from 'node:inspector/promises';

/**
 * Counts steps, the same ones on every machine: how often each block of a program runs, and over how many characters and elements goes
 * what the language brings. An expression counts what it moves over once, as the linter refuses those that go back. The program has
 * to run with `--no-opt`, since optimised code does not count its calls, and what is counted must not have run before.
 */
export class StepCounter {
	readonly #session = new Session();
	readonly #isGenerous: boolean;

	/**
	 * Generous, it counts as one step what V8 does in one and libraries do at each character: a part of a text, which is a view of it, and
	 * an expression that can match at one position only and does not.
	 */
	constructor({ isGenerous = false } = {}) {
		this.#isGenerous = isGenerous;
	}

	async start(): Promise<void> {
		this.#session.connect();
		await this.#session.post('Profiler.enable');
		await this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
	}

	async count(work: () => void): Promise<number> {
		await this.#session.post('Profiler.takePreciseCoverage');
		const moved = movedOverBy(work, this.#isGenerous);
		const { result } = await this.#session.post('Profiler.takePreciseCoverage');
		const ranges = result.flatMap(({ functions }) => functions.flatMap((one) => one.ranges));
		return ranges.reduce((sum, { count }) => sum + count, moved);
	}
}

type Native = (this: unknown, ...given: never[]) => unknown;

/** What a call of something that the language brings has moved over. */
type Cost = (subject: never, given: readonly never[], result: never) => number;

const wholeText: Cost = (text: string) => text.length;
const wholeResult: Cost = (_subject, _given, result: string | readonly unknown[]) => result.length;
const upToResult: Cost = (sought: string | readonly unknown[], [, from = 0]: readonly number[], at: number) =>
	Math.max(0, (at === -1 ? sought.length : at) - from);
const backToResult: Cost = (text: string, [, from = text.length]: readonly number[], at: number) => from - at;

const COSTS: readonly (readonly [owner: object, costs: Readonly<Record<string, Cost>>])[] = [
	[
		String.prototype,
		{
			indexOf: upToResult,
			lastIndexOf: backToResult,
			includes: wholeText,
			normalize: wholeText,
			repeat: wholeResult,
			replace: wholeText,
			slice: wholeResult,
			split: wholeText,
			toLowerCase: wholeText,
			trim: wholeText,
		},
	],
	[
		Array.prototype,
		{
			concat: wholeResult,
			includes: (list: readonly unknown[]) => list.length,
			indexOf: upToResult,
			join: wholeResult,
			slice: wholeResult,
		},
	],
];

const sliceText: Native = String.prototype.slice;

/** Takes the place of what the language brings for as long as the work takes. */
function movedOverBy(work: () => void, isGenerous: boolean): number {
	let moved = 0;
	const restored = COSTS.flatMap(([owner, costs]) =>
		Object.entries(costs).map(([name, cost]) =>
			replaced(
				owner,
				name,
				(native) =>
					function (this: unknown, ...given) {
						const result = native.apply(this, given);
						moved += isGenerous && native === sliceText ? 1 : 1 + cost(this as never, given, result as never);
						return result;
					},
			),
		),
	);
	restored.push(
		replaced(
			RegExp.prototype,
			'exec',
			(native) =>
				function (this: unknown, ...given) {
					const expression = this as RegExp;
					const from = expression.global || expression.sticky ? expression.lastIndex : 0;
					const match = native.apply(this, given) as RegExpExecArray | null;
					const [text] = given as unknown as [string];
					const isBound = expression.sticky || (expression.source.startsWith('^') && !expression.multiline);
					if (isGenerous && isBound && !match) moved += 1;
					else
						moved += 1 + (match ? match.index + match[0].length : text.length) - Math.min(from, text.length);
					return match;
				},
		),
	);
	try {
		work();
	} finally {
		for (const restore of restored) restore();
	}
	return moved;
}

function replaced(owner: object, name: string, by: (native: Native) => Native): () => void {
	const descriptor = Object.getOwnPropertyDescriptor(owner, name)!;
	Object.defineProperty(owner, name, { ...descriptor, value: by(descriptor.value as Native) });
	return () => void Object.defineProperty(owner, name, descriptor);
}
