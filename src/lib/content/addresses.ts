/** The address where it is http or https, else null: content never brings in another scheme. */
export function webAddress(text: string | null): string | null {
	return text !== null && /^https?:\/\/[^\s<>"\p{Cc}]+$/iu.test(text) ? text : null;
}

/** The address that a template of the settings gives; null where there is none, or it needs what is not known. */
export function filledAddress(
	template: string | null,
	names: { id: string | null; slug: string | null; file: string },
): string | null {
	if (template === null) return null;
	const holes = [...template.matchAll(/\{(file|slug|id)\}/g)].map((match) => match[1] as keyof typeof names);
	if (holes.some((hole) => names[hole] === null)) return null;
	return template.replace(/\{(file|slug|id)\}/g, (_, hole: keyof typeof names) =>
		encodedPath(names[hole] ?? ''),
	);
}

function encodedPath(path: string): string {
	return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}

/** Where a file on GitHub is edited; null where the address is no such file's. */
export function editUrlFrom(sourceUrl: string | null): string | null {
	const match = /^(https:\/\/github\.com\/[^/]+\/[^/]+)\/blob\/(.+)$/.exec(sourceUrl ?? '');
	return match && `${match[1]}/edit/${match[2]}`;
}
