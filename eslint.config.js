import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { contentIsNoKey } from './scripts/content-is-no-key.mjs';
import svelteConfig from './svelte.config.js';

/**
 * The rooms of the house and what each may import. Everything else is refused with a sentence.
 * `owns` are the packages that only this room may import; packages nobody owns are free.
 */
export const LAYERS = {
	model: { may: [], owns: [] },
	look: { may: ['model'], owns: [] },
	graph: { may: ['model'], owns: ['graphology'] },
	layout: { may: ['model', 'graph'], owns: ['graphology', 'd3-force', 'd3-polygon', 'd3-contour'] },
	atlas: { may: ['model', 'graph', 'layout'], owns: [] },
	lint: { may: ['model', 'graph'], owns: [] },
	tour: { may: ['model', 'look', 'graph', 'view'], owns: [] },
	content: { may: ['model', 'graph', 'lint', 'tour'], owns: ['gray-matter', 'js-yaml', 'yaml'] },
	view: { may: ['model', 'look', 'graph'], owns: [] },
	search: { may: ['model'], owns: ['minisearch'] },
	qr: { may: [], owns: ['qr'] },
	export: { may: ['model', 'look', 'graph', 'view'], owns: [] },
	notebook: { may: ['model', 'atlas'], owns: [] },
	map: { may: ['model', 'look', 'view'], owns: ['flatbush'] },
	closeup: { may: ['model', 'look', 'view', 'map'], owns: ['cytoscape'] },
	neighbourhood: { may: ['model', 'look', 'view', 'map', 'closeup'], owns: [] },
	hierarchy: { may: ['model', 'look', 'graph', 'view', 'map', 'closeup'], owns: ['elkjs'] },
	source: { may: ['model', 'graph', 'atlas', 'layout', 'search'], owns: [] },
	markdown: { may: ['model'], owns: ['markdown-it', 'parse5', 'hast-util-', 'github-slugger'] },
	server: {
		may: ['model', 'content', 'graph', 'atlas', 'layout', 'lint', 'markdown', 'view', 'search', 'tour'],
		owns: ['node:'],
	},
	query: {
		may: ['model', 'graph', 'atlas', 'view', 'search', 'markdown', 'export'],
		owns: ['zod'],
	},
	ui: {
		may: [
			...['model', 'look', 'graph', 'view', 'search', 'qr', 'export', 'tour', 'notebook', 'map'],
			...['closeup', 'neighbourhood', 'hierarchy', 'source'],
		],
		owns: ['svelte', 'bits-ui', '@lucide/svelte', 'svelte-dnd-action', 'virtua', 'layercake', 'd3-scale'],
	},
	cli: {
		may: [
			...['model', 'content', 'graph', 'layout', 'atlas', 'lint', 'markdown', 'view', 'export', 'map'],
			...['query', 'tour', 'server'],
		],
		owns: ['node:', '@modelcontextprotocol/server'],
	},
	routes: {
		may: [
			...['model', 'content', 'graph', 'atlas', 'lint', 'markdown', 'view', 'export', 'tour', 'server'],
			...['source', 'ui'],
		],
		owns: ['svelte', '@lucide/svelte', '$app'],
	},
};

const rooms = Object.keys(LAYERS);
const folderOf = (room) => (room === 'cli' || room === 'routes' ? `src/${room}` : `src/lib/${room}`);

/** Patterns that a room must not import: rooms it does not know and packages that others own. */
function refusals(room) {
	const { may, owns } = LAYERS[room];
	const forbiddenRooms = rooms.filter((other) => other !== room && !may.includes(other));
	const forbiddenPackages = rooms
		.flatMap((other) => LAYERS[other].owns)
		.filter((name) => !owns.includes(name));
	return [
		...forbiddenRooms.map((other) => ({
			regex: `^(\\$lib|(\\.\\./)+(src/)?(lib)?)/?${other}/`,
			message: `“${room}” may not import from “${other}”: imports go one way (see LAYERS in eslint.config.js).`,
		})),
		...[...new Set(forbiddenPackages)].map((name) => ({
			regex: `^${name.replace(/[$/.]/g, '\\$&')}${/[:-]$/.test(name) ? '' : '($|/|-)'}`,
			message: `“${room}” may not import ${name}: another room owns that package (see LAYERS in eslint.config.js).`,
		})),
	];
}

export default ts.config(
	{
		ignores: [
			'.svelte-kit/',
			'build/',
			'dist/',
			'node_modules/',
			'.cache/',
			'test-results/',
			'tests/fixtures/',
		],
	},
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		// What is read is not ours: no expression may take more than time that grows with the text.
		...regexp.configs.recommended,
		files: ['src/**'],
		rules: {
			...regexp.configs.recommended.rules,
			'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
			'regexp/no-super-linear-move': [
				'error',
				{ report: 'potential', ignoreSticky: false, ignorePartial: false },
			],
		},
	},
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'no-eval': 'error',
			'no-new-func': 'error',
			'max-depth': ['error', 3],
			'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/consistent-type-imports': 'error',
			'svelte/no-at-html-tags': 'error',
			'svelte/no-navigation-without-resolve': 'off',
		},
	},
	{
		files: ['**/*.svelte'],
		plugins: { own: { rules: { 'content-is-no-key': contentIsNoKey } } },
		rules: { 'own/content-is-no-key': 'error', 'svelte/require-each-key': 'off' },
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
	},
	{
		files: ['tests/**', 'bench/**', 'scripts/**'],
		rules: { 'max-lines-per-function': 'off' },
	},
	...rooms.map((room) => ({
		files: [`${folderOf(room)}/**/*.{ts,svelte}`],
		rules: { 'no-restricted-imports': ['error', { patterns: refusals(room) }] },
	})),
);
