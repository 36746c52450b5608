import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Lists every run of eight words that a bundled pattern shares with a text in other folders or files:
 *   node scripts/check-originality.mjs <folder or file> …
 * Ends with 1 when there is one. Front matter is left out on both sides; case and punctuation do not count.
 */

const RUN = 8;
const others = process.argv.slice(2);
if (others.length === 0) {
	console.error('Name the folders or files to compare content/ with.');
	process.exit(2);
}

const ours = new Map();
for (const file of markdownBelow('content')) {
	for (const run of runsOf(file)) ours.set(run, file);
}

let shared = 0;
let compared = 0;
for (const file of others.flatMap((place) => markdownBelow(place))) {
	compared++;
	for (const run of runsOf(file)) {
		if (!ours.has(run)) continue;
		shared++;
		console.log(`${ours.get(run)} shares with ${file}: “${run}”`);
	}
}
console.log(`${ours.size} runs of ${RUN} words compared with ${compared} files: ${shared} shared.`);
process.exit(shared > 0 ? 1 : 0);

/** @param {string} place @returns {string[]} */
function markdownBelow(place) {
	if (statSync(place).isFile()) return [place];
	return readdirSync(place, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.md') && entry.name !== 'README.md')
		.map((entry) => join(entry.parentPath, entry.name));
}

/** @param {string} file @returns {string[]} */
function runsOf(file) {
	const body = readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
	const words = body.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '));
}
