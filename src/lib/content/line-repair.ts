const KEYED_LINE = /^( *(?:- +)*(?:[\w-]+|"[^"\n]+"|'[^'\n]+')[ \t]*:[ \t]+)(?=\S)/;
const LISTED_LINE = /^( *(?:- +)+)(?=\S)/;

/** The key at the start of a line `key: …`, without its quotes; null where there is none. */
export function keyOf(line: string): string | null {
	return /^ *(?:- +)*["']?([\w-]+)["']?[ \t]*:/.exec(line)?.[1] ?? null;
}

/** The line with its value in quotes; null where the value is none that quotes could mend. */
export function quotedLine(line: string): string | null {
	const head = (KEYED_LINE.exec(line) ?? LISTED_LINE.exec(line))?.[1];
	if (head === undefined) return null;
	const value = withoutComment(line.slice(head.length));
	const quoted = value.startsWith('[') ? quotedList(value) : quotedScalar(value);
	return quoted === null ? null : head + quoted + (line.endsWith('\r') ? '\r' : '');
}

function withoutComment(text: string): string {
	const comment = text.search(/[ \t]#/);
	return (comment === -1 ? text : text.slice(0, comment)).trimEnd();
}

/** Blocks, aliases, tags and mappings are more than a scalar without quotes; a quotation that never ends has no known end. */
function quotedScalar(value: string): string | null {
	if (value === '' || /^[|>&*!{#]/.test(value)) return null;
	const quote = /^["']/.exec(value)?.[0];
	if (!quote) return inQuotes(value);
	const closing = value.lastIndexOf(quote);
	if (closing === 0) return null;
	return inQuotes(closing === value.length - 1 ? value.slice(1, -1) : value);
}

/** Each element that stands without quotes gets them; a comma without a blank after it belongs to its element. */
function quotedList(value: string): string | null {
	if (!value.endsWith(']') || /[[\]{}]/.test(value.slice(1, -1))) return null;
	const elements = value
		.slice(1, -1)
		.split(/,(?=[ \t]|$)/)
		.map((element) => element.trim());
	if (elements.some((element) => /^["'].*[^"']$|^[&*!]/.test(element))) return null;
	const quoted = elements.map((element) => (/^(?:["'].*)?$/.test(element) ? element : inQuotes(element)));
	return `[${quoted.join(', ')}]`;
}

function inQuotes(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}
