/** A task of a page's main thread, in milliseconds of the trace's own clock. */
export interface Task {
	readonly start: number;
	/** How long it lasted; it may have waited meanwhile for another thread or process. */
	readonly length: number;
	/** How long the thread was at work on it, by the thread's own clock. */
	readonly cpu: number;
}

export interface Tasks {
	readonly tasks: readonly Task[];
	/** Those of the page's workers, by their addresses. */
	readonly workers: ReadonlyMap<string, readonly Task[]>;
	/** Times of the page's own marks, by name. */
	readonly marks: ReadonlyMap<string, readonly number[]>;
}

interface TraceEvent {
	readonly name: string;
	readonly ph: string;
	readonly ts: number;
	readonly dur?: number;
	readonly tdur?: number;
	readonly pid: number;
	readonly tid: number;
	readonly args?: { readonly data?: { readonly url?: string; readonly workerThreadId?: number } };
}

/** Reads a trace of Chromium: all tasks of the thread on which the page set its marks, and of the workers beside it. */
export function readTasks(trace: Buffer): Tasks {
	const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
	const own = traceEvents.filter(({ name }) => name.startsWith('bench:'));
	const { pid, tid } = own[0] ?? { pid: -1, tid: -1 };
	const marks = new Map<string, number[]>();
	for (const { name, ts } of own) marks.set(name, [...(marks.get(name) ?? []), ts / 1000]);
	for (const times of marks.values()) times.sort((a, b) => a - b);
	const isTask = ({ name, ph, pid: process }: TraceEvent) =>
		name === 'RunTask' && ph === 'X' && process === pid;
	const events = traceEvents.filter(isTask);
	const tasksOn = (thread: number | undefined) =>
		events
			.filter((event) => event.tid === thread)
			.map(taskFromEvent)
			.sort((a, b) => a.start - b.start);
	const tasks = tasksOn(tid);
	// Chromium leaves a thread time out where it is nothing; where it leaves out all, work cannot be told from waiting.
	if (!tasks.some(({ cpu }) => cpu)) throw new Error('The trace has no thread times (tdur).');
	const told = traceEvents.filter((event) => event.name === 'TracingSessionIdForWorker' && event.pid === pid);
	const workers = new Map(
		told.map(({ args }) => [args?.data?.url ?? '', tasksOn(args?.data?.workerThreadId)]),
	);
	return { tasks, workers, marks };
}

function taskFromEvent({ ts, dur = 0, tdur = 0 }: TraceEvent): Task {
	return { start: ts / 1000, length: dur / 1000, cpu: tdur / 1000 };
}

/** How long the main thread was at work between two moments, and how long its tasks lasted there; of a task that goes on beyond, its share. */
export function workBetween(
	{ tasks }: Pick<Tasks, 'tasks'>,
	from: number,
	to: number,
): { script: number; task: number } {
	let [script, task] = [0, 0];
	for (const { start, length, cpu } of tasks) {
		const overlap = Math.min(to, start + length) - Math.max(from, start);
		if (overlap <= 0) continue;
		task += overlap;
		script += cpu * (overlap / length);
	}
	return { script, task };
}
