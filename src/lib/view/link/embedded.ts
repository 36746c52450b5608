/** The same view without anything around it, as a page of somebody else's shows it. That is no part of the view: it stands before it. */
export function searchEmbedded(search: string): string {
	return search.length > 1 ? `?embed&${search.slice(1)}` : '?embed';
}
