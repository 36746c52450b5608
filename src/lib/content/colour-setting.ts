import type { ValuePath } from '../model/reading.ts';
import type { Swatch } from '../model/swatch.ts';
import type { SettingFields } from './setting-fields.ts';

const COLOUR = /^#(?:[\da-f]{3}){1,2}$/i;

/** One colour for both papers, or `{light, dark}`; a half that is missing or no colour is taken from `otherwise`, or from the other half. */
export function readColour<Otherwise extends Swatch | null>(
	settings: SettingFields,
	path: ValuePath,
	otherwise: Otherwise,
): Swatch | Otherwise {
	const asked = 'a colour such as #7a3b69';
	const isPair = settings.isSet([...path, 'light']) || settings.isSet([...path, 'dark']);
	const both = isPair ? null : settings.text(path, COLOUR, asked);
	const light = isPair ? settings.text([...path, 'light'], COLOUR, asked) : both;
	const dark = isPair ? settings.text([...path, 'dark'], COLOUR, asked) : both;
	if (light === null && dark === null) return otherwise;
	return { light: light ?? otherwise?.light ?? dark!, dark: dark ?? otherwise?.dark ?? light! };
}
