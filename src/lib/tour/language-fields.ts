/** A language of one's own as its file holds it. */
export interface WrittenLanguage {
	/** The name of the column that it is. */
	readonly column: string;
	/** In their order. */
	readonly steps: readonly WrittenStep[];
}

export interface WrittenStep {
	/** The key of a pattern. */
	readonly pattern: string;
	/** The sentence that leads to it; may be empty. */
	readonly lead: string;
}

/** No sentence is longer. */
export const LONGEST_LEAD = 600;

/** The front matter by which the file of a language's tour is opened again as that language. */
export function fieldsOfLanguage({ column, steps }: WrittenLanguage): readonly string[] {
	const lines = steps.flatMap(({ pattern, lead }) => [
		`    - pattern: ${quoted(pattern)}`,
		...(lead ? [`      sentence: ${quoted(lead)}`] : []),
	]);
	return ['language:', `  column: ${quoted(column)}`, '  patterns:', ...lines];
}

/** JSON leaves some characters as they are that YAML takes only by their code. */
function quoted(text: string): string {
	return JSON.stringify(text).replace(
		/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
		(sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}
