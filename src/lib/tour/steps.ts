import type { TourStep } from '../model/tour.ts';
import { viewFromFields } from './view-fields.ts';

/** What a tour says before its first step, its steps, and the line on which each of their headings stands. */
export interface ParsedSteps {
	readonly words: string;
	readonly steps: readonly TourStep[];
	readonly lines: readonly number[];
}

/** The line on which the speaker's notes of a step begin. */
export const NOTES = 'Notes:';

const STEP = /^##[ \t]+(\S.*)$/;
const FENCE = /^(`{3,}|~{3,})/;
/** What opens a step's view. */
export const VIEW = /^`{3,}view[ \t]*$/;

/** Takes the text of a tour apart: a heading of the second level opens a step, wherever it does not stand in a block of code. */
export function parseSteps(markdown: string, firstLine = 1): ParsedSteps {
	const lines = markdown.split(/\r?\n/);
	const starts = findHeadings(lines);
	const blocks = starts.map((start, index) => lines.slice(start, starts[index + 1]));
	return {
		words: lines.slice(0, starts[0]).join('\n').trim(),
		steps: blocks.map(stepFrom),
		lines: starts.map((start) => firstLine + start),
	};
}

function findHeadings(lines: readonly string[]): number[] {
	const { isCode } = readFences(lines);
	return [...lines.keys()].filter((at) => !isCode[at] && STEP.test(lines[at]!));
}

/** For each line whether it belongs to a block of code, its fences included; and the fence that would close the block still open at the end. */
export function readFences(lines: readonly string[]): {
	readonly isCode: readonly boolean[];
	readonly open: string | null;
} {
	let open: string | null = null;
	const isCode = lines.map((line) => {
		const fence = FENCE.exec(line)?.[1];
		const isInside = open !== null || fence !== undefined;
		if (open === null) open = fence ?? null;
		else if (fence?.startsWith(open) && line.trim() === fence) open = null;
		return isInside;
	});
	return { isCode, open };
}

function stepFrom([heading = '', ...lines]: readonly string[]): TourStep {
	const { view, rest } = takeView(lines);
	const { isCode } = readFences(rest);
	const found = rest.findIndex((line, at) => !isCode[at] && line.trim() === NOTES);
	const notes = found === -1 ? rest.length : found;
	return {
		heading: STEP.exec(heading)![1]!.trim(),
		view,
		words: rest.slice(0, notes).join('\n').trim(),
		notes: rest
			.slice(notes + 1)
			.join('\n')
			.trim(),
	};
}

/** The view stands before all words of a step. */
function takeView(lines: readonly string[]): { view: string | null; rest: readonly string[] } {
	const start = lines.findIndex((line) => line.trim() !== '');
	if (start === -1 || !VIEW.test(lines[start]!)) return { view: null, rest: lines };
	const length = lines.slice(start + 1).findIndex((line) => /^`{3,}[ \t]*$/.test(line));
	const end = length === -1 ? lines.length : start + 1 + length;
	return { view: viewFromFields(lines.slice(start + 1, end)), rest: lines.slice(end + 1) };
}
