import type { Theme } from '../../src/lib/map/surface/theme.ts';

/** A theme for tests that need no page. */
export const LIGHT: Theme = {
	name: 'light',
	paper: '#fdfcf9',
	paperRaised: '#ffffff',
	background: '#f0f6f7',
	ink: '#1f2329',
	inkQuiet: '#565c66',
	line: '#e2dfd8',
	lineStrong: '#8c9099',
	accent: '#b83a1c',
	accentInk: '#ffffff',
	error: '#b3261e',
	warn: '#8a5a00',
	sans: "'Source Sans 3 Variable', system-ui, sans-serif",
	serif: "'Source Serif 4 Variable', Georgia, serif",
};

export const DARK: Theme = {
	...LIGHT,
	name: 'dark',
	paper: '#1d222b',
	paperRaised: '#272c36',
	background: '#131a21',
	ink: '#edebe6',
	inkQuiet: '#a8b0ba',
};
