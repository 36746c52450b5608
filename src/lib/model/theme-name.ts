/** How a page may look, as a link and a device say it. */
const THEME_NAMES = ['light', 'dark', 'contrast'] as const;

export type ThemeName = (typeof THEME_NAMES)[number];

/** The parameter by which a link says how its page looks. */
export const THEME = 'theme';

/** Null for what is no theme. */
export function themeNameFrom(written: string | null): ThemeName | null {
	return THEME_NAMES.find((name) => name === written) ?? null;
}

/** The theme that a link asks for; null where it leaves that to the device. */
export function themeFromSearch(search: string): ThemeName | null {
	return themeNameFrom(new URLSearchParams(search).get(THEME));
}
