import type { Box } from '../../model/atlas.ts';
import { placeAt, visibleBox, type Camera, type Point, type Size } from '../camera/camera.ts';
import { hullColour, regionColour } from '../render/palette.ts';
import { traceHull } from '../render/pen.ts';
import type { RenderInput } from '../render/render-input.ts';

const LARGEST: Size = { width: 156, height: 112 };
const PADDING = 6;
/** On narrower hosts the map itself needs the room. */
const NARROWEST_HOST = 640;

/** The whole land in small, with a frame around what is in view; the frame can be dragged. */
export class Minimap {
	#root = document.createElement('div');
	#canvas = document.createElement('canvas');
	#frame = document.createElement('div');
	#whole: Box = { left: 0, top: 0, right: 1, bottom: 1 };
	#camera: Camera = { x: 0, y: 0, scale: 1 };
	#drawn: RenderInput | null = null;

	/** `onMove` is told the place that shall come to the middle of the view. */
	constructor(host: HTMLElement, onMove: (place: Point) => void) {
		this.#root.setAttribute('aria-hidden', 'true');
		this.#root.style.cssText = ROOT_STYLE;
		this.#frame.style.cssText = FRAME_STYLE;
		this.#canvas.style.cssText = 'display:block;width:100%;height:100%';
		this.#root.append(this.#canvas, this.#frame);
		host.append(this.#root);
		const follow = (event: PointerEvent) => {
			event.stopPropagation();
			if (event.type === 'pointerdown') this.#root.setPointerCapture(event.pointerId);
			if (event.buttons === 1) onMove(this.#placeUnder(event));
		};
		for (const name of ['pointerdown', 'pointermove'] as const) this.#root.addEventListener(name, follow);
		for (const name of ['pointerup', 'wheel', 'contextmenu'] as const) {
			this.#root.addEventListener(name, (event) => event.stopPropagation());
		}
	}

	/** Draws the land anew where it is another one. */
	draw(input: RenderInput, whole: Box): void {
		if (this.#drawn && hasSameRegions(this.#drawn, input)) return;
		this.#drawn = input;
		this.#whole = whole;
		const scale = this.#fit();
		const ratio = Math.min(3, window.devicePixelRatio || 1);
		const pen = this.#canvas.getContext('2d')!;
		this.#canvas.width = Math.round((whole.right - whole.left) * scale * ratio + 2 * PADDING * ratio);
		this.#canvas.height = Math.round((whole.bottom - whole.top) * scale * ratio + 2 * PADDING * ratio);
		pen.scale(ratio, ratio);
		paintRegions(pen, input, this.#camera);
	}

	/** Moves the frame; the minimap hides where it would say nothing. */
	follow(camera: Camera, view: Size): void {
		const seen = visibleBox(camera, view);
		const isAllSeen = contains(seen, this.#whole);
		this.#root.style.display = isAllSeen || view.width < NARROWEST_HOST ? 'none' : '';
		const { x, y, scale } = this.#camera;
		const [left, top] = [Math.max(0, seen.left * scale + x), Math.max(0, seen.top * scale + y)];
		const { width, height } = this.#root.style;
		const right = Math.min(Number.parseFloat(width), seen.right * scale + x);
		const bottom = Math.min(Number.parseFloat(height), seen.bottom * scale + y);
		const { style } = this.#frame;
		style.transform = `translate(${left}px,${top}px)`;
		style.width = `${Math.max(4, right - left)}px`;
		style.height = `${Math.max(4, bottom - top)}px`;
	}

	destroy(): void {
		this.#root.remove();
	}

	#fit(): number {
		const { left, top, right, bottom } = this.#whole;
		const [wide, tall] = [Math.max(1, right - left), Math.max(1, bottom - top)];
		const scale = Math.min((LARGEST.width - 2 * PADDING) / wide, (LARGEST.height - 2 * PADDING) / tall);
		this.#root.style.width = `${wide * scale + 2 * PADDING}px`;
		this.#root.style.height = `${tall * scale + 2 * PADDING}px`;
		this.#camera = { x: PADDING - left * scale, y: PADDING - top * scale, scale };
		return scale;
	}

	#placeUnder(event: PointerEvent): Point {
		const { left, top } = this.#root.getBoundingClientRect();
		return placeAt(this.#camera, event.clientX - left - 1, event.clientY - top - 1);
	}
}

const ROOT_STYLE = [
	'position:absolute;right:var(--minimap-right,58px);bottom:var(--minimap-bottom,14px);display:none',
	'box-sizing:content-box;overflow:hidden;cursor:crosshair;touch-action:none',
	'background:var(--map-background);border:1px solid var(--line-strong);border-radius:6px',
].join(';');
const FRAME_STYLE = [
	'position:absolute;left:0;top:0;box-sizing:border-box;pointer-events:none',
	'border:1.5px solid var(--accent);border-radius:2px;background:color-mix(in oklab,var(--accent) 7%,transparent)',
].join(';');

function paintRegions(pen: CanvasRenderingContext2D, input: RenderInput, camera: Camera): void {
	const { regions, regionFill, swatches, theme, isolates } = input;
	pen.lineWidth = 0.8;
	regions.forEach((region, at) => {
		const swatch = swatches[regionFill[at]!];
		pen.fillStyle = regionColour(swatch, theme);
		pen.strokeStyle = hullColour(swatch, theme);
		pen.beginPath();
		traceHull(pen, region.hull, camera);
		pen.fill();
		pen.stroke();
	});
	if (!isolates) return;
	const { x, y, scale } = camera;
	const [wide, tall] = [(isolates.right - isolates.left) * scale, (isolates.bottom - isolates.top) * scale];
	pen.globalAlpha = 0.25;
	pen.fillStyle = theme.inkQuiet;
	pen.fillRect(isolates.left * scale + x, isolates.top * scale + y, wide, tall);
}

function hasSameRegions(one: RenderInput, other: RenderInput): boolean {
	const fields = ['regions', 'regionFill', 'swatches', 'theme', 'isolates'] as const;
	return fields.every((field) => one[field] === other[field]);
}

/** With a little slack: a sliver of empty margin out of view is nothing to be shown. */
function contains(outer: Box, inner: Box): boolean {
	const slack = 0.01 * (inner.right - inner.left);
	const isWide = outer.left <= inner.left + slack && outer.right >= inner.right - slack;
	return isWide && outer.top <= inner.top + slack && outer.bottom >= inner.bottom - slack;
}
