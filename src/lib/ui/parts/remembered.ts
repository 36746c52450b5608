/* Choices of this device, such as its theme. Browsers may refuse to keep anything: then a choice holds until the page is left. */

/** What was chosen on this device under a name, or null: nothing was, or nothing may be kept. */
export function recall(name: string): string | null {
	try {
		return localStorage.getItem(name);
	} catch {
		return null;
	}
}

/** Keeps a choice where that may be done. @returns Whether it is kept: storage may be blocked or full. */
export function remember(name: string, chosen: string): boolean {
	try {
		localStorage.setItem(name, chosen);
		return true;
	} catch {
		return false;
	}
}
