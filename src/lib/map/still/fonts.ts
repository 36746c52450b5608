import { LABEL, fontFrom } from '../../look/labels.ts';
import type { Face } from '../queue/paint-messages.ts';

interface FontThread {
	readonly fonts?: FontFaceSet;
}

/** Loads the faces that a text needs into a worker, before anything is drawn there. One that cannot be had is done without. */
export async function loadFaces(faces: readonly Face[], text: string, family: string): Promise<void> {
	const { fonts } = self as unknown as FontThread;
	if (!fonts) return;
	// A thread may make several pictures.
	const isFirst = fonts.size === 0;
	if (isFirst)
		for (const { family: name, source, ...rest } of faces) fonts.add(new FontFace(name, source, rest));
	const looks = [LABEL.pattern, LABEL.hub, LABEL.edge].map((look) => fontFrom(look, family));
	await Promise.allSettled(looks.map((font) => fonts.load(font, text)));
}

/** Rules that hold the faces an SVG needs, so that it looks the same where they are not installed. */
export async function facesWithin(faces: readonly Face[], svg: string): Promise<string> {
	const points = new Set(Array.from(svg, (character) => character.codePointAt(0)!));
	const hasItalics = svg.includes('font-style="italic"');
	const needed = faces.filter(({ style, unicodeRange }) => {
		return (hasItalics || style === 'normal') && isAnyIn(points, rangesOf(unicodeRange));
	});
	const rules = await Promise.all(needed.map((face) => ruleOf(face).catch(() => '')));
	return rules.join('');
}

type Range = readonly [from: number, to: number];

/** `U+0-FF, U+131, U+4??`. */
function rangesOf(written: string): readonly Range[] {
	return written.split(',').map((range): Range => {
		const [from = '', to = from] = range.trim().slice(2).split('-');
		return [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(to.replaceAll('?', 'F'), 16)];
	});
}

function isAnyIn(points: ReadonlySet<number>, ranges: readonly Range[]): boolean {
	return [...points].some((point) => ranges.some(([from, to]) => point >= from && point <= to));
}

async function ruleOf({ family, source, weight, style, unicodeRange }: Face): Promise<string> {
	const address = /url\("([^"]+)"\)/.exec(source)?.[1];
	if (!address) return '';
	const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
	const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
	const data = `data:font/woff2;base64,${btoa(letters)}`;
	return `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};unicode-range:${unicodeRange};src:url(${data}) format('woff2')}`;
}
