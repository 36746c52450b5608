/** Tasks of a page's main thread, in milliseconds of the trace's own clock. */
export interface Tasks {
	readonly tasks: readonly { readonly start: number; readonly length: number }[];
	/** Times of the page's own marks, by name. */
	readonly marks: ReadonlyMap<string, readonly number[]>;
}

interface TraceEvent {
	readonly name: string;
	readonly ph: string;
	readonly ts: number;
	readonly dur?: number;
	readonly pid: number;
	readonly tid: number;
}

/** Reads a trace of Chromium: all tasks of the thread on which the page set its marks. */
export function readTasks(trace: Buffer): Tasks {
	const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
	const own = traceEvents.filter(({ name }) => name.startsWith('bench:'));
	const { pid, tid } = own[0] ?? { pid: -1, tid: -1 };
	const marks = new Map<string, number[]>();
	for (const { name, ts } of own) marks.set(name, [...(marks.get(name) ?? []), ts / 1000]);
	for (const times of marks.values()) times.sort((a, b) => a - b);
	const tasks = traceEvents
		.filter((event) => event.name === 'RunTask' && event.ph === 'X' && event.pid === pid && event.tid === tid)
		.map(({ ts, dur = 0 }) => ({ start: ts / 1000, length: dur / 1000 }))
		.sort((a, b) => a.start - b.start);
	return { tasks, marks };
}

/** How much of the time between two moments the main thread was at work. */
export function scriptBetween({ tasks }: Tasks, from: number, to: number): number {
	let sum = 0;
	for (const { start, length } of tasks) {
		const overlap = Math.min(to, start + length) - Math.max(from, start);
		if (overlap > 0) sum += overlap;
	}
	return sum;
}
