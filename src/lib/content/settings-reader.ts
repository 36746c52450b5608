import { shortened } from '../model/citing.ts';
import { sayCount } from '../model/counted.ts';
import type { LibrarySettings, RelationField } from '../model/library.ts';
import type { Remark } from '../model/reading.ts';
import type { RelationType } from '../model/relation.ts';
import type { ContentFile } from './content-file.ts';
import { DEFAULT_SETTINGS } from './default-settings.ts';
import { firstGlobs, globFault, MOST_ALTERNATIVES } from './glob.ts';
import { readFacetSettings, type FacetSettings } from './facet-settings.ts';
import { readRegionSettings } from './region-settings.ts';
import { remark } from './remark.ts';
import { readRuleSettings } from './rule-settings.ts';
import { readRelationSettings } from './relation-settings.ts';
import { SettingFields } from './setting-fields.ts';
import { parseYaml, YamlFailure } from './yaml-engine.ts';
import { isMapping, isBlank, type YamlValue } from './yaml-value.ts';

/** Longer settings are no longer somebody's writing: every one of them is looked up in every file. */
const MOST_CHARACTERS = 256 * 1024;

const TEXTS = ['title', 'description', 'license', 'attribution'] as const;
const URLS = { page_url: 'pageUrl', source_url: 'sourceUrl', edit_url: 'editUrl' } as const;
const KEYS: readonly string[] = [
	...TEXTS,
	...['version', 'date'],
	...Object.keys(URLS),
	...['include', 'exclude', 'sections', 'relations', 'facets', 'groups', 'colours', 'regions'],
	...['baseline', 'rules'],
];

/** As long as a commit's name at most; what cannot be seen is no version. */
const VERSION = /^\P{C}{1,64}$/u;

/** In the library's own folder: no path leads out of it. */
const FILE_NAME = /^(?!\.)[^/\\\p{Cc}]{1,200}$/u;

/** Settings, and what was noticed about those that could not be used. */
export interface SettingsReading {
	readonly settings: LibrarySettings;
	readonly remarks: readonly Remark[];
}

/**
 * Reads a library's settings; whatever is missing or cannot be used keeps its default. Every setting may be left out:
 *
 *     title: Commons of care
 *     description: Patterns of looking after what is shared.
 *     license: CC-BY-SA-4.0
 *     attribution: The care circle, https://example.org
 *     version: '2.1'                   # as it is cited, perhaps the commit it was built from
 *     date: 2026-02-20                 # else the newest `modified` stands in
 *     page_url: https://example.org/patterns/{slug}/
 *     source_url: https://example.org/source/{file}
 *     edit_url: https://example.org/edit/{file}
 *     include: ['patterns/*.md']       # globs below this folder; else every .md
 *     exclude: [drafts/*]              # added to README, LICENSE, CONTRIBUTING and tours/
 *     sections: [What it is, When not] # headings that a pattern's body has
 *     relations:                       # new types, or other words and looks for known ones
 *       influences:
 *         label: Influences
 *         forward: influences          # read from the pattern that carries the field
 *         backward: is influenced by
 *         inverse: influenced_by       # the type that says the same from the other end
 *         mutual: false
 *         colour: '#7a3b69'            # or {light: '#7a3b69', dark: '#d9a5c9'}
 *         stroke: dashed               # solid, dashed, dotted, double, dash-dot
 *         arrowhead: open              # none, hollow, filled, open
 *         fields:                      # where it is written, besides `influences` and `relationships.influences`
 *           - path: gravitational_hubs
 *             reference: hub_id        # one key or a list of keys that name the pattern
 *             weight: influence
 *     facets:                          # new ways of classifying, or another label or order for known ones
 *       maturity:
 *         label: Maturity
 *         path: lifecycle.usage_stage  # one path or a list of them
 *         order: [seed, growth, mature]
 *     groups:                          # values of a facet put together: a facet of its own, “Domain group”
 *       domain:
 *         Work: [operations, platform]
 *         People: [culture]
 *     colours:                         # a library's own colours, by facet and value
 *       domain:
 *         governance: '#224466'
 *     regions:                         # names for regions of the map, by the key, slug or id of their hub
 *       feedback-loop: Systems thinking
 *     rules:                           # how severe findings are (off, info, warn, error), and which are meant as they stand
 *       file-crlf: off
 *       ref-multi-type:
 *         severity: warn
 *         except:                      # a pattern or file, perhaps with what a finding is about, and the reason
 *           trust related care: Both are meant
 *     baseline: known.json             # a file beside this one of findings that are known, for “patterns lint” and the page “Health”
 */
