import { themeNameFrom, type ThemeName } from '../../model/theme-name.ts';
import { recall } from './remembered.ts';

/** Shows the page in a theme; null for the one that was chosen on this device, or else the system's. */
export function showTheme(theme: ThemeName | null): void {
	const shown = theme ?? themeNameFrom(recall('theme'));
	if (shown) document.documentElement.dataset['theme'] = shown;
	else delete document.documentElement.dataset['theme'];
}
