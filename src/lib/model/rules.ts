import type { Severity } from './finding.ts';

/** A thing that editors are told about. Names are stable: they appear in reports, settings and links. */
export interface Rule {
	readonly name: string;
	readonly severity: Severity;
	/** What it means, in one sentence. */
	readonly meaning: string;
	/** What mends it. */
	readonly remedy: string;
}

/** Every rule there is, in the order in which findings about one location are told. */
export const RULES = [
	...rules('error', {
		'settings-invalid': ['The library’s settings file cannot be read.', 'Mend the YAML of library.yml.'],
		'library-empty': [
			'No pattern was read.',
			'Add Markdown files, or correct include and exclude in library.yml.',
		],
	}),
	...rules('warn', {
		'settings-value': [
			'A setting in library.yml is unknown or has a value that cannot be used.',
			'Correct it.',
		],
		'fs-symlink': ['A symbolic link is not followed.', 'Copy the file into the library.'],
		'fs-not-a-file': ['Neither file nor folder (a pipe, socket or device): it is not opened.', 'Remove it.'],
	}),
	...rules('error', {
		'fs-unreadable': ['The file or folder may not be read.', 'Allow reading it.'],
		'file-too-large': ['The file is larger than 2 MiB and was not read.', 'Split it.'],
		'file-invalid-utf8': ['The bytes are not valid UTF-8.', 'Save the file as UTF-8.'],
	}),
	...rules('info', {
		'file-bom': ['The file starts with a byte-order mark.', 'Drop the three bytes.'],
	}),
	...rules('error', {
		'file-control-char': ['The file holds a control character.', 'Delete the character.'],
	}),
	...rules('info', {
		'file-crlf': ['Lines end in CRLF.', 'Nothing; keep it when editing.'],
	}),
	...rules('warn', {
		'file-mixed-eol': ['Kinds of line ending are mixed, or lines end in a lone CR.', 'Use one line ending.'],
		'file-invisible-char': ['The text holds an invisible or direction-changing character.', 'Delete it.'],
	}),
	...rules('error', {
		'file-mojibake': ['Text was decoded with the wrong encoding at some time.', 'Restore the characters.'],
	}),
	...rules('info', {
		'file-no-final-newline': ['The last line has no line ending.', 'End it.'],
	}),
	...rules('warn', {
		'file-name-not-slug': [
			'The file name is not made of lower-case letters, digits and hyphens.',
			'Rename the file and keep the old name as an alias.',
		],
	}),
	...rules('info', {
		'file-name-number-prefix': [
			'The file name starts with a running number that the title does not have.',
			'Rename the file; ids stay.',
		],
	}),
	...rules('warn', {
		'file-large': ['The file is larger than 256 KiB.', 'Shorten it.'],
		'file-bloat': [
			'A large part of the file is runs of spaces or dashes, as in padded tables.',
			'Unpad the cells.',
		],
	}),
	...rules('error', {
		'fm-missing': [
			'There is no front matter within the first 20 lines.',
			'Add front matter, or exclude the path in library.yml.',
		],
		'fm-not-first': [
			'Something stands above the line that opens the front matter.',
			'Move it below the front matter.',
		],
		'fm-opening-glued': ['The opening line carries text after its dashes.', 'Break the line after “---”.'],
		'fm-language-refused': ['The opening line names a language other than yaml.', 'Write YAML.'],
	}),
	...rules('info', {
		'fm-opening-space': ['The opening line ends in spaces, which some tools refuse.', 'Strip the spaces.'],
	}),
	...rules('error', {
		'fm-unclosed': ['The front matter is never closed.', 'Add a line “---” below it.'],
		'fm-empty': ['The front matter is empty.', 'Delete the stray “---” line.'],
		'fm-yaml-error': [
			'The front matter is not valid YAML.',
			'Mend the line; a value that holds “: ” needs quotes.',
		],
		'fm-not-mapping': ['The front matter is not made of “key: value” lines.', 'Write “key: value”.'],
		'fm-duplicate-key': ['The same key stands twice in one place.', 'Keep one.'],
	}),
	...rules('info', {
		'fm-alias': ['The front matter uses YAML anchors and aliases.', 'Nothing.'],
	}),
	...rules('error', {
		'fm-second-block': [
			'A second front-matter block sits in the body.',
			'Merge it into the first; never drop the id that is buried in it.',
		],
		'fm-reserved-key': ['A key is called __proto__, constructor or prototype.', 'Rename the key.'],
		'fm-alias-limit': ['Aliases expand to more than 10,000 values: not read.', 'Remove the aliases.'],
		'fm-too-large': [
			'The front matter has more than 2,000 keys, 256 KiB or 100 levels: not read.',
			'Shorten it.',
		],
		'id-missing': ['The pattern has no id.', 'Give it a new id, or the one that others name it by.'],
		'id-placeholder': ['The id is a placeholder.', 'Give the pattern an id of its own.'],
	}),
	...rules('warn', {
		'id-format': [
			'The id is not “pat_” and 26 lower-case characters of Crockford’s base 32.',
			'Nothing where others refer to it; else a new id.',
		],
	}),
	...rules('info', {
		'id-fabricated': ['The id looks typed by hand.', 'Keep it.'],
	}),
	...rules('error', {
		'id-duplicate': ['Several files have the same id.', 'Choose which file keeps it.'],
		'slug-missing': ['The pattern has no slug.', 'Add one from the file name.'],
		'slug-filename-mismatch': ['The slug differs from the file name.', 'Rename one of the two.'],
	}),
	...rules('warn', {
		'slug-format': [
			'The slug is not made of lower-case letters, digits and hyphens.',
			'Rename it, keep an alias.',
		],
	}),
	...rules('error', {
		'slug-duplicate': ['Several files have the same slug.', 'Rename or merge.'],
		'slug-case-collision': [
			'Two slugs differ in case only and share an address on many hosts.',
			'Rename one.',
		],
		'slug-reserved': ['The slug is a name that some systems reserve for devices.', 'Rename it.'],
		'title-missing': ['The pattern has no title.', 'Write one.'],
	}),
	...rules('warn', {
		'type-mismatch': ['A value is of another kind than its field asks for.', 'Write it as the field asks.'],
		'value-too-long': ['A title, slug or id is longer than 300 characters.', 'Shorten it.'],
	}),
	...rules('error', {
		'value-control-char': ['A value holds a character that must not be in text.', 'Delete it.'],
		'score-range': ['A score lies outside its range.', 'Correct it.'],
		'date-invalid': ['A date is none that exists.', 'Correct it.'],
		'weight-range': ['A weight is not a number from 0 to 1.', 'Correct it.'],
		'ref-dangling': [
			'A reference names nothing that was read.',
			'Mend the file it means, correct the reference, or write the pattern.',
		],
		'ref-self': ['A pattern refers to itself.', 'Remove the reference.'],
	}),
	...rules('warn', {
		'ref-duplicate': ['One list of relations names the same pattern twice.', 'Remove the later one.'],
	}),
	...rules('info', {
		'ref-multi-type': ['Several relations of one pattern lead to the same pattern.', 'Keep one or confirm.'],
	}),
	...rules('error', {
		'ref-ambiguous': ['A reference fits several files.', 'Mend the double id or slug first.'],
		'ref-id-slug-mismatch': ['The id and the slug of one reference lead to different patterns.', 'Choose.'],
	}),
	...rules('warn', {
		'ref-half-dangling': [
			'Of a reference’s id and slug only one leads to a pattern.',
			'Keep the half that does.',
		],
	}),
	...rules('error', {
		'ref-bad-form': ['A list element names no pattern.', 'Add a slug or an id.'],
	}),
	...rules('info', {
		'ref-slug-in-id-field': ['An “id” key of a reference holds a slug.', 'Call the key “slug”.'],
	}),
	...rules('warn', {
		'ref-not-list': ['A field of relations is not a list.', 'Make it a list.'],
		orphan: ['No relation leads to or from the pattern.', 'Relate it, where that is true.'],
	}),
	...rules('error', {
		'orphan-declared': [
			'Every relation the pattern declares leads nowhere, and nothing names it.',
			'Repair the references.',
		],
		'cycle-hierarchy': [
			'Patterns generalize each other in a circle.',
			'Remove the relation that is not true.',
		],
		'cycle-requires': ['Patterns require each other in a circle.', 'Remove the relation that is not true.'],
		'body-empty': ['There is no text below the front matter.', 'Write it.'],
	}),
	...rules('warn', {
		'section-missing': ['A section that library.yml declares has no heading in the text.', 'Write it.'],
		'template-hint': ['Instructions of a template were left in the text.', 'Delete them.'],
	}),
	...rules('error', {
		'placeholder-text': ['A placeholder stands where text should be.', 'Write the text.'],
		'link-scheme': ['A link leads elsewhere than to http, https or mailto.', 'Remove the link.'],
		'html-active': ['The text holds HTML that could do something; it is not shown.', 'Remove it.'],
	}),
] as const;

export type RuleName = (typeof RULES)[number]['name'];

const RULE_BY_NAME: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.name, rule]));

/** The rule of that name, or null. */
export function ruleNamed(name: string): Rule | null {
	return RULE_BY_NAME.get(name) ?? null;
}

function rules<Name extends string>(
	severity: Severity,
	texts: Record<Name, readonly [meaning: string, remedy: string]>,
): (Rule & { readonly name: Name })[] {
	return (Object.keys(texts) as Name[]).map((name) => ({
		name,
		severity,
		meaning: texts[name][0],
		remedy: texts[name][1],
	}));
}
