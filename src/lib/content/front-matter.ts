import matter from 'gray-matter';
import { parseYaml } from './yaml-engine.ts';
import type { YamlValue } from './yaml-value.ts';

/** gray-matter asks for engines by the language on the opening line. None but YAML is ever needed: the lines it is given name none. */
const refuse = {
	parse(): never {
		throw new Error('Only YAML is read.');
	},
};

/** More blanks and line ends in a row than anybody writes: gray-matter takes quadratic time over them. */
const MANY_BLANKS = /\s{200}/;

/** What the engine is to do, and what it did: gray-matter wants a mapping back, and front matter may be anything. */
const call = { isLastKept: false, value: null as YamlValue };

const OPTIONS = {
	language: 'yaml',
	engines: {
		yaml: {
			parse(text: string) {
				call.value = parseYaml(text.slice(1), call);
				return {};
			},
		},
		javascript: refuse,
		json: refuse,
	},
};

/**
 * A text that says of itself that it is a buffer. gray-matter copies a string into one of Node's, which browsers have not
 * and which nobody looks at; what is a buffer already is taken as it is.
 */
class Source {
	static isBuffer(): boolean {
		return true;
	}

	readonly #text: string;

	constructor(text: string) {
		this.#text = text;
	}

	toString(): string {
		return this.#text;
	}

	/** As gray-matter's types have it. */
	get asInput(): { content: string } {
		return { content: this as unknown as string };
	}
}

/** Reads the YAML between the fences through gray-matter. Throws `YamlFailure`. */
export function parseFrontMatter(yaml: string, { isLastKept = false } = {}): YamlValue {
	if (isUnfit(yaml)) return parseYaml(yaml, { isLastKept });
	call.isLastKept = isLastKept;
	call.value = null;
	matter(new Source(`---\n${yaml}\n---\n`).asInput, OPTIONS);
	return call.value;
}

/** gray-matter would close the block at any line that begins with dashes, and choke on very many blank lines. */
function isUnfit(yaml: string): boolean {
	return yaml.startsWith('---') || yaml.includes('\n---') || MANY_BLANKS.test(yaml);
}
