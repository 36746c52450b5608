import { ruleNamed } from '../lint/rules.ts';
import { shortened } from '../model/citing.ts';
import { displayText } from '../model/display-text.ts';
import type { RuleException, RuleSetting } from '../model/rule-setting.ts';
import type { SettingFields } from './setting-fields.ts';

const LEVELS = ['off', 'info', 'warn', 'error'] as const;
const REASON = /^(?=.*[\p{L}\p{N}]).{1,200}$/u;

/** What a library says of rules: how severe their findings are, and which of them are meant as they stand. */
export function readRuleSettings(settings: SettingFields): Map<string, RuleSetting> {
	const named = settings.keys(['rules'], /./, 'the name of a rule');
	const known = named.filter((name) => {
		if (ruleNamed(name)) return true;
		settings.say(['rules', name], `“${shortened(name)}” is no rule; “patterns explain” lists them.`);
		return false;
	});
	return new Map(known.map((name) => [name, readRule(settings, ['rules', name])]));
}

/** A level by itself, or `{severity, except}`. */
function readRule(settings: SettingFields, path: readonly string[]): RuleSetting {
	if (settings.isText(path)) return { level: settings.choice(path, LEVELS), exceptions: [] };
	settings.refuseUnknown(path, ['severity', 'except']);
	const except = [...path, 'except'];
	const names = settings.keys(except, /\S/, 'a file, or the key, slug or id of a pattern');
	return {
		level: settings.choice([...path, 'severity'], LEVELS),
		exceptions: names
			.map((name) => readException(settings, except, name))
			.filter((exception) => exception !== null),
	};
}

function readException(
	settings: SettingFields,
	except: readonly string[],
	name: string,
): RuleException | null {
	const path = [...except, name];
	if (!settings.isSet(path)) {
		settings.say(path, `“${shortened(name)}” under “${except.join('.')}” needs a reason.`);
		return null;
	}
	const asked = 'a reason with a letter or digit in it, of up to 200 characters';
	const reason = settings.text(path, REASON, asked);
	return reason === null ? null : { name, reason: displayText(reason), at: settings.locationOf(path) };
}
