import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const OWN = join(PROJECT, 'tests/fixtures/libraries/hostile');
const CASES = join(PROJECT, '../shared/bad-inputs');
const FOLDER = join(PROJECT, '.cache/e2e/hostile-library');

/** Too big to keep, small enough to write. */
const NESTED = `---\nslug: nested\ntitle: Nested\n---\n\n${'['.repeat(50_000)}\n\n${'>'.repeat(50_000)}\n`;

/** What a case says its page must show and must not. */
export interface HostileCase {
	readonly id: string;
	readonly note: string;
	/** Texts that can be read on the page. */
	readonly mustShow: readonly string[];
	/** Regular expressions that nothing in the page's source matches. */
	readonly mustNotMatch: readonly string[];
}

interface KnownCase {
	readonly note: string;
	readonly expect: { readonly html?: { readonly must_text?: string[]; readonly must_not?: string[] } };
}

/** Puts all hostile patterns, ours and those of the cases where they are at hand, into one library and returns its folder. */
export function writeHostileLibrary(): string {
	rmSync(FOLDER, { recursive: true, force: true });
	mkdirSync(FOLDER, { recursive: true });
	cpSync(OWN, FOLDER, { recursive: true });
	writeFileSync(join(FOLDER, 'nested.md'), NESTED);
	for (const id of casesWithOneFile()) writeFileSync(join(FOLDER, `${id}.md`), ownName(id));
	return FOLDER;
}

/** The cases that are about pages; none where they are not at hand. */
export function hostileCases(): readonly HostileCase[] {
	if (!existsSync(CASES)) return [];
	const known = JSON.parse(readFileSync(join(CASES, 'expected.json'), 'utf8')) as Record<string, KnownCase>;
	return casesWithOneFile().flatMap((id) => {
		const { note, expect } = known[id] ?? { note: '', expect: {} };
		if (!expect.html) return [];
		return [{ id, note, mustShow: expect.html.must_text ?? [], mustNotMatch: expect.html.must_not ?? [] }];
	});
}

function casesWithOneFile(): readonly string[] {
	if (!existsSync(join(CASES, 'cases'))) return [];
	return readdirSync(join(CASES, 'cases')).filter((id) => existsSync(join(CASES, 'cases', id, 'bad.md')));
}

/** The case's file, byte for byte but for the slug that all cases share. */
function ownName(id: string): Buffer {
	const bytes = readFileSync(join(CASES, 'cases', id, 'bad.md'));
	const text = bytes.toString('latin1');
	return Buffer.from(text.replace(/^slug: bad$/m, `slug: ${id}`), 'latin1');
}
