import { version } from '../../package.json';
import { inertText } from '../lib/model/inert-text.ts';
import { FolderError } from '../lib/server/content-folder.ts';
import { explainCommand } from './explain-command.ts';
import { exportCommand } from './export-command.ts';
import { UsageError, type Io } from './io.ts';
import { lintCommand } from './lint-command.ts';
import { mcpCommand } from './mcp-command.ts';
import { queryCommand } from './query-command.ts';
import { tourCommand } from './tour-command.ts';

type Command = (argv: readonly string[], io: Io) => Promise<number>;

const COMMANDS: ReadonlyMap<string, Command> = new Map([
	['lint', lintCommand],
	['explain', explainCommand],
	['export', exportCommand],
	['tour', tourCommand],
	['query', queryCommand],
	['mcp', mcpCommand],
]);

const HELP = `patterns <command> [folder] [flags]

  lint     tells what is wrong with a library of Markdown patterns
  explain  says what a rule means, why it matters and what mends it
  export   writes a library as read, with its relations and findings
  tour     writes a ready-made tour of a library: its regions, one by one
  query    answers a question about a library in JSON: search, a pattern, what is around it, a path, findings
  mcp      answers the same questions for assistants, over the Model Context Protocol

“patterns <command> --help” says more. “patterns --version” says which version this is.
`;

/** Carries out a command and returns its exit code: 2 where it failed, and then one sentence on standard error says why. */
export async function runCli(argv: readonly string[], io: Io): Promise<number> {
	try {
		return await dispatch(argv, io);
	} catch (error) {
		const isExpected = error instanceof UsageError || error instanceof FolderError;
		const reason = error instanceof Error ? error.message : String(error);
		await io.stderr.write(`${inertText(isExpected ? reason : `Something went wrong: ${reason}`)}\n`);
		return 2;
	}
}

async function dispatch([name, ...rest]: readonly string[], io: Io): Promise<number> {
	if (name === '--version' || name === '-v') return say(`${version}\n`, io);
	if (name === '--help' || name === '-h' || name === 'help') return say(HELP, io);
	const command = COMMANDS.get(name ?? '');
	if (command) return command(rest, io);
	const names = [...COMMANDS.keys()].map((known) => `“${known}”`);
	const commands = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
	if (name === undefined) throw new UsageError(`A command is missing; there are ${commands}.`);
	const what = name.startsWith('-') ? 'flag' : 'command';
	throw new UsageError(`There is no ${what} “${name}”; there are the commands ${commands}.`);
}

async function say(text: string, io: Io): Promise<number> {
	await io.stdout.write(text);
	return 0;
}
