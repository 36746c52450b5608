/** Prints a picture alone on the page, as vectors with real text; resolves when it was printed, or put aside. */
export async function printPicture(svg: Blob): Promise<void> {
	const parsed = new DOMParser().parseFromString(await svg.text(), 'image/svg+xml');
	// The page has the fonts already.
	parsed.querySelector('style')?.remove();
	const sheet = document.createElement('div');
	sheet.className = 'on-paper';
	sheet.style.page = 'picture';
	sheet.append(document.adoptNode(parsed.documentElement));
	await printAlone([sheet]);
}

/** Prints some parts without anything else of the page; resolves when they were printed, or put aside. */
export async function printAlone(parts: readonly Element[]): Promise<void> {
	const paper = document.createElement('div');
	paper.className = 'print-alone';
	paper.append(...parts);
	document.body.append(paper);
	await new Promise<void>((resolve) => {
		window.addEventListener('afterprint', () => resolve(), { once: true });
		window.print();
	});
	paper.remove();
}
