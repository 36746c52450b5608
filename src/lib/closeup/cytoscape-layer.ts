import cytoscape, { type Core, type ElementDefinition, type StylesheetJson } from 'cytoscape';
import { magnificationOf } from '../map/surface/magnification.ts';
import { isSameCamera, transformBetween, type Camera, type Point } from '../map/camera/camera.ts';
import type { Box } from '../model/atlas.ts';
import { isEqual } from '../view/memo.ts';

/** A layer is larger than the host by so many CSS pixels on every side, so that a small move shows no edge. */
export const MARGIN = 80;

/**
 * A layer drawn by cytoscape. While the view moves it is moved by a CSS transform, as it was drawn last, and drawn anew when the
 * view has settled: that is all that its elements cost in between. It takes no events.
 */
export class CytoscapeLayer {
	readonly element = document.createElement('div');
	#cy: Core;
	#elements: ReadonlyMap<string, ElementDefinition> = new Map();
	/** The camera that it was drawn for, the one it will be drawn for next, and the one it is seen by. */
	#drawn: Camera | null = null;
	#ordered: Camera | null = null;
	#seen: Camera | null = null;
	#isStale = false;

	constructor(parent: HTMLElement, name: string, onDrawn: () => void) {
		this.element.dataset['layer'] = name;
		this.element.style.cssText = `position:absolute;inset:${-MARGIN}px;pointer-events:none;transform-origin:${MARGIN}px ${MARGIN}px`;
		parent.append(this.element);
		const magnification = magnificationOf(parent);
		this.#cy = cytoscape({
			container: this.element,
			pixelRatio: magnification === 1 ? 'auto' : window.devicePixelRatio * magnification,
			...{ userZoomingEnabled: false, userPanningEnabled: false, autoungrabify: true, autounselectify: true },
			boxSelectionEnabled: false,
			minZoom: 1e-4,
			maxZoom: 1e4,
		});
		this.#cy.on('render', () => {
			this.#drawn = this.#ordered;
			this.#isStale = false;
			this.#place();
			onDrawn();
		});
	}

	/** Whether it shows what it was given, as this camera sees it. */
	isSharpFor(camera: Camera): boolean {
		return !this.#isStale && this.#drawn !== null && isSameCamera(this.#drawn, camera);
	}

	restyle(style: StylesheetJson): void {
		this.#cy.style(style).update();
		this.#isStale = true;
	}

	/** Shows exactly these: what is new comes, what is gone goes, what differs is changed. */
	show(elements: readonly ElementDefinition[]): void {
		const before = this.#elements;
		this.#elements = new Map(elements.map((element) => [element.data.id!, element]));
		const gone = [...before.keys()].filter((id) => !this.#elements.has(id));
		const come = elements.filter(({ data }) => !before.has(data.id!));
		const changed = elements.filter((element) => isOther(before.get(element.data.id!), element));
		if (gone.length + come.length + changed.length === 0) return;
		this.#isStale = true;
		this.#cy.batch(() => {
			for (const id of gone) this.#cy.getElementById(id).remove();
			this.#cy.add(come.map((element) => ({ ...element, data: { ...element.data } })));
			for (const element of changed) this.#change(element);
		});
	}

	/** Puts patterns elsewhere until elements say otherwise. */
	put(places: Iterable<readonly [id: string, place: Point]>): void {
		this.#isStale = true;
		this.#cy.batch(() => {
			for (const [id, { x, y }] of places) this.#cy.getElementById(id).position({ x, y });
		});
	}

	/** Draws it anew for this camera. */
	look(camera: Camera): void {
		this.see(camera);
		if (this.#ordered && isSameCamera(this.#ordered, camera)) return;
		this.#ordered = camera;
		this.#isStale = true;
		this.#cy.viewport({ zoom: camera.scale, pan: { x: camera.x + MARGIN, y: camera.y + MARGIN } });
	}

	/** What was ordered last, as an image; it reaches beyond the host by `MARGIN`. */
	image(ratio: number): string {
		return this.#cy.png({ output: 'base64uri', full: false, scale: ratio });
	}

	/** What all that is there takes of the host, in its CSS pixels, as it was ordered last. */
	box(): Box {
		const { x1, y1, x2, y2 } = this.#cy.elements().renderedBoundingBox();
		return { left: x1 - MARGIN, top: y1 - MARGIN, right: x2 - MARGIN, bottom: y2 - MARGIN };
	}

	/** Moves what is drawn to where this camera sees it. */
	see(camera: Camera): void {
		this.#seen = camera;
		this.#place();
	}

	resize(): void {
		this.#isStale = true;
		this.#cy.resize();
	}

	destroy(): void {
		this.#cy.destroy();
		this.element.remove();
	}

	#place(): void {
		if (this.#drawn && this.#seen) this.element.style.transform = transformBetween(this.#drawn, this.#seen);
	}

	#change({ data, classes, position }: ElementDefinition): void {
		const element = this.#cy.getElementById(data.id!);
		element.data({ ...data });
		element.classes(String(classes));
		if (position) element.position({ ...position });
	}
}

function isOther(before: ElementDefinition | undefined, now: ElementDefinition): boolean {
	return before !== undefined && before !== now && !isEqual(before, now);
}
