import { shortened } from '../model/citing.ts';
import type { Remark, ValuePath } from '../model/reading.ts';
import type { ContentFile } from './content-file.ts';
import { Places } from './places.ts';
import { isBlank, isList, isMapping, textOf, valueAt, type YamlMapping, type YamlValue } from './yaml-value.ts';

/** Reads settings as what they are asked to be, and remarks on those that are something else. */
export class SettingFields {
	readonly remarks: Remark[] = [];
	readonly #file: ContentFile;
	readonly #root: YamlMapping;
	readonly #places: Places;

	constructor(file: ContentFile, root: YamlMapping) {
		this.#file = file;
		this.#root = root;
		const block = { openingLine: 1, yamlLine: 1, yamlColumn: 0, bodyOffset: file.text.length, bodyLine: 1 };
		this.#places = new Places({ ...block, yaml: file.text });
	}

	/** A text that fits the shape; null where there is none. */
	text(path: ValuePath, shape = /^/, asked = 'text'): string | null {
		const value = this.#at(path);
		if (isBlank(value)) return null;
		const text = textOf(value);
		if (text !== null && shape.test(text)) return text;
		this.say(path, `“${path.join('.')}” has to be ${asked}${text === null ? '' : `, not “${shortened(text)}”`}.`);
		return null;
	}

	/** A text of a list of allowed ones; null where there is none. */
	choice<Choice extends string>(path: ValuePath, choices: readonly Choice[]): Choice | null {
		const text = this.text(path);
		const chosen = choices.find((choice) => choice === text) ?? null;
		if (text !== null && chosen === null) {
			this.say(path, `“${path.join('.')}” has to be one of ${choices.join(', ')}, not “${shortened(text)}”.`);
		}
		return chosen;
	}

	/** Texts of a list, or a single text; empty where there are none. */
	texts(path: ValuePath): string[] {
		const value = this.#at(path);
		if (isBlank(value)) return [];
		const texts = (isList(value) ? value : [value]).map(textOf);
		if (texts.includes(null)) this.say(path, `“${path.join('.')}” has to be a list of texts.`);
		return texts.filter((text) => text !== null);
	}

	isSet(path: ValuePath): boolean {
		return !isBlank(this.#at(path));
	}

	/** Keys of a mapping that fit the shape; empty where there is no mapping. */
	keys(path: ValuePath, shape: RegExp, asked: string): string[] {
		const value = this.#at(path);
		if (isBlank(value)) return [];
		if (!isMapping(value)) {
			this.say(path, `“${path.join('.')}” has to be made of “key: value” lines.`);
			return [];
		}
		return Object.keys(value).filter((key) => {
			if (!shape.test(key)) this.say([...path, key], `“${shortened(key)}” cannot be a name here; use ${asked}.`);
			return shape.test(key);
		});
	}

	/** How many elements a list has; 0 where there is none. */
	count(path: ValuePath): number {
		const value = this.#at(path);
		if (isBlank(value)) return 0;
		if (!isList(value)) this.say(path, `“${path.join('.')}” has to be a list.`);
		return isList(value) ? value.length : 0;
	}

	refuseUnknown(path: ValuePath, known: readonly string[]): void {
		const value = this.#at(path);
		if (isBlank(value)) return;
		if (!isMapping(value)) {
			this.say(path, `“${path.join('.')}” has to be made of “key: value” lines.`);
			return;
		}
		for (const key of Object.keys(value).filter((name) => !known.includes(name))) {
			this.say([...path, key], `“${[...path, shortened(key)].join('.')}” is no setting; there are ${known.join(', ')}.`);
		}
	}

	say(path: ValuePath, message: string): void {
		const at = this.#places.find(path);
		this.remarks.push({
			rule: 'settings-value',
			file: this.#file.path,
			at,
			subject: path.join('.'),
			message,
			cause: null,
		});
	}

	#at(path: ValuePath): YamlValue | undefined {
		let value: YamlValue | undefined = this.#root;
		for (const step of path) {
			if (typeof step === 'number') value = isList(value) ? value[step] : undefined;
			else value = isMapping(value) ? valueAt(value, [step]) : undefined;
		}
		return value;
	}
}
