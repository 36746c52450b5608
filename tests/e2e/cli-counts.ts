import { execFile } from 'node:child_process';
import { test } from '@playwright/test';

/** A pattern as `patterns export` writes it, as far as these tests look at it. */
interface ExportedPattern {
	readonly facets: Readonly<Record<string, readonly string[]>>;
	readonly alignment: number | null;
}

/** Counts patterns of the project's library by what is true of them, as the command line exports them. */
export async function countsFromCli<Name extends string>(
	claimsOf: (pattern: ExportedPattern) => Record<Name, boolean>,
) {
	const { patterns } = JSON.parse(await exportedLibrary()) as { patterns: readonly ExportedPattern[] };
	const claims = patterns.map(claimsOf);
	return {
		all: patterns.length,
		with: (names: readonly Name[]) => claims.filter((claim) => names.every((name) => claim[name])).length,
	};
}

function exportedLibrary(): Promise<string> {
	const folder = (test.info().project.metadata as { folder: string }).folder;
	const args = ['scripts/patterns.mjs', 'export', folder, '--format', 'json'];
	return new Promise((resolve, reject) => {
		execFile('node', args, { maxBuffer: 1 << 28 }, (error, stdout) =>
			error ? reject(error) : resolve(stdout),
		);
	});
}
