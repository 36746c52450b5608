/** Where a key leads from one of so many items of a list; null where it leads nowhere. */
export function stepOf(key: string, at: number, items: number): number | null {
	const to = targets(at, items).get(key);
	return to === undefined || to === at ? null : Math.min(items - 1, Math.max(0, to));
}

function targets(at: number, items: number): ReadonlyMap<string, number> {
	return new Map([
		['ArrowDown', at + 1],
		['j', at + 1],
		['ArrowUp', at - 1],
		['k', at - 1],
		['Home', 0],
		['End', items - 1],
	]);
}
