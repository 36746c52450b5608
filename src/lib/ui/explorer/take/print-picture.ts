/** Prints a picture alone on the page, as vectors with real text; resolves when it was printed, or put aside. */
export async function printPicture(svg: Blob): Promise<void> {
	const parsed = new DOMParser().parseFromString(await svg.text(), 'image/svg+xml');
	// The page has the fonts already.
	parsed.querySelector('style')?.remove();
	const paper = document.createElement('div');
	paper.className = 'print-alone';
	paper.style.page = 'picture';
	paper.append(document.adoptNode(parsed.documentElement));
	document.body.append(paper);
	await new Promise<void>((resolve) => {
		window.addEventListener('afterprint', () => resolve(), { once: true });
		window.print();
	});
	paper.remove();
}
