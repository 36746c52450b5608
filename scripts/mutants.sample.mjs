/*
 * Leaves out all but one of so many statements that stand at the top of a module, functions for the most part: a room that
 * would take hours is judged by a sample. Statements are counted, not drawn, so that two runs judge the same ones.
 */

const every = Number(process.env['MUTANTS_EVERY'] ?? 1);

/** @param {{ parentPath: { isProgram(): boolean } | null, key: unknown }} path */
function shouldIgnore({ parentPath, key }) {
	if (parentPath?.isProgram() && typeof key === 'number' && key % every !== 0) return 'not in the sample';
	return undefined;
}

export const strykerPlugins = [{ kind: 'Ignore', name: 'sample', value: { shouldIgnore } }];
