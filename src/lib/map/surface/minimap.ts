import type { Box } from '../../model/atlas.ts';
import { positionAt, visibleBox, type Camera, type Point, type Size } from '../camera/camera.ts';
import { hullColour, regionColour } from '../render/palette.ts';
import { regionOpacity } from '../render/regions.ts';
import { beginViewport, traceHull, type Pen } from '../render/pen.ts';
import type { RenderInput } from '../render/render-input.ts';
import { viewportOf } from '../render/viewport.ts';
import { createSketchLayer } from './layer.ts';

const LARGEST: Size = { width: 156, height: 112 };
const PADDING = 6;
/** On narrower hosts the map itself needs the room. */
const NARROWEST_HOST = 640;
/** While the view moves, its frame follows in steps of so many CSS pixels: a smaller one is not worth a frame's work. */
const STEP = 2;
/** A frame that is scaled by more than this would have too coarse or too fine a line. */
const MOST_SCALED = 1.7;
/** Of the frame, in CSS pixels. */
const SMALLEST = 4;

/** The whole map in small, with a frame around what is in view; the frame can be dragged. */
export class Minimap {
	#root = document.createElement('div');
	#picture = createSketchLayer('minimap');
	#frame = document.createElement('div');
	#whole: Box = { left: 0, top: 0, right: 1, bottom: 1 };
	#size: Size = { width: 0, height: 0 };
	#camera: Camera = { x: 0, y: 0, scale: 1 };
	#input: RenderInput | null = null;
	/** It is painted when it is first seen so. */
	#isPainted = false;
	#isShown = false;
	/** The scale of the map for which the frame has its size; at others its transform makes it larger or smaller. */
	#framed = 1;
	/** Where the frame was put, in CSS pixels of the minimap. */
	#placed: Box = { left: 0, top: 0, right: 0, bottom: 0 };

