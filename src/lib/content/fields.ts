import type { RuleName } from '../lint/rules.ts';
import { shortened } from '../model/citing.ts';
import type { Remark, ValuePath } from '../model/reading.ts';
import type { Document } from './document.ts';
import { remark } from './remark.ts';
import {
	exactTextOf,
	isBlank,
	isList,
	isMapping,
	numberOf,
	PlainScalar,
	textOf,
	valueAt,
	type YamlValue,
} from './yaml-value.ts';

/** A value that a field was found to hold, and where. */
export interface FoundValue {
	readonly value: YamlValue;
	readonly path: ValuePath;
}

/** Reads the fields of one document, each as the type that it asks for, and remarks on what is of another type. */
export class Fields {
	readonly document: Document;
	readonly remarks: Remark[] = [];

	constructor(document: Document) {
		this.document = document;
	}

	/** The first of the paths under which something is stated. */
	find(paths: readonly ValuePath[]): FoundValue | null {
		for (const path of paths) {
			const value = valueAt(this.document.frontMatter, path);
			if (value !== undefined && !isBlank(value) && !(isList(value) && value.length === 0))
				return { value, path };
		}
		return null;
	}

	/** Text as written. */
	text(...paths: ValuePath[]): string | null {
		const found = this.find(paths);
		if (!found) return null;
		const text = textOf(found.value);
		if (text === null) this.mismatch(found, 'text');
		return text;
	}

	/** An id or slug, to the last blank as written. What YAML takes for a number or a date is kept as written, and remarked on. */
	identity(path: ValuePath): string | null {
		const found = this.find([path]);
		return found && this.name(path) !== null ? exactTextOf(found.value) : null;
	}

	/** Text that has to be text also to YAML: an unquoted number or date is kept as written, and remarked on. */
	name(path: ValuePath): string | null {
		const found = this.find([path]);
		if (found?.value instanceof PlainScalar) this.coerced(found.value, found.path);
		return this.text(path);
	}

	/** Texts of a list; a single one is taken as a list of one. */
	texts(paths: readonly ValuePath[], { isListAsked = true } = {}): readonly string[] {
		const found = this.find(paths);
		if (!found) return NONE;
		if (!isList(found.value)) return this.single(found, isListAsked);
		return found.value
			.map((value, index) => this.element(value, [...found.path, index]))
			.filter((text) => text !== null);
	}

	/** A number within the range, ends included; null where there is none or it lies outside. */
	score(path: ValuePath, label: string, from: number, to: number): number | null {
		const found = this.find([path]);
		if (!found) return null;
		const number = numberOf(found.value);
		if (number === null) this.mismatch(found, 'a number');
		if (number === null || (number >= from && number <= to)) return number;
		this.say(
			'score-range',
			found.path,
			`The ${label} is ${number}; it has to lie between ${from} and ${to}.`,
		);
		return null;
	}

	say(rule: RuleName, path: ValuePath, message: string, subject = path.join('.')): void {
		this.remarks.push(remark(rule, this.document.file.path, message, { at: { path }, subject }));
	}

	mismatch({ value, path }: FoundValue, asked: string): void {
		this.say(
			'type-mismatch',
			path,
			`“${path.join('.')}” holds ${kindOf(value)} where ${asked} is asked for.`,
		);
	}

	private single(found: FoundValue, isListAsked: boolean): string[] {
		const text = textOf(found.value);
		if (text === null) {
			this.mismatch(found, isListAsked ? 'a list' : 'text');
			return [];
		}
		if (isListAsked) this.mismatch(found, 'a list');
		else if (found.value instanceof PlainScalar) this.coerced(found.value, found.path);
		return [text];
	}

	private element(value: YamlValue, path: ValuePath): string | null {
		const text = textOf(value);
		if (text === null && !isBlank(value)) this.mismatch({ value, path }, 'text');
		return text;
	}

	private coerced(value: PlainScalar, path: ValuePath): void {
		const read = `which YAML reads as ${KINDS[value.kind]}`;
		const mended = `${String(path.at(-1))}: "${value.text}"`;
		const told = `“${path.join('.')}” is written ${value.text} without quotes, ${read}. Quote it: ${mended}.`;
		this.say('type-mismatch', path, told);
	}
}

/** One list for all that state nothing: that is most lists of most patterns. */
const NONE: readonly string[] = [];

const KINDS = { null: 'nothing', number: 'a number', boolean: 'true or false', timestamp: 'a date' } as const;

function kindOf(value: YamlValue): string {
	if (isList(value)) return 'a list';
	if (isMapping(value)) return 'a mapping';
	const text = textOf(value);
	return text === null ? 'nothing' : `“${shortened(text)}”`;
}
