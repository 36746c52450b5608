import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const ARCHIVES = join(PROJECT, '../shared/libraries');
const CACHE = join(PROJECT, '.cache/libraries');

export const REAL_LIBRARIES = ['2026-01-29', '2026-02-16', '2026-02-20'] as const;

export type RealLibrary = (typeof REAL_LIBRARIES)[number];

/** The folder of a real library, unpacked if need be; null where its archive is absent. */
export function realLibrary(name: RealLibrary): string | null {
	const folder = join(CACHE, name);
	const archive = join(ARCHIVES, `commons-os-${name}.tar.xz`);
	if (existsSync(folder)) return folder;
	if (!existsSync(archive)) return null;
	const draft = `${folder}.${process.pid}`;
	mkdirSync(draft, { recursive: true });
	const { status, stderr } = spawnSync('tar', ['xJf', archive, '-C', draft], { encoding: 'utf8' });
	if (status !== 0) throw new Error(`“${archive}” cannot be unpacked (xz-utils may be missing): ${stderr}`);
	moveInto(draft, folder);
	return folder;
}

/** Another process may have been faster. */
function moveInto(draft: string, folder: string): void {
	mkdirSync(dirname(folder), { recursive: true });
	try {
		renameSync(draft, folder);
	} catch (error) {
		rmSync(draft, { recursive: true, force: true });
		if (!existsSync(folder)) throw error;
	}
}
