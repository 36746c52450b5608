/** What the map is taken away as. */
export interface PictureFormat {
	readonly id: 'png' | 'svg' | 'print' | 'poster' | 'embed';
	readonly label: string;
	readonly readBy: string;
}

export const PICTURES: readonly PictureFormat[] = [
	{ id: 'png', label: 'PNG', readBy: 'slides, documents, the web' },
	{ id: 'svg', label: 'SVG', readBy: 'any size; its texts are texts' },
	{ id: 'print', label: 'Print or PDF', readBy: 'paper, as vectors' },
	{ id: 'poster', label: 'Poster…', readBy: 'a wall: A3 to A0, on sheets to be glued' },
	{ id: 'embed', label: 'Embed', readBy: 'a page of yours; it stays live' },
];
