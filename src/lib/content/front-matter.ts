import matter from 'gray-matter';
import { parseYaml } from './yaml-engine.ts';
import type { YamlValue } from './yaml-value.ts';

/** gray-matter asks for engines by the language on the opening line. None but YAML is ever needed: the lines it is given name none. */
const refuse = {
	parse(): never {
		throw new Error('Only YAML is read.');
	},
};

/** More blank lines in a row than anybody writes: gray-matter takes quadratic time over them. */
const MANY_BLANK_LINES = 200;

/** Reads the YAML between the fences through gray-matter. Throws `YamlFailure`. */
export function parseFrontMatter(yaml: string, options: { isLastKept?: boolean } = {}): YamlValue {
	if (isUnfit(yaml)) return parseYaml(yaml, options);
	let value: YamlValue = null;
	const parse = (text: string) => {
		value = parseYaml(text.replace(/^\n/, ''), options);
		return {};
	};
	matter(`---\n${yaml}\n---\n`, {
		language: 'yaml',
		engines: { yaml: { parse }, javascript: refuse, json: refuse },
	});
	return value;
}

/** gray-matter would close the block at any line that begins with dashes, and choke on very many blank ones. */
function isUnfit(yaml: string): boolean {
	return yaml.startsWith('---') || yaml.includes('\n---') || longestBlankRun(yaml) > MANY_BLANK_LINES;
}

function longestBlankRun(yaml: string): number {
	if (!/\n[ \t\r]*\n[ \t\r]*\n/.test(yaml)) return 0;
	let longest = 0;
	let run = 0;
	for (const line of yaml.split('\n')) {
		run = line.trim() === '' ? run + 1 : 0;
		longest = Math.max(longest, run);
	}
	return longest;
}
