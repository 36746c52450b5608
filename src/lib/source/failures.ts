/* What is said when a part of a library does not come: what failed, why, and what to try. */

const LOOK_AT_THE_LINE = 'Check the connection, then try again.';
const LOOK_AT_THE_SITE = 'Check that the site was built and copied whole, then try again.';

export function sayUnreachable(file: string): string {
	return `${file} could not be fetched: no answer came, or it broke off. ${LOOK_AT_THE_LINE}`;
}

export function sayRefused(file: string, status: number): string {
	return `The server answered ${status} for ${file}. ${LOOK_AT_THE_SITE}`;
}

/** `why` is a sentence that says where the file is damaged. */
export function sayDamaged(why: string): string {
	return `${why} ${LOOK_AT_THE_SITE}`;
}

/** Nothing has come for so many milliseconds. */
export function saySilent(file: string, patience: number): string {
	return `Nothing has come of ${file} for ${Math.round(patience / 1000)} seconds. ${LOOK_AT_THE_LINE}`;
}

/** A worker ended or never began; browsers seldom say why. */
export function sayStopped(what: string, why: string): string {
	const reason = why ? ` (${why})` : '';
	return `The script that ${what} could not be loaded, or it has stopped${reason}. ${LOOK_AT_THE_SITE}`;
}

export function sayOutOfStep(file: string): string {
	return `${file} belongs to another state of the library than the map. Reload the page.`;
}

/** The sentence of anything that was thrown. */
export function sayError(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
