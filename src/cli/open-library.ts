import { resolve } from 'node:path';
import { readLibrary } from '../lib/content/library-reader.ts';
import { lintReading } from '../lib/server/lint-reading.ts';
import type { LibraryReading } from '../lib/lint/subject.ts';
import type { Level } from '../lib/model/finding.ts';
import type { Library, LibrarySettings } from '../lib/model/library.ts';
import { readContentFolder } from '../lib/server/content-folder.ts';
import type { Io } from './io.ts';

/** From so many files on, reading shows how far it is. */
const LARGE = 500;

/** Where a library is: the folder that is named, else the one that `PATTERNS_DIR` names, else `content`. */
export function pathOfLibrary(folder: string | null, { cwd, env }: Io): string {
	return resolve(cwd, folder ?? (env['PATTERNS_DIR'] || 'content'));
}

/**
 * Reads the library in a folder; by default the one that `PATTERNS_DIR` names, else `content`. What rules are set to goes before what
 * the library says of them, in all that it decides: a rule that is off marks no relation as padding either.
 */
export async function openReading(
	folder: string | null,
	io: Io,
	levels: ReadonlyMap<string, Level> = new Map(),
): Promise<LibraryReading> {
	const content = await readContentFolder(pathOfLibrary(folder, io), { onProgress: progressOn(io) });
	return readLibrary({ ...content, settings: withLevels(content.settings, levels) });
}

function withLevels(settings: LibrarySettings, levels: ReadonlyMap<string, Level>): LibrarySettings {
	const asked = [...levels].map(([rule, level]) => {
		return [rule, { level, exceptions: settings.rules.get(rule)?.exceptions ?? [] }] as const;
	});
	return { ...settings, rules: new Map([...settings.rules, ...asked]) };
}

/** Reads and lints the library in a folder. */
export async function openLibrary(folder: string | null, io: Io): Promise<Library> {
	return lintReading(await openReading(folder, io));
}

function progressOn({ stderr }: Io): (read: number, files: number) => void {
	let told = '';
	return (read, files) => {
		if (!stderr.isTTY || files < LARGE) return;
		const percent = `${Math.floor((read / files) * 100)} %`;
		if (percent === told) return;
		told = percent;
		void stderr.write(read === files ? '\r\u001B[K' : `\rReading ${files} files: ${percent}`);
	};
}