export function readSettings(file: ContentFile | null): SettingsReading {
	if (!file) return { settings: DEFAULT_SETTINGS, remarks: [] };
	if (file.text.length > MOST_CHARACTERS)
		return unusable(file, { line: 1, column: 1 }, 'has more than 262,144 characters');
	try {
		return settingsFrom(file, parseYaml(file.text));
	} catch (error) {
		if (!(error instanceof YamlFailure)) throw error;
		const at = { line: error.line + 1, column: error.column + 1 };
		return unusable(file, at, `is not valid YAML (${error.message})`);
	}
}

function settingsFrom(file: ContentFile, value: YamlValue): SettingsReading {
	if (isBlank(value)) return { settings: DEFAULT_SETTINGS, remarks: [] };
	if (!isMapping(value)) return unusable(file, { line: 1, column: 1 }, 'is not made of “key: value” lines');
	const fields = new SettingFields(file, value);
	fields.refuseUnknown([], KEYS);
	const { types, fields: relationFields } = readRelationSettings(fields);
	const texts = { ...readTexts(fields), ...readUrls(fields), ...readLists(fields) };
	const settings = {
		...DEFAULT_SETTINGS,
		...texts,
		regions: readRegionSettings(fields),
		rules: readRuleSettings(fields),
	};
	return {
		settings: withVocabulary(settings, types, relationFields, readFacetSettings(fields)),
		remarks: fields.remarks,
	};
}

function withVocabulary(
	settings: Omit<LibrarySettings, 'relationTypes' | 'relationFields' | keyof FacetSettings>,
	relationTypes: readonly RelationType[],
	relationFields: readonly RelationField[],
	facetSettings: FacetSettings,
): LibrarySettings {
	return { ...settings, relationTypes, relationFields, ...facetSettings };
}

function readTexts(fields: SettingFields): Partial<LibrarySettings> {
	const texts = TEXTS.map((key) => [key, fields.text([key])] as const);
	const date = fields.text(['date'], /^\d{4}-\d{2}-\d{2}$/, 'a day such as 2026-01-28');
	const version = fields.text(['version'], VERSION, 'a version of up to 64 characters, such as 2.1');
	const baseline = fields.text(
		['baseline'],
		FILE_NAME,
		'the name of a file beside this one, such as known.json',
	);
	const all = [...texts, ...Object.entries({ version, date, baseline })];
	return Object.fromEntries(all.filter(([, text]) => text !== null));
}

/** An address may hold `{file}`, `{slug}` and `{id}`, and has to be http or https. */
function readUrls(fields: SettingFields): Partial<LibrarySettings> {
	return Object.fromEntries(
		Object.entries(URLS).flatMap(([key, name]) => {
			const url = fields.text(
				[key],
				/^https?:\/\/[^\s<>"]+$/i,
				'an address that begins with https:// or http://',
			);
			return url === null ? [] : [[name, url]];
		}),
	);
}

function readLists(fields: SettingFields): Pick<LibrarySettings, 'include' | 'exclude' | 'sections'> {
	const include = readGlobs(fields, 'include');
	return {
		include: include.length > 0 ? include : DEFAULT_SETTINGS.include,
		exclude: [...DEFAULT_SETTINGS.exclude, ...readGlobs(fields, 'exclude')],
		sections: fields.texts(['sections']),
	};
}

function readGlobs(fields: SettingFields, key: string): string[] {
	const globs = fields.texts([key]).filter((glob) => {
		const fault = globFault(glob);
		if (fault)
			fields.say(
				[key],
				`“${shortened(glob)}” under “${key}” ${fault}; a glob is made of names, *, **, ?, [ab] and {a,b}.`,
			);
		return fault === null;
	});
	const kept = firstGlobs(globs);
	if (kept.length < globs.length) {
		fields.say(
			[key],
			`“${key}” holds more than ${MOST_ALTERNATIVES} globs with wildcards; ${sayCount(globs.length - kept.length)} of them were left out.`,
		);
	}
	return kept;
}

function unusable(file: ContentFile, at: Remark['at'], told: string): SettingsReading {
	const message = `“${file.path}” ${told}, so no setting of it was used.`;
	return { settings: DEFAULT_SETTINGS, remarks: [remark('settings-invalid', file.path, message, { at })] };
}
