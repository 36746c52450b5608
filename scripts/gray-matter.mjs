/**
 * What is left out of gray-matter, by the end of a file's path.
 * @type {{ file: RegExp, replace: (code: string) => string }[]}
 */
const LEFT_OUT = [
	// Engines that evaluate what they read, and a second js-yaml. It is handed our engine with every call.
	{ file: /gray-matter[\\/]lib[\\/]engines\.js$/, replace: () => 'module.exports = {};' },
	// Reading from a disk, which a browser has not and which is done elsewhere.
	{ file: /gray-matter[\\/]index\.js$/, replace: (code) => without(code, "require('fs')") },
];

/**
 * gray-matter with what is needed of it, in bundles for Node and for browsers alike: a plugin for Rolldown and Vite.
 * @type {import('rolldown').Plugin & { name: string }}
 */
export const bareGrayMatter = {
	name: 'bare-gray-matter',
	transform(code, id) {
		const found = LEFT_OUT.find(({ file }) => file.test(id.split('?')[0] ?? ''));
		return found ? { code: found.replace(code), map: null } : null;
	},
};

/**
 * @param {string} code
 * @param {string} text
 */
function without(code, text) {
	if (!code.includes(text))
		throw new Error(`gray-matter no longer holds “${text}”: look at scripts/gray-matter.mjs.`);
	return code.replace(text, 'undefined');
}
