/** Resolves when the page has nothing else to do. */
export function leisure(): Promise<void> {
	return new Promise((resolve) => {
		if ('requestIdleCallback' in window) requestIdleCallback(() => resolve());
		else setTimeout(resolve, 50);
	});
}
