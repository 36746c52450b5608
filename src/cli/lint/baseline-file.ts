import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { inertJson } from '../../lib/export/json.ts';
import {
	BASELINE_FORMAT,
	baselineFrom,
	baselineFromText,
	prunedBaseline,
	type Baseline,
} from '../../lib/lint/baseline.ts';
import type { Finding } from '../../lib/model/finding.ts';
import { readBaseline } from '../../lib/server/baseline-file.ts';
import { UsageError, type Io } from '../io.ts';
import { reasonOf } from '../reasons.ts';
import { writeOut } from '../write-out.ts';

/** What is done with a baseline before it is held against what is found. */
export type BaselineUse = 'update' | 'prune' | 'read';

/** The file of a baseline, as seen from where the command runs. */
export interface BaselineFile {
	readonly name: string;
	/** Whether the library names it, not who asks. */
	readonly isOfLibrary: boolean;
}

/** A baseline as it was found, or why it is of no use, in a sentence: nothing is known then. */
export interface OpenBaseline extends BaselineFile {
	readonly known: Baseline;
	readonly fault: string | null;
}

/** The file that is asked for, else the one that the library in a folder names; null where neither is. */
export function baselineFile(
	asked: string | undefined,
	ofLibrary: string | null,
	folder: string,
	{ cwd }: Io,
): BaselineFile | null {
	if (asked !== undefined) return { name: asked, isOfLibrary: false };
	return ofLibrary === null ? null : { name: relative(cwd, join(folder, ofLibrary)), isOfLibrary: true };
}

/**
 * The baseline in a file, which is written first where that is asked for. Throws `UsageError` where it cannot be used, unless it is
 * only read since the library names it: that is content.
 */
export async function openBaseline(
	file: BaselineFile,
	use: BaselineUse,
	findings: readonly Finding[],
	io: Io,
): Promise<OpenBaseline> {
	const { name, isOfLibrary } = file;
	if (use === 'read' && isOfLibrary) {
		const read = await readBaseline(io.cwd, name);
		return { ...file, ...('fault' in read ? { known: [], ...read } : { ...read, fault: null }) };
	}
	return { ...file, known: await askedBaseline(name, use, findings, io), fault: null };
}

async function askedBaseline(
	name: string,
	use: BaselineUse,
	findings: readonly Finding[],
	io: Io,
): Promise<Baseline> {
	if (use === 'update') return written(name, baselineFrom(findings), io);
	const baseline = await knownIn(name, io);
	return use === 'prune' ? written(name, prunedBaseline(baseline, findings), io) : baseline;
}

/** A line for each rule in each file, in their order, so that two branches that mend different files merge. */
export function textFromBaseline(baseline: Baseline): string {
	const { format, version } = BASELINE_FORMAT;
	const lines = baseline.map(
		({ file, rule, count }) => `\t\t${inertJson({ file, rule, count }, 0).trimEnd()}`,
	);
	const list = lines.length > 0 ? `[\n${lines.join(',\n')}\n\t]` : '[]';
	return `{\n\t"format": "${format}",\n\t"version": ${version},\n\t"known": ${list}\n}\n`;
}

async function written(name: string, baseline: Baseline, io: Io): Promise<Baseline> {
	await writeOut(name, textFromBaseline(baseline), io);
	return baseline;
}

async function knownIn(name: string, { cwd }: Io): Promise<Baseline> {
	const text = await readFile(resolve(cwd, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT')
			throw new UsageError(`There is no “${name}”; “--update-baseline” writes it.`);
		throw new UsageError(`“${name}” cannot be read: ${reasonOf(error)}.`);
	});
	const baseline = baselineFromText(text);
	if (baseline) return baseline;
	throw new UsageError(`“${name}” is no baseline of “patterns lint”.`);
}
