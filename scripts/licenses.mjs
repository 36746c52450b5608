import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const RULE = `\n${'─'.repeat(80)}\n`;
/** The folder of the package that a module belongs to, with its name. */
const PACKAGE = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)(?=\/)/;

/**
 * Notes the packages of which something goes into a site, fonts and workers' scripts included, and writes `licenses.txt`
 * with the licence texts of them all. What the bundler itself adds, some helpers of a line or two, is not noted.
 * @returns {{ note: import('vite').Plugin, write: import('vite').Plugin }} one for workers, and one for the site
 */
export function licenses() {
	/** @type {Set<string>} */
	const folders = new Set();
	/** @param {import('vite').Rollup.OutputBundle} bundle */
	const note = (bundle) => {
		const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
		for (const id of chunks.flatMap((chunk) => chunk.moduleIds)) {
			const folder = PACKAGE.exec(id)?.[0];
			if (folder) folders.add(folder);
		}
	};
	return {
		note: { name: 'licenses-of-workers', generateBundle: (_options, bundle) => note(bundle) },
		write: {
			name: 'licenses',
			apply: 'build',
			generateBundle(_options, bundle) {
				if (this.environment.name !== 'client') return;
				note(bundle);
				this.emitFile({ type: 'asset', fileName: 'licenses.txt', source: composeLicenses([...folders]) });
			},
		},
	};
}

/** @param {readonly string[]} folders */
function composeLicenses(folders) {
	const packages = folders.map((folder) => describePackage(folder)).sort((a, b) => (a < b ? -1 : 1));
	return [
		'The software and fonts of this site, and their licences.\n',
		describePackage('.'),
		...packages,
	].join(RULE);
}

/** @param {string} folder */
function describePackage(folder) {
	const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const texts = readdirSync(folder)
		.filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file))
		.sort()
		.map((file) => readFileSync(join(folder, file), 'utf8').replace(/\r\n?/g, '\n').trim());
	const heading = license ? `${name} ${version} (${license})` : `${name} ${version}`;
	return `${[heading, ...texts].join('\n\n')}\n`;
}
