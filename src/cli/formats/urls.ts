import type { LintReport } from '../lint/report.ts';

/** Web addresses, one a line, for a program that looks whether they still lead somewhere: nothing here opens a connection. */
export function* urlsFromReport({ urls }: LintReport): Generator<string> {
	for (const url of urls()) yield `${inertUrl(url)}\n`;
}

/** An address holds no control character, but its last part may hold “##”, which build services read as a command. */
function inertUrl(url: string): string {
	const [start, ...fragment] = url.split('#');
	return fragment.length > 0 ? `${start!}#${fragment.join('%23')}` : url;
}