	/** `onMove` is told the position that shall come to the middle of the view. */
	constructor(host: HTMLElement, onMove: (position: Point) => void) {
		this.#root.setAttribute('aria-hidden', 'true');
		this.#root.style.cssText = ROOT_STYLE;
		this.#frame.style.cssText = FRAME_STYLE;
		this.#root.append(this.#picture.element, this.#frame);
		host.append(this.#root);
		const follow = (event: PointerEvent) => {
			event.stopPropagation();
			if (event.type === 'pointerdown') this.#root.setPointerCapture(event.pointerId);
			if (event.buttons === 1) onMove(this.#positionUnder(event));
		};
		for (const name of ['pointerdown', 'pointermove'] as const) this.#root.addEventListener(name, follow);
		for (const name of ['pointerup', 'wheel', 'contextmenu'] as const) {
			this.#root.addEventListener(name, (event) => event.stopPropagation());
		}
	}

	/** Shows the regions anew where they are others. */
	draw(input: RenderInput, whole: Box): void {
		if (this.#input && hasSameRegions(this.#input, input)) return;
		this.#input = input;
		this.#whole = whole;
		this.#isPainted = false;
		this.#fit();
		if (this.#isShown) this.#paint();
	}

	/** Moves the frame along with a movement: only its transform changes, nothing that the page would have to lay out or paint. */
	follow(camera: Camera, view: Size): void {
		const seen = visibleBox(camera, view);
		const isWide = view.width >= NARROWEST_HOST;
		this.#setShown(this.#input !== null && isWide && !contains(seen, this.#whole, SLACK));
		if (!this.#isShown) return;
		const box = this.#onMinimap(seen);
		if (isAbout(box, this.#placed, STEP)) return;
		const zoom = this.#framed / camera.scale;
		if (zoom > MOST_SCALED || zoom < 1 / MOST_SCALED) this.#sizeFrame(box, camera);
		this.#placeFrame(box, camera);
	}

	/** The view has come to rest: its frame gets its exact size and position, and a line as fine as it should be. */
	settle(camera: Camera, view: Size): void {
		this.follow(camera, view);
		const box = this.#onMinimap(visibleBox(camera, view));
		this.#sizeFrame(box, camera);
		this.#placeFrame(box, camera);
	}

	/** What of the host it lies over, in CSS pixels: one box, or none. */
	covers(): Box[] {
		const { offsetLeft: left, offsetTop: top, offsetWidth, offsetHeight } = this.#root;
		if (!this.#isShown || getComputedStyle(this.#root).visibility === 'hidden') return [];
		return [{ left, top, right: left + offsetWidth, bottom: top + offsetHeight }];
	}

	destroy(): void {
		this.#root.remove();
	}

	#setShown(isShown: boolean): void {
		if (isShown === this.#isShown) return;
		this.#isShown = isShown;
		this.#root.style.display = isShown ? '' : 'none';
		if (isShown && !this.#isPainted) this.#paint();
	}

	#paint(): void {
		this.#isPainted = true;
		const input = this.#input!;
		const viewport = { ...viewportOf(this.#camera, this.#size, 0), margin: 0 };
		this.#picture.draw(viewport, (pen) => {
			beginViewport(pen, viewport);
			paintRegions(pen, input, this.#camera);
		});
	}

	#onMinimap({ left, top, right, bottom }: Box): Box {
		const { x, y, scale } = this.#camera;
		return {
			left: left * scale + x,
			top: top * scale + y,
			right: right * scale + x,
			bottom: bottom * scale + y,
		};
	}

	#sizeFrame({ left, top, right, bottom }: Box, { scale }: Camera): void {
		this.#framed = scale;
		this.#frame.style.width = `${Math.max(SMALLEST, right - left)}px`;
		this.#frame.style.height = `${Math.max(SMALLEST, bottom - top)}px`;
	}

	#placeFrame(box: Box, { scale }: Camera): void {
		this.#placed = box;
		const k = this.#framed / scale;
		this.#frame.style.transform = `matrix(${k},0,0,${k},${box.left},${box.top})`;
	}

	#fit(): void {
		const { left, top, right, bottom } = this.#whole;
		const [wide, tall] = [Math.max(1, right - left), Math.max(1, bottom - top)];
		const scale = Math.min((LARGEST.width - 2 * PADDING) / wide, (LARGEST.height - 2 * PADDING) / tall);
		this.#size = { width: wide * scale + 2 * PADDING, height: tall * scale + 2 * PADDING };
		this.#root.style.width = `${this.#size.width}px`;
		this.#root.style.height = `${this.#size.height}px`;
		this.#camera = { x: PADDING - left * scale, y: PADDING - top * scale, scale };
	}

	#positionUnder(event: PointerEvent): Point {
		const { left, top } = this.#root.getBoundingClientRect();
		return positionAt(this.#camera, event.clientX - left - 1, event.clientY - top - 1);
	}
}

const ROOT_STYLE = [
	'position:absolute;right:var(--minimap-right,58px);bottom:var(--minimap-bottom,14px);display:none',
	'visibility:var(--minimap-visibility,visible)',
	'box-sizing:content-box;overflow:hidden;cursor:crosshair;touch-action:none',
	'background:var(--map-background);border:1px solid var(--line-strong);border-radius:6px',
].join(';');
const FRAME_STYLE = [
	'position:absolute;left:0;top:0;box-sizing:border-box;pointer-events:none',
	'transform-origin:0 0;will-change:transform',
	'border:1.5px solid var(--accent);border-radius:2px;background:color-mix(in oklab,var(--accent) 7%,transparent)',
].join(';');

function paintRegions(pen: Pen, input: RenderInput, camera: Camera): void {
	const { regions, regionFill, swatches, theme, isolates } = input;
	pen.lineWidth = 0.8;
	regions.forEach((region, at) => {
		const swatch = swatches[regionFill[at]!];
		pen.globalAlpha = regionOpacity(input, at);
		pen.fillStyle = regionColour(swatch, theme);
		pen.strokeStyle = hullColour(swatch, theme);
		pen.beginPath();
		traceHull(pen, region.hull, camera);
		pen.fill();
		pen.stroke();
	});
	pen.globalAlpha = 1;
	if (!isolates) return;
	const { x, y, scale } = camera;
	const [wide, tall] = [(isolates.right - isolates.left) * scale, (isolates.bottom - isolates.top) * scale];
	pen.globalAlpha = 0.25;
	pen.fillStyle = theme.inkQuiet;
	pen.fillRect(isolates.left * scale + x, isolates.top * scale + y, wide, tall);
}

function hasSameRegions(one: RenderInput, other: RenderInput): boolean {
	const fields = ['regions', 'regionFill', 'regionCounts', 'swatches', 'theme', 'isolates'] as const;
	return fields.every((field) => one[field] === other[field]);
}

/** A sliver of empty margin out of view, as a share of the whole, is nothing to be shown. */
const SLACK = 0.01;

function contains(outer: Box, inner: Box, share: number): boolean {
	const slack = share * (inner.right - inner.left);
	const isWide = outer.left <= inner.left + slack && outer.right >= inner.right - slack;
	return isWide && outer.top <= inner.top + slack && outer.bottom >= inner.bottom - slack;
}

function isAbout(one: Box, other: Box, most: number): boolean {
	const sides = ['left', 'top', 'right', 'bottom'] as const;
	return sides.every((side) => Math.abs(one[side] - other[side]) < most);
}
