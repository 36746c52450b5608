import { shortened } from '../model/citing.ts';
import { displayText } from '../model/display-text.ts';
import type { RegionSetting } from '../model/library.ts';
import type { SettingFields } from './setting-fields.ts';

/** Short enough for a map, and something to be seen of it. */
const NAME = /^(?=.*[\p{L}\p{N}]).{1,60}$/u;

/** The names that a library gives to regions; no two of them the same. */
export function readRegionSettings(settings: SettingFields): RegionSetting[] {
	const taken = new Set<string>();
	return settings
		.keys(['regions'], /./, 'the key, slug or id of a pattern')
		.map((hub) => readRegion(settings, hub, taken))
		.filter((region) => region !== null);
}

function readRegion(settings: SettingFields, hub: string, taken: Set<string>): RegionSetting | null {
	const path = ['regions', hub];
	const written = settings.text(path, NAME, 'a name with a letter or digit in it, of up to 60 characters');
	if (written === null) return null;
	const name = displayText(written);
	if (taken.has(name.toLowerCase())) {
		settings.say(
			path,
			`“${shortened(name)}” is the name of another region already; “${shortened(hub)}” was left out.`,
		);
		return null;
	}
	taken.add(name.toLowerCase());
	return { hub, name, at: settings.locationOf(path) };
}
