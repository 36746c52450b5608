import yaml from 'js-yaml';
import { PlainScalar, plainKindOf, type PlainKind, type YamlValue } from './yaml-value.ts';

/** Why a text is not YAML, and where in it: line and column from 0. */
export class YamlFailure extends Error {
	readonly line: number;
	readonly column: number;

	/** An alias whose anchor stands in another part of the text. */
	get isAliasUnknown(): boolean {
		return this.message.startsWith('unidentified alias');
	}

	get isDuplicateKey(): boolean {
		return this.message.startsWith('duplicated mapping key');
	}

	get isTooDeep(): boolean {
		return this.message.startsWith('nesting exceeded');
	}

	get isTooManyMerged(): boolean {
		return this.message.startsWith('merge keys exceeded');
	}

	constructor(reason: string, line: number, column: number) {
		super(reason);
		this.line = line;
		this.column = column;
	}
}

/** `construct` is called right after `resolve` said yes, with the same text. */
let resolvedKind: PlainKind = 'null';

const plainScalar = new yaml.Type('tag:pattern-graph-explorer,2026:plain', {
	kind: 'scalar',
	resolve(text: string | null) {
		const kind = text === null ? null : plainKindOf(text);
		if (kind !== null) resolvedKind = kind;
		return kind !== null;
	},
	construct: (text: string) => new PlainScalar(resolvedKind, text),
});

const mergeKey = new yaml.Type('tag:yaml.org,2002:merge', {
	kind: 'scalar',
	resolve: (text: string | null) => text === '<<',
});

/** YAML’s own tags say what a value is, which its form says as well: it is kept as it is written. */
const STANDARD_TAGS = (
	[
		['mapping', ['set']],
		['sequence', ['omap', 'pairs']],
		['scalar', ['binary', 'bool', 'float', 'int', 'null', 'timestamp', 'value', 'yaml']],
	] as const
).flatMap(([kind, names]) => names.map((name) => new yaml.Type(`tag:yaml.org,2002:${name}`, { kind })));

/** Text stays text; only unquoted scalars are matched against implicit types, which is how a quoted "1e3" stays plain text. */
const SCHEMA = yaml.FAILSAFE_SCHEMA.extend({ implicit: [plainScalar, mergeKey], explicit: STANDARD_TAGS });

/** Reads YAML without coercing anything. Two equal keys are a failure unless `isLastKept`. Throws `YamlFailure`. */
export function parseYaml(text: string, { isLastKept = false } = {}): YamlValue {
	try {
		return (yaml.load(text, { schema: SCHEMA, json: isLastKept }) ?? null) as YamlValue;
	} catch (error) {
		throw failureFrom(error);
	}
}

function failureFrom(error: unknown): YamlFailure {
	if (error instanceof yaml.YAMLException) {
		return new YamlFailure(error.reason, error.mark?.line ?? 0, error.mark?.column ?? 0);
	}
	return new YamlFailure(error instanceof Error ? error.message : String(error), 0, 0);
}

/** Where the parser began to look for a value, and the values within: elements of a sequence, keys and values of a mapping in turns. */
export interface YamlTrace {
	readonly offset: number;
	/** Where it had read the value, perhaps blanks and comments behind it too. */
	end: number;
	kind: 'scalar' | 'sequence' | 'mapping' | null;
	/** The text of a scalar, else null. */
	text: string | null;
	readonly children: YamlTrace[];
}

/** Reads YAML for its locations only. Throws `YamlFailure`. */
export function traceYaml(text: string): YamlTrace {
	const root: YamlTrace = { offset: 0, end: text.length, kind: null, text: null, children: [] };
	const open: YamlTrace[] = [root];
	const listener = (event: yaml.EventType, state: yaml.State) => {
		if (event === 'close') closeTrace(open.pop()!, state);
		else open.push(addedTrace(open.at(-1)!, state.position));
	};
	try {
		yaml.load(text, { schema: SCHEMA, json: true, listener });
	} catch (error) {
		throw failureFrom(error);
	}
	return root.children[0] ?? root;
}

function addedTrace(parent: YamlTrace, offset: number): YamlTrace {
	const trace: YamlTrace = { offset, end: offset, kind: null, text: null, children: [] };
	parent.children.push(trace);
	return trace;
}

function closeTrace(
	trace: YamlTrace,
	{ kind, result, position }: Pick<yaml.State, 'kind' | 'result' | 'position'>,
): void {
	trace.kind = kind as YamlTrace['kind'];
	trace.end = position;
	if (result instanceof PlainScalar) trace.text = result.text;
	else trace.text = typeof result === 'string' ? result : null;
}
