/** Some browsers begin to read a file a while after it was asked for. */
const KEPT = 60_000;

/** Hands a text to the browser as a file to keep. */
export function saveText(text: string, name: string, mediaType: string): void {
	saveFile(new Blob([text], { type: mediaType }), name);
}

/** Hands a file to the browser to keep. */
export function saveFile(file: Blob, name: string): void {
	const url = URL.createObjectURL(file);
	const link = Object.assign(document.createElement('a'), { href: url, download: name });
	link.click();
	setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
