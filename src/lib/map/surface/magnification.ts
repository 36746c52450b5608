/**
 * How many CSS pixels of the page one of an element is wide: more than one where what is around it is scaled, as for a
 * wall that is looked at from afar. In hundredths, since an element says its own width in whole pixels.
 */
export function magnificationOf(element: HTMLElement): number {
	const { offsetWidth } = element;
	if (!offsetWidth) return 1;
	return Math.round((element.getBoundingClientRect().width / offsetWidth) * 100) / 100;
}
