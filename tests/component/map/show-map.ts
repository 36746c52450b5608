import { onTestFinished } from 'vitest';
import type { Picture, PictureWishes } from '../../../src/lib/map/picture.ts';
import { createMapPicture } from '../../../src/lib/map/surface/map-picture.ts';
import { watchTheme, type Theme } from '../../../src/lib/map/surface/theme.ts';
import type { Scene } from '../../../src/lib/view/scene.ts';

/** What the map asked for, in order: the wish's name and what it was given. */
export type Asked = [name: string, ...given: unknown[]];

export interface Shown {
	readonly map: Picture;
	readonly host: HTMLElement;
	readonly asked: Asked[];
	/** Where a position of the layout stands, in CSS pixels of the host. */
	readonly onScreen: (at: readonly [number, number]) => [number, number];
}

/** A map of a scene on a host of 800 × 600 in the corner of the page, painted. */
export async function showMap(
	scene: Scene,
	wishes: Partial<PictureWishes> = {},
	themeFor: (host: HTMLElement) => Theme = themeOn,
): Promise<Shown> {
	const host = document.createElement('div');
	host.style.cssText = 'position:fixed;left:0;top:0;width:800px;height:600px;overflow:hidden';
	document.body.append(host);
	const asked: Asked[] = [];
	const map = createMapPicture(host, {
		onHover: (pattern) => asked.push(['hover', pattern]),
		onSelect: (pattern, isAdding) => asked.push(['select', pattern, isAdding]),
		onOpen: (pattern) => asked.push(['open', pattern]),
		onMenu: (pattern) => asked.push(['menu', pattern]),
		onBox: (patterns) => asked.push(['box', ...patterns]),
		onRegion: (region) => asked.push(['region', region]),
		onPin: (pattern, x, y) => asked.push(['pin', pattern, x, y]),
		...wishes,
	});
	onTestFinished(() => {
		map.destroy();
		host.remove();
	});
	map.draw(scene, themeFor(host));
	await map.whenSharp();
	const onScreen = ([x, y]: readonly [number, number]): [number, number] => {
		const camera = map.camera();
		return [x * camera.scale + camera.x, y * camera.scale + camera.y];
	};
	return { map, host, asked, onScreen };
}

/** The theme of the page as it stands on an element. */
export function themeOn(host: HTMLElement): Theme {
	const themes: Theme[] = [];
	watchTheme(host, (theme) => themes.push(theme))();
	return themes[0]!;
}

type Kind = `pointer${'move' | 'down' | 'up' | 'cancel' | 'leave'}` | 'contextmenu' | 'wheel';

/** Sends an event of a mouse (or as `more` says) to the host. */
export function point(
	host: HTMLElement,
	kind: Kind,
	[x, y]: readonly [number, number],
	more: object = {},
): void {
	const common = {
		bubbles: true,
		cancelable: true,
		clientX: x,
		clientY: y,
		pointerId: 1,
		pointerType: 'mouse',
	};
	const init = { ...common, ...more };
	if (kind === 'wheel') host.dispatchEvent(new WheelEvent(kind, init));
	else if (kind === 'contextmenu') host.dispatchEvent(new MouseEvent(kind, init));
	else host.dispatchEvent(new PointerEvent(kind, init));
}

export function click(host: HTMLElement, at: readonly [number, number], more: object = {}): void {
	point(host, 'pointerdown', at, more);
	point(host, 'pointerup', at, more);
}

export function drag(
	host: HTMLElement,
	from: readonly [number, number],
	to: readonly [number, number],
	more: object = {},
): void {
	point(host, 'pointerdown', from, more);
	point(host, 'pointermove', [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2], more);
	point(host, 'pointermove', to, more);
	point(host, 'pointerup', to, more);
}

/** Red, green and blue of what is painted on a layer at a point of the host. */
export function colourAt(
	host: HTMLElement,
	layer: 'base' | 'labels' | 'highlight',
	[x, y]: readonly [number, number],
): [number, number, number] {
	const canvas = host.querySelector<HTMLCanvasElement>(`[data-layer="${layer}"]`)!;
	const pen = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d')!;
	pen.drawImage(canvas, 0, 0);
	const margin = -Number.parseFloat(canvas.style.left);
	const ratio = canvas.width / (800 + 2 * margin);
	const [red, green, blue] = pen.getImageData((x + margin) * ratio, (y + margin) * ratio, 1, 1).data;
	return [red!, green!, blue!];
}

export function baseColourAt(host: HTMLElement, at: readonly [number, number]): [number, number, number] {
	return colourAt(host, 'base', at);
}

export function rgbFromHex(hex: string): [number, number, number] {
	return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];
}
