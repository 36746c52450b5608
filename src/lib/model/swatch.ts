/** A colour for light and for dark paper, as CSS hexadecimal colours. */
export interface Swatch {
	readonly light: string;
	readonly dark: string;
}
