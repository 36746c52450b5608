/*
 * A view as a tour's file says it: a line for each parameter of the link, `focus: kanban`, named once for each of its
 * values; or the query string itself, on a line that begins with a question mark.
 */

/** The query string that lines of fields say, with its question mark; empty where they say nothing. A line that is no field is kept as a name without a value, so that it can be told. */
export function viewFromFields(lines: readonly string[]): string {
	const said = lines.map((line) => line.trim()).filter((line) => line !== '');
	const params = new URLSearchParams(said.find((line) => line.startsWith('?')) ?? '');
	for (const line of said.filter((line) => !line.startsWith('?'))) {
		const [, name = line, value = ''] = /^([^:]+):(.*)$/.exec(line) ?? [];
		params.append(name.trim(), value.trim());
	}
	const text = params.toString();
	return text && `?${text}`;
}

/** The lines that say a view; the query string itself where a value would not come back from a line of its own. */
export function fieldsOfView(view: string): readonly string[] {
	const lines = [...new URLSearchParams(view)].map(([name, value]) => `${name}: ${value}`);
	return viewFromFields(lines) === canonical(view) && lines.every(isOneLine) ? lines : [canonical(view)];
}

function canonical(view: string): string {
	const text = new URLSearchParams(view).toString();
	return text && `?${text}`;
}

/** A value could close the block that the lines stand in. */
function isOneLine(line: string): boolean {
	return !/[\n\r]/.test(line) && !line.startsWith('```');
}
