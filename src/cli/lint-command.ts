import { isAbsolute, relative, sep } from 'node:path';
import { lintReading } from '../lib/server/lint-reading.ts';
import { filesNotRead } from '../lib/lint/not-read.ts';
import { SEVERITIES, type Severity } from '../lib/model/finding.ts';
import type { Library } from '../lib/model/library.ts';
import { readArguments } from './arguments.ts';
import { LINT_FORMATS, SUMMARISED } from './formats/formats.ts';
import { UsageError, type Io } from './io.ts';
import { baselineFile, openBaseline, type BaselineUse, type OpenBaseline } from './lint/baseline-file.ts';
import { changedFiles } from './lint/changed-files.ts';
import { buildReport, type ReportOptions } from './lint/report.ts';
import { urlsIn } from './lint/urls.ts';
import { openReading, pathOfLibrary } from './open-library.ts';
import { ruleLevelsFrom } from './rule-levels.ts';
import { RuleTiming } from './rule-timing.ts';

const FORMATS = [...LINT_FORMATS.keys()];

const FLAGS = {
	name: 'lint',
	takes: 'folder',
	values: {
		...{ format: FORMATS, 'fail-on': [...SEVERITIES, 'none'] },
		...{ 'changed-since': null, baseline: null, rule: null },
	},
	repeated: ['rule'],
	switches: ['quiet', 'summary', 'no-baseline', 'update-baseline', 'prune', 'timing'],
};

export const LINT_HELP = `patterns lint [folder] [flags]

Tells what is wrong with a library. Without a folder, that is the one PATTERNS_DIR names, else ./content.

  --format text      for reading, by file; what follows from another fault is counted under it (default)
  --format json      { counts, findings, baseline: { name, isOfLibrary, findings, gone, fault } or null }
  --format sarif     SARIF 2.1.0 for code scanning, errors first, 5,000 results at most
  --format github    annotations for GitHub Actions, errors first: of each kind as many as are shown
  --format markdown  where to start, and a list by file to tick off
  --format junit     JUnit’s XML: what makes it fail is a failure, all else is skipped
  --format csv       a finding a row; a text that a spreadsheet would calculate has an apostrophe before it
  --format urls      the web addresses that texts and sources link to, for a link checker: nothing here opens a connection
  --fail-on warn     the least severity that makes it fail: error (default), warn, info or none
  --changed-since main
                     only what is in files that changed since the checkout left that branch, tag or commit of Git,
                     with what it comes from; what a removed file left dangling in others is told without this flag
  --baseline file    what this file knows is not told and makes nothing fail: so many findings under each rule in each
                     file. Where there are more, all of them are told. Without this flag it is the file beside library.yml
                     that this names under “baseline”; --no-baseline tells all
  --update-baseline  writes all that is found to that file first; --prune takes out what is found no more, adds nothing
  --summary          text or markdown: only what was found in all and where to start, in twenty lines
  --quiet            tells errors only; what makes it fail stays the same
  --rule name=off    how severe findings of a rule are (info, warn, error), or that it is not run, before what
                     library.yml says of it and with the same effect: padding-alphabetical=off takes no relation for
                     padding. “patterns explain” lists the rules
  --timing           says on standard error how long the slowest rules took

Exit code: 0, 1 where a finding makes it fail, 2 where the command failed.
`;

/** Writes what was found; returns 1 where that makes the library fail, else 0. */
export async function lintCommand(argv: readonly string[], io: Io): Promise<number> {
	const { given, isHelpAsked, values, lists, switches } = readArguments(argv, FLAGS);
	if (isHelpAsked) {
		await io.stdout.write(LINT_HELP);
		return 0;
	}
	const format = values.get('format') ?? 'text';
	assertSummary(format, switches);
	const use = baselineUse(values, switches);
	const path = pathOfLibrary(given, io);
	const timing = switches.has('timing') ? new RuleTiming() : null;
	const levels = ruleLevelsFrom(lists.get('rule') ?? []);
	const reading = await openReading(path, io, levels);
	const library = lintReading(reading, timing ? { onTimed: timing.note } : {});
	const report = buildReport(library, {
		failOn: severityOf(values.get('fail-on') ?? 'error'),
		isQuiet: switches.has('quiet'),
		folder: folderInCheckout(path, io),
		notRead: filesNotRead(reading),
		urls: () => urlsIn(reading),
		baseline: await baselineFor(library, values.get('baseline'), { use, path, switches }, io),
		changed: await changedSince(values.get('changed-since'), path, io),
	});
	const look = { isColoured: isColoured(io), isSummary: switches.has('summary') };
	for (const piece of LINT_FORMATS.get(format)!(report, look)) await io.stdout.write(piece);
	if (timing) await io.stderr.write(timing.report);
	return report.isFailed ? 1 : 0;
}

function assertSummary(format: string, switches: ReadonlySet<string>): void {
	if (!switches.has('summary') || SUMMARISED.includes(format)) return;
	throw new UsageError(`The flag “--summary” is for ${SUMMARISED.join(' and ')}, not for ${format}.`);
}

function baselineUse(values: ReadonlyMap<string, string>, switches: ReadonlySet<string>): BaselineUse {
	const asked = ['update-baseline', 'prune'].filter((name) => switches.has(name));
	if (asked.length > 1)
		throw new UsageError('Only one of “--update-baseline” and “--prune” can be asked for.');
	if (switches.has('no-baseline') && (values.has('baseline') || asked.length > 0))
		throw new UsageError('With “--no-baseline” nothing else can be asked of a baseline.');
	return asked.length === 0 ? 'read' : asked[0] === 'prune' ? 'prune' : 'update';
}

interface BaselineAsked {
	readonly use: BaselineUse;
	/** Of the library. */
	readonly path: string;
	readonly switches: ReadonlySet<string>;
}

async function baselineFor(
	{ findings, settings }: Library,
	asked: string | undefined,
	{ use, path, switches }: BaselineAsked,
	io: Io,
): Promise<OpenBaseline | null> {
	if (switches.has('no-baseline')) return null;
	const file = baselineFile(asked, settings.baseline, path, io);
	if (file) return openBaseline(file, use, findings, io);
	if (use === 'read') return null;
	const flag = use === 'prune' ? '--prune' : '--update-baseline';
	throw new UsageError(`The flag “${flag}” needs a “--baseline”, or one that library.yml names.`);
}

async function changedSince(
	since: string | undefined,
	path: string,
	io: Io,
): Promise<ReportOptions['changed']> {
	return since === undefined ? null : { files: await changedFiles(path, since, io), since };
}

function isColoured({ stdout, env }: Io): boolean {
	return stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}

function severityOf(name: string): Severity | null {
	return SEVERITIES.find((severity) => severity === name) ?? null;
}

/** Build services name files from the folder of the checkout; commands are mostly run there. */
function folderInCheckout(path: string, { cwd, env }: Io): string {
	const [checkout, here] = [env['GITHUB_WORKSPACE'] || cwd, cwd].map((from) => relative(from, path));
	const isInside = !isAbsolute(checkout!) && !/^\.\.(?:[/\\]|$)/.test(checkout!);
	const folder = (isInside ? checkout! : here!).replaceAll(sep, '/');
	return folder === '' ? '' : `${folder}/`;
}
