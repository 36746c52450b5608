import type { Box } from '../../model/atlas.ts';
import type { View } from '../../model/view.ts';
import type { Composition } from '../../view/composer.ts';
import { wholeOf } from '../camera/boxes.ts';
import { cameraForBox, type Camera, type Size } from '../camera/camera.ts';
import { boxAroundPatterns } from '../camera/framing.ts';
import { NOTHING } from '../highlight/looked-at.ts';
import { inputFromScene } from '../render/render-input.ts';
import type { Labelling } from '../render/viewport.ts';
import type { Theme } from '../surface/theme.ts';
import type { Pen } from '../render/pen.ts';
import { layOutFoot, type Foot } from './foot.ts';
import { legendLines } from './legend-lines.ts';
import type { Still } from './still.ts';

/** Where a map looks from, and how large it is in CSS pixels. */
export interface Look {
	readonly camera: Camera;
	readonly size: Size;
}

export interface StillWish {
	/** What is said of it, a line each: first what it is. */
	readonly lines: readonly string[];
	/** Null frames what is shown, or all of it where that is all. */
	readonly look: Look | null;
	/** Where there is no look. */
	readonly size?: Size | undefined;
	readonly theme: Theme;
}

/** A still of which something is said. */
type FootedStill = Still & { readonly foot: Foot };

/** A map to be taken away, with what its signs mean. */
export function composeStill(
	view: View,
	screen: Composition,
	{ lines, look, size, theme }: StillWish,
): FootedStill {
	const { emphasis, selected, scene } = screen;
	const [title = '', ...others] = lines;
	return {
		input: inputFromScene(scene, theme),
		...withoutEmptyEdges(look ?? framed(screen, size), wholeOf(scene.layout)),
		lookedAt: { ...NOTHING, emphasis, selected },
		foot: { title, lines: others, legend: legendLines(view, screen) },
	};
}

export interface PageWish extends Pick<StillWish, 'lines' | 'theme'> {
	/** Of the page, in CSS pixels. */
	readonly size: Size;
	/** How much larger what is said of it is than on a screen. */
	readonly footScale: number;
	readonly labelling: Labelling;
}

/** What is shown, or all of it where that is all, as large as a page lets it be, with what is said of it at the foot. */
export function composePage(
	view: View,
	screen: Composition,
	{ lines, theme, size, footScale, labelling }: PageWish,
	measure: Pen,
): FootedStill {
	const still = composeStill(view, screen, { lines, theme, look: null });
	const foot = layOutFoot(measure, still.foot, size.width / footScale, theme);
	const room = { width: size.width, height: Math.floor(size.height - foot.height * footScale) };
	return { ...still, ...framed(screen, room, NEARER), footScale, labelling };
}

/** How wide what is shown is, for each unit of its height. */
export function shapeOf({ scene, shown }: Composition): number {
	const { left, top, right, bottom } = boxOf(scene, shown);
	return (right - left) / Math.max(1, bottom - top);
}

/** Where there is no map on screen its picture is as large as on a screen of middling size. */
const USUAL: Size = { width: 1280, height: 800 };

/** Seen at this scale patterns have room for their names. */
const NAMED = 2.4;
const LARGEST = 4;
/** A few patterns fill a page further than a screen: its empty ground would be paper. */
const NEARER = 1.5;

/** How much larger than on a screen all that is drawn can be on a page of a size in CSS pixels: the fewer patterns there are, the farther they are read. */
export function magnificationOn({ width, height }: Size, { scene, shown }: Composition): number {
	const { left, top, right, bottom } = boxOf(scene, shown);
	const scale = Math.min(width / Math.max(1, right - left), height / Math.max(1, bottom - top));
	return Math.min(LARGEST, Math.max(1, scale / NAMED));
}

function framed({ scene, shown }: Composition, size = USUAL, nearer = 1): Look {
	return { size, camera: cameraForBox(boxOf(scene, shown), size, undefined, nearer) };
}

function boxOf({ positions, layout }: Composition['scene'], shown: Uint8Array): Box {
	const patterns = [...shown.keys()].filter((pattern) => shown[pattern] === 1);
	const isAll = patterns.length === shown.length;
	const box = isAll ? null : boxAroundPatterns({ positions, regionOf: layout.regionOf }, patterns);
	return box ?? wholeOf(layout);
}

/** In CSS pixels; enough for what stands over the highest disc. */
const EDGE = 48;
const LOWEST = 240;

/** Above and below all that there is, a picture ends: what the page keeps free there is for its panels. */
function withoutEmptyEdges({ camera, size }: Look, whole: Box): Look {
	const top = Math.max(0, Math.floor(whole.top * camera.scale + camera.y - EDGE));
	const bottom = Math.min(size.height, Math.ceil(whole.bottom * camera.scale + camera.y + EDGE));
	const height = Math.max(Math.min(size.height, LOWEST), bottom - top);
	return { camera: { ...camera, y: camera.y - top }, size: { ...size, height } };
}
