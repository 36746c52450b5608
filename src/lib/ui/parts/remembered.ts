/* Choices of this device, such as its theme. Browsers may refuse to keep anything: then a choice holds until the page is left. */

/** What was chosen on this device under a name, or null: nothing was, or nothing may be kept. */
export function recall(name: string): string | null {
	try {
		return localStorage.getItem(name);
	} catch {
		return null;
	}
}

/** Keeps a choice where that may be done. */
export function remember(name: string, chosen: string): void {
	try {
		localStorage.setItem(name, chosen);
	} catch {
		// Blocked or full: nobody is to be bothered with that.
	}
}
