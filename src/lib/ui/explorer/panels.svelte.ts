/** Where there is room for panels beside the map; elsewhere they are sheets over its lower half. */
export const hasRoom = () => window.matchMedia('(width >= 50em)').matches;

/** What is open besides the map. */
export class Panels {
	isSideOpen = $state(hasRoom());
	isLegendOpen = $state(false);
	/** What lies over the whole page. */
	sheet: 'keys' | 'take' | 'notebook' | null = $state(null);
	/** Of a pattern, or of the map where that is null, at a place of the page in CSS pixels. */
	menu: { readonly pattern: number | null; readonly x: number; readonly y: number } | null = $state.raw(null);

	/** @param onCovered What lies over the map has changed, where there is little room. */
	constructor(private readonly onCovered: () => void) {}

	/** Of the sheets one is out. */
	turnSide(isOpen: boolean): void {
		this.isSideOpen = isOpen;
		if (hasRoom()) return;
		this.isLegendOpen = false;
		this.onCovered();
	}

	turnLegend(isOpen: boolean): void {
		this.isLegendOpen = isOpen;
		this.onCovered();
	}

	/** The details that come are not hidden by another sheet. */
	makeWayForDetails(): void {
		this.isLegendOpen = false;
		this.isSideOpen = this.isSideOpen && hasRoom();
	}
}
