import { mkdirSync, writeFileSync } from 'node:fs';
import { loadTextIndex, type TextIndexFiles } from '../src/lib/server/text-index.ts';
import { findInTexts } from '../src/lib/search/text-search.ts';
import { loadLibrary } from '../src/lib/server/library.ts';
import { openTextIndex, unpack } from '../src/lib/source/text-index-files.ts';
import { flagValue, median } from './figures.ts';

/*
 * How long the texts of a library take to be indexed, in processor time, how large the index is, and how much of it the first
 * question fetches. `--library <folder>` (content), `--words <a,b,…>`: questions, `--name <name>`: of the results.
 */

const folder = flagValue('library') ?? 'content';
const questions = (flagValue('words') ?? 'bottleneck,trust,con,the work,commons governance').split(',');
process.env['PATTERNS_DIR'] = folder;
const { patterns } = await loadLibrary();
const before = process.cpuUsage();
const files = await loadTextIndex();
const { user, system } = process.cpuUsage(before);
const sizes = [...files.values()].map(({ length }) => length);
const first = await Promise.all(questions.map((query) => askFirst(files, query)));
const figures = {
	bench: 'text-index',
	library: flagValue('name') ?? folder,
	patterns: patterns.length,
	index_cpu_s: Math.round((user + system) / 100_000) / 10,
	files: sizes.length,
	kb: kilobytes(sizes.reduce((sum, size) => sum + size, 0)),
	largest_file_kb: kilobytes(Math.max(...sizes)),
	first_question_kb: median(first.map(({ kb }) => kb)),
	largest_first_question_kb: Math.max(...first.map(({ kb }) => kb)),
	questions: first,
};
mkdirSync('bench/results', { recursive: true });
writeFileSync(
	`bench/results/text-index-${figures.library.replaceAll('/', '-')}.json`,
	`${JSON.stringify({ ...figures, versions: { node: process.version } }, null, '\t')}\n`,
);
console.log(JSON.stringify(figures));

/** What a question fetches of a site that nothing has been asked of yet. */
async function askFirst(files: TextIndexFiles, query: string) {
	const fetched = new Map<string, number>();
	const parts = openTextIndex(
		async (file, decode) => {
			const packed = files.get(file.replace(/^text-index\/(.*)\.bin$/, '$1'))!;
			fetched.set(file, packed.length);
			return decode(await unpack(packed, file), file);
		},
		async () => patterns.length,
	);
	const titles = patterns.map(({ title }) => title);
	const { found } = await findInTexts(parts, titles, { query, most: 10, except: [] });
	const bytes = [...fetched.values()].reduce((sum, size) => sum + size, 0);
	return { query, found, files: fetched.size, kb: kilobytes(bytes) };
}

function kilobytes(bytes: number): number {
	return Math.round(bytes / 102.4) / 10;
}
