import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { inertJson } from '../../lib/export/json.ts';
import {
	BASELINE_FORMAT,
	baselineFrom,
	baselineFromText,
	prunedBaseline,
	type Baseline,
} from '../../lib/lint/baseline.ts';
import type { Finding } from '../../lib/model/finding.ts';
import { UsageError, type Io } from '../io.ts';
import { reasonOf } from '../reasons.ts';
import { writeOut } from '../write-out.ts';

/** What is done with a baseline before it is held against what is found. */
export type BaselineUse = 'update' | 'prune' | 'read';

/** The baseline in a file, which is written first where that is asked for. Throws `UsageError` where it cannot be used. */
export async function openBaseline(
	name: string,
	use: BaselineUse,
	findings: readonly Finding[],
	io: Io,
): Promise<Baseline> {
	if (use === 'update') return written(name, baselineFrom(findings), io);
	const baseline = await readBaseline(name, io);
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

async function readBaseline(name: string, { cwd }: Io): Promise<Baseline> {
	const text = await readFile(resolve(cwd, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT')
			throw new UsageError(`There is no “${name}”; “--update-baseline” writes it.`);
		throw new UsageError(`“${name}” cannot be read: ${reasonOf(error)}.`);
	});
	const baseline = baselineFromText(text);
	if (baseline) return baseline;
	throw new UsageError(`“${name}” is no baseline of “patterns lint”.`);
}
