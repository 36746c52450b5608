import { shortened } from '../model/citing.ts';
import { sayCount } from '../model/counted.ts';
import type { Remark, SourceLocation, ValuePath } from '../model/reading.ts';
import type { ContentFile } from './content-file.ts';
import { remark } from './remark.ts';
import { SourceLocations } from './source-locations.ts';
import {
	isBlank,
	isList,
	isMapping,
	textOf,
	valueAt,
	type YamlMapping,
	type YamlValue,
} from './yaml-value.ts';

/** How many of a kind a library can have, besides those that every library has. */
export interface Room {
	readonly known: readonly string[];
	readonly most: number;
	/** The kind, and what can be done with no more of it: “facets”, “can be shown”. */
	readonly what: string;
	readonly limit: string;
}

/** More remarks on one settings file than this are only counted. */
const MOST_TOLD = 100;

/** Reads settings as what they are asked to be, and remarks on those that are something else. */
export class SettingFields {
	readonly #remarks: Remark[] = [];
	#untold = 0;
	readonly #file: ContentFile;
	readonly #root: YamlMapping;
	readonly #locations: SourceLocations;

	constructor(file: ContentFile, root: YamlMapping) {
		this.#file = file;
		this.#root = root;
		const block = { openingLine: 1, yamlLine: 1, yamlColumn: 0, bodyOffset: file.text.length, bodyLine: 1 };
		this.#locations = new SourceLocations({ ...block, yaml: file.text });
	}

	/** A text that fits the shape; null where there is none. */
	text(path: ValuePath, shape = /^/, asked = 'text'): string | null {
		const value = this.#at(path);
		if (isBlank(value)) return null;
		const text = textOf(value);
		if (text !== null && shape.test(text)) return text;
		this.say(
			path,
			`“${path.join('.')}” has to be ${asked}${text === null ? '' : `, not “${shortened(text)}”`}.`,
		);
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

	isText(path: ValuePath): boolean {
		const value = this.#at(path);
		return value !== undefined && textOf(value) !== null;
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
			if (!shape.test(key))
				this.say([...path, key], `“${shortened(key)}” cannot be a name here; use ${asked}.`);
			return shape.test(key);
		});
	}

	/** As `keys`, but no more than there is room for beside the known ones; the others are told as left out. */
	keysWithin(room: Room, path: ValuePath, shape: RegExp, asked: string): string[] {
		const keys = this.keys(path, shape, asked);
		const known = new Set(room.known);
		const added = keys.filter((key) => !known.has(key));
		const leftOut = new Set(added.slice(room.most - known.size));
		const [first] = leftOut;
		if (first === undefined) return keys;
		const told = `This library adds ${sayCount(added.length)} ${room.what} to the ${sayCount(known.size)} that every library has, but only ${room.most} ${room.limit}`;
		const others = leftOut.size === 1 ? ' was' : ` and the ${sayCount(leftOut.size - 1)} after it were`;
		this.say([...path, first], `${told}; “${shortened(first)}”${others} left out.`);
		return keys.filter((key) => !leftOut.has(key));
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
		const knownKeys = new Set(known);
		for (const key of Object.keys(value).filter((name) => !knownKeys.has(name))) {
			this.say(
				[...path, key],
				`“${[...path, shortened(key)].join('.')}” is no setting; there are ${known.join(', ')}.`,
			);
		}
	}

	locationOf(path: ValuePath): SourceLocation {
		return this.#locations.find(path);
	}

	say(path: ValuePath, message: string): void {
		if (this.#remarks.length === MOST_TOLD) {
			this.#untold++;
			return;
		}
		const at = this.locationOf(path);
		const subject = path.join('.');
		this.#remarks.push(remark('settings-value', this.#file.path, message, { at, subject }));
	}

	/** Everything that was said, the last of very many with a count of the rest. */
	get remarks(): Remark[] {
		const last = this.#remarks.at(-1);
		if (!last || this.#untold === 0) return this.#remarks;
		const message = `${last.message} ${sayCount(this.#untold)} more like it follow in this file.`;
		return [...this.#remarks.slice(0, -1), { ...last, message }];
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
