/** Orders paths and other names the same everywhere: by UTF-16 unit, whatever the locale. */
export function byText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
