import type { ThemeName } from '../../model/theme-name.ts';

/** Resolved colours (CSS hexadecimal) and fonts of the page, for canvases. */
export interface Theme {
	readonly name: ThemeName;
	readonly paper: string;
	readonly paperRaised: string;
	/** What the regions lie on. */
	readonly background: string;
	readonly ink: string;
	readonly inkQuiet: string;
	readonly line: string;
	readonly lineStrong: string;
	readonly accent: string;
	readonly accentInk: string;
	readonly error: string;
	readonly warn: string;
	readonly sans: string;
	readonly serif: string;
}

const COLOURS = {
	paper: ['--paper', '#fdfcf9'],
	paperRaised: ['--paper-raised', '#ffffff'],
	background: ['--map-background', '#f0f6f7'],
	ink: ['--ink', '#1f2329'],
	inkQuiet: ['--ink-quiet', '#565c66'],
	line: ['--line', '#e2dfd8'],
	lineStrong: ['--line-strong', '#8c9099'],
	accent: ['--accent', '#b83a1c'],
	accentInk: ['--accent-ink', '#ffffff'],
	error: ['--error', '#b3261e'],
	warn: ['--warn', '#8a5a00'],
} as const;

/** Reads the tokens as they stand on the host. */
export function readTheme(host: HTMLElement): Theme {
	const style = getComputedStyle(host);
	const colours = resolveColours(host);
	const sans = sansOf(style);
	const serif = style.getPropertyValue('--font-serif').trim() || 'Georgia, serif';
	return { ...colours, sans, serif, name: themeName(colours) };
}

/** The families that most is written in. */
export function sansOf(style: CSSStyleDeclaration): string {
	return style.getPropertyValue('--font-sans').trim() || 'system-ui, sans-serif';
}

/** Calls `onTheme` now and whenever the page changes between light, dark and high contrast; returns how to stop. */
export function watchTheme(host: HTMLElement, onTheme: (theme: Theme) => void): () => void {
	const report = () => onTheme(readTheme(host));
	const root = new MutationObserver(report);
	root.observe(document.documentElement, {
		attributes: true,
		attributeFilter: ['data-theme', 'class', 'style'],
	});
	const wishes = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'].map(
		(query) => matchMedia(query),
	);
	for (const wish of wishes) wish.addEventListener('change', report);
	report();
	return () => {
		root.disconnect();
		for (const wish of wishes) wish.removeEventListener('change', report);
	};
}

/** Light paper, for pictures that no page shows. */
export const LIGHT: Theme = {
	...(Object.fromEntries(Object.entries(COLOURS).map(([name, [, colour]]) => [name, colour])) as Colours),
	sans: "'Source Sans 3', 'Source Sans 3 Variable', sans-serif",
	serif: "'Source Serif 4', 'Source Serif 4 Variable', serif",
	name: 'light',
};

type Colours = { -readonly [name in keyof typeof COLOURS]: string };

/** Tokens may be in any colour space; pixels turn them into what every canvas understands, all read at once: each reading waits for what was painted. */
function resolveColours(host: HTMLElement): Colours {
	const probe = host.ownerDocument.createElement('span');
	probe.hidden = true;
	host.append(probe);
	const written = Object.values(COLOURS).map(([token, fallback]) => {
		probe.style.color = `var(${token}, ${fallback})`;
		return getComputedStyle(probe).color;
	});
	probe.remove();
	const hexes = hexesFromCss(written) ?? Object.values(COLOURS).map(([, fallback]) => fallback);
	return Object.fromEntries(Object.keys(COLOURS).map((name, at) => [name, hexes[at]])) as Colours;
}

/** Null where there is no canvas to paint on. */
function hexesFromCss(colours: readonly string[]): readonly string[] | null {
	const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
	if (!pen) return null;
	colours.forEach((colour, at) => {
		pen.fillStyle = colour;
		pen.fillRect(at, 0, 1, 1);
	});
	const { data } = pen.getImageData(0, 0, colours.length, 1);
	return colours.map((_, at) => `#${[...data.subarray(4 * at, 4 * at + 3)].map(hexPart).join('')}`);
}

function themeName({ paper, ink, line }: Colours): Theme['name'] {
	// High contrast draws its fine lines in ink; no other theme does.
	if (line === ink) return 'contrast';
	return lightnessOf(paper) < 0.5 ? 'dark' : 'light';
}

/** 0 for black to 1 for white, as the eye weighs the three primaries. */
export function lightnessOf(hex: string): number {
	const [red, green, blue] = partsOf(hex);
	return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}

/** `share` of the first colour over the second, as an opaque colour. */
export function mix(over: string, under: string, share: number): string {
	const a = partsOf(over);
	const b = partsOf(under);
	return `#${a.map((part, at) => hexPart(part * share + b[at]! * (1 - share))).join('')}`;
}

function hexPart(value: number): string {
	return Math.round(Math.min(255, Math.max(0, value)))
		.toString(16)
		.padStart(2, '0');
}

/** Reads `#rgb` and `#rrggbb`; anything else is taken for a middle grey, since a library may name any text as its colour. */
function partsOf(hex: string): [number, number, number] {
	const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(hex);
	const long = short
		? `#${short
				.slice(1)
				.map((digit) => digit + digit)
				.join('')}`
		: hex;
	if (!/^#[\da-f]{6}/i.test(long)) return [128, 128, 128];
	return [1, 3, 5].map((at) => Number.parseInt(long.slice(at, at + 2), 16)) as [number, number, number];
}
