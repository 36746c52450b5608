/** Resolves once the page has nothing else to do. */
export function untilIdle(): Promise<void> {
	return new Promise((resolve) => {
		if ('requestIdleCallback' in window) requestIdleCallback(() => resolve());
		else setTimeout(resolve, 50);
	});
}
