import { parseArgs } from 'node:util';
import { UsageError } from './io.ts';

/** What a command takes: flags with a value, besides `--help`. */
export interface Flags {
	readonly name: string;
	/** Flags that take a value, with the values that are allowed; null where any is. */
	readonly values: Readonly<Record<string, readonly string[] | null>>;
}

export interface Arguments {
	readonly folder: string | null;
	readonly isHelpAsked: boolean;
	readonly values: ReadonlyMap<string, string>;
}

/** Reads the arguments behind a command's name. Throws `UsageError` with a sentence. */
export function readArguments(argv: readonly string[], flags: Flags): Arguments {
	const options = Object.fromEntries(
		['help', ...Object.keys(flags.values)].map((name) => [name, optionOf(name)] as const),
	);
	const { tokens } = parseArgs({
		args: [...argv],
		options,
		strict: false,
		allowPositionals: true,
		tokens: true,
	});
	const values = new Map<string, string>();
	const folders: string[] = [];
	let isHelpAsked = false;
	for (const token of tokens) {
		if (token.kind === 'positional') folders.push(token.value);
		else if (token.kind === 'option' && token.name === 'help') isHelpAsked = true;
		else if (token.kind === 'option')
			values.set(token.name, valueOf(token.rawName, token.name, token.value, flags));
	}
	if (folders.length > 1) {
		throw new UsageError(`“patterns ${flags.name}” takes one folder, but ${folders.length} were given.`);
	}
	return { folder: folders[0] ?? null, isHelpAsked, values };
}

function optionOf(name: string): { type: 'boolean'; short: string } | { type: 'string' } {
	return name === 'help' ? { type: 'boolean', short: 'h' } : { type: 'string' };
}

function valueOf(rawName: string, name: string, value: string | undefined, flags: Flags): string {
	if (!Object.hasOwn(flags.values, name)) {
		throw new UsageError(`There is no flag “${rawName}”; “patterns ${flags.name} --help” lists them.`);
	}
	const allowed = flags.values[name] ?? null;
	if (value === undefined || value === '') throw new UsageError(`The flag “${rawName}” needs a value.`);
	if (allowed && !allowed.includes(value)) {
		throw new UsageError(`The flag “${rawName}” is ${allowed.join(' or ')}, not “${value}”.`);
	}
	return value;
}
