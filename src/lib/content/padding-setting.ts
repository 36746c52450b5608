import { shortened } from '../model/citing.ts';
import { displayText } from '../model/display-text.ts';
import type { PaddingException, PaddingSetting } from '../model/padding.ts';
import { DEFAULT_SETTINGS } from './default-settings.ts';
import type { SettingFields } from './setting-fields.ts';

const REASON = /^(?=.*[\p{L}\p{N}]).{1,200}$/u;

/** `padding: off`, or patterns under `padding.except` with the reason why their relations are meant. */
export function readPaddingSetting(settings: SettingFields): PaddingSetting {
	const { isSought, exceptions } = DEFAULT_SETTINGS.padding;
	if (!settings.isSet(['padding'])) return { isSought, exceptions };
	if (settings.isText(['padding'])) {
		return { isSought: settings.choice(['padding'], ['off']) === null, exceptions };
	}
	settings.refuseUnknown(['padding'], ['except']);
	const named = settings.keys(['padding', 'except'], /./, 'the key, slug or id of a pattern');
	return {
		isSought,
		exceptions: named.map((pattern) => readException(settings, pattern)).filter((one) => one !== null),
	};
}

function readException(settings: SettingFields, pattern: string): PaddingException | null {
	const path = ['padding', 'except', pattern];
	if (!settings.isSet(path)) {
		settings.say(path, `“${shortened(pattern)}” under “padding.except” needs a reason.`);
		return null;
	}
	const reason = settings.text(
		path,
		REASON,
		'a reason with a letter or digit in it, of up to 200 characters',
	);
	return reason === null ? null : { pattern, reason: displayText(reason), at: settings.locationOf(path) };
}
