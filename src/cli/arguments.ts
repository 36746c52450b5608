import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './io.ts';

/** What a command takes, besides `--help`. */
export interface Flags {
	readonly name: string;
	/** What stands without a flag, such as “folder”. */
	readonly takes: string;
	/** Whether several of these may be given. */
	readonly takesSeveral?: boolean;
	/** Flags that take a value, with the values that are allowed; null where any is. */
	readonly values: Readonly<Record<string, readonly string[] | null>>;
	/** Of these, those that may be given several times. */
	readonly repeated?: readonly string[];
	/** Flags that take none. */
	readonly switches?: readonly string[];
}

export interface Arguments {
	/** What stands without a flag; the first where there are several. */
	readonly given: string | null;
	readonly allGiven: readonly string[];
	readonly isHelpAsked: boolean;
	readonly values: ReadonlyMap<string, string>;
	/** Every value of a flag that may be given several times. */
	readonly lists: ReadonlyMap<string, readonly string[]>;
	readonly switches: ReadonlySet<string>;
}

/** Reads the arguments behind a command’s name. Throws `UsageError` with a sentence. */
export function readArguments(argv: readonly string[], flags: Flags): Arguments {
	const { tokens } = parseArgs({
		args: [...argv],
		options: optionsFrom(flags),
		strict: false,
		allowPositionals: true,
		tokens: true,
	});
	const values = new Map<string, string>();
	const lists = new Map((flags.repeated ?? []).map((name) => [name, [] as string[]]));
	const switches = new Set<string>();
	const given: string[] = [];
	for (const token of tokens) {
		if (token.kind === 'positional') given.push(token.value);
		else if (token.kind === 'option' && isSwitch(token.name, flags)) switches.add(switchOf(token));
		else if (token.kind === 'option') {
			const value = valueOf(token, flags);
			values.set(token.name, value);
			lists.get(token.name)?.push(value);
		}
	}
	if (given.length > 1 && !flags.takesSeveral) {
		throw new UsageError(
			`“patterns ${flags.name}” takes one ${flags.takes}, but ${given.length} were given.`,
		);
	}
	const isHelpAsked = switches.has('help');
	return { given: given[0] ?? null, allGiven: given, isHelpAsked, values, lists, switches };
}

interface OptionToken {
	readonly name: string;
	readonly rawName: string;
	readonly value?: string | undefined;
}

function optionsFrom({ values, switches = [] }: Flags): NonNullable<ParseArgsConfig['options']> {
	return Object.fromEntries([
		['help', { type: 'boolean', short: 'h' }],
		...switches.map((name) => [name, { type: 'boolean' }] as const),
		...Object.keys(values).map((name) => [name, { type: 'string' }] as const),
	]);
}

function isSwitch(name: string, { switches = [] }: Flags): boolean {
	return name === 'help' || switches.includes(name);
}

function switchOf({ name, rawName, value }: OptionToken): string {
	if (value !== undefined) throw new UsageError(`The flag “${rawName}” takes no value.`);
	return name;
}

function valueOf({ name, rawName, value }: OptionToken, flags: Flags): string {
	if (!Object.hasOwn(flags.values, name)) {
		throw new UsageError(`There is no flag “${rawName}”; “patterns ${flags.name} --help” lists them.`);
	}
	const allowed = flags.values[name] ?? null;
	if (value === undefined || value === '') throw new UsageError(`The flag “${rawName}” needs a value.`);
	if (allowed && !allowed.includes(value)) {
		throw new UsageError(`The flag “${rawName}” is ${listed(allowed)}, not “${value}”.`);
	}
	return value;
}

function listed(values: readonly string[]): string {
	return values.length < 2 ? values.join() : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
}
