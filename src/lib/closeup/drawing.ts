import type { ElementDefinition } from 'cytoscape';
import type { CameraControl } from '../map/camera/camera-control.ts';
import type { Camera, Point } from '../map/camera/camera.ts';
import { NOTHING, type LookedAt } from '../map/highlight/looked-at.ts';
import type { PictureImages } from '../map/picture.ts';
import { forgetWidths } from '../map/labels/label.ts';
import { createRoot, FADE, type Surface } from '../map/surface/surface.ts';
import type { Theme } from '../map/surface/theme.ts';
import type { CloseUp } from './close-up.ts';
import { CytoscapeLayer, MARGIN } from './cytoscape-layer.ts';
import { edgeId, elementsOf, nodeId } from './elements.ts';
import { headElement, type Head } from './heads.ts';
import { highlightElements, seenIn } from './highlight.ts';
import { markElements, markId, placeOfMark } from './marks.ts';
import { measureText } from './measure.ts';
import type { TextSpace } from './names.ts';
import { placeOfStar, starElements, starId } from './stars.ts';
import { highlightStyle, lookOf, restingStyle } from './stylesheet.ts';
import { votesElements, votesId } from './votes.ts';
import { NO_TEXTS, textsAtRest, withTexts, type Texts } from './texts.ts';
import { Travel } from './travel.ts';

/** Of more lines than these cytoscape draws no step of a way within a frame. */
const MOST_TRAVELLING = 400;
/** Nothing is written nearer to the rim of what is free, in CSS pixels. */
const RIM = 6;

/**
 * A close picture as it is drawn: what is at rest and, over it, what stands out, each by a cytoscape of its own. So a glance
 * at a pattern draws that pattern and its lines, and never the other thousands anew: those only step back.
 */
export class Drawing implements Surface {
	#root = createRoot();
	#resting: CytoscapeLayer;
	#highlight: CytoscapeLayer;
	#travel: Travel;
	#closeUp: CloseUp | null = null;
	#theme: Theme | null = null;
	/** What is drawn at rest, without texts, by id. */
	#elements: ReadonlyMap<string, ElementDefinition> = new Map();
	#texts: Texts = NO_TEXTS;
	#lookedAt: LookedAt = NOTHING;
	#waiting: (() => void)[] = [];

	constructor(
		readonly host: HTMLElement,
		readonly camera: CameraControl,
	) {
		host.append(this.#root);
		this.#resting = new CytoscapeLayer(this.#root, 'resting', () => this.#drawn());
		this.#highlight = new CytoscapeLayer(this.#root, 'highlight', () => this.#drawn());
		this.#travel = new Travel(this.#root);
		this.#resting.element.style.transition = FADE;
		document.fonts.addEventListener('loadingdone', this.#rewrite);
	}

	get closeUp(): CloseUp | null {
		return this.#closeUp;
	}

	/** The heads that are there as long as this is looked at. */
	get heads(): readonly Head[] {
		const { selected } = this.#lookedAt;
		return this.#closeUp?.heads.filter(({ of }) => of === undefined || of === selected) ?? [];
	}

	/** What is written in the resting picture. */
	get texts(): Texts {
		return this.#texts;
	}

	/** What texts are placed on as the camera sees it now; null before there is anything to draw. */
	textSpace(camera = this.camera.now ?? NO_CAMERA): TextSpace | null {
		if (!this.#theme) return null;
		const { left, top, right, bottom } = this.camera.events.insets();
		const { width, height } = this.camera.size;
		const free = {
			left: left + RIM,
			top: top + RIM,
			right: width - right - RIM,
			bottom: height - bottom - RIM,
		};
		return { camera, free, measure: measureText, family: this.#theme.sans, taken: [] };
	}

	/** Where a pattern stands; null where it is not drawn. */
	positionOf(pattern: number): Point | null {
		return this.#closeUp?.arrangement.places.get(pattern) ?? null;
	}

	/** Takes what is to be drawn with the next order. */
	adopt(closeUp: CloseUp, theme: Theme): void {
		const before = this.#closeUp && this.#theme && lookOf(this.#closeUp, this.#theme);
		const look = lookOf(closeUp, theme);
		this.#closeUp = closeUp;
		this.#theme = theme;
		this.#elements = new Map(elementsOf(closeUp).map((element) => [element.data.id!, element]));
		if (before && Object.entries(look).every(([name, value]) => Reflect.get(before, name) === value)) return;
		this.#resting.restyle(restingStyle(look));
		this.#highlight.restyle(highlightStyle(look));
	}

	/** Whether lines go along while patterns are on their way; where they are many, bare discs travel, and all the rest comes when they have arrived. */
	get doLinesTravel(): boolean {
		const { edges, quiet } = this.#closeUp ?? { edges: [], quiet: new Set() };
		return edges.length - quiet.size <= MOST_TRAVELLING;
	}

	/** Draws everything for where the camera stands now. */
	order(): void {
		this.#travel.end();
		const [camera, space] = [this.camera.now, this.textSpace()];
		if (!this.#closeUp || !camera || !space || !this.camera.hasSize) return;
		this.#texts = textsAtRest(this.#closeUp, space);
		const patterns = [...this.#closeUp.arrangement.places.keys()];
		const marks = markElements(this.#closeUp, patterns, camera.scale);
		const stars = starElements(this.#closeUp, patterns, camera.scale);
		const votes = votesElements(this.#closeUp, patterns, camera.scale);
		const elements = withTexts(this.#atRest(this.#closeUp), this.#texts, camera.scale);
		this.#resting.show([...elements, ...marks, ...stars, ...votes]);
		this.#resting.look(camera);
		this.#orderHighlight();
	}

	highlight(lookedAt: LookedAt): void {
		this.#lookedAt = lookedAt;
		this.#orderHighlight();
	}

	/** What is seen now in the colours of a theme; null before there is anything to see. */
	images(theme: Theme, ratio: number): PictureImages | null {
		const [closeUp, own] = [this.#closeUp, this.#theme];
		if (!closeUp || !own) return null;
		this.#recolour(closeUp, theme);
		const { restingOpacity } = seenIn(closeUp, this.#lookedAt);
		const layers = [
			{ url: this.#resting.image(ratio), opacity: restingOpacity },
			{ url: this.#highlight.image(ratio), opacity: 1 },
		];
		const box = this.#resting.box();
		this.#recolour(closeUp, own);
		return { layers, margin: MARGIN, size: this.camera.size, box };
	}

	#recolour(closeUp: CloseUp, theme: Theme): void {
		this.adopt(closeUp, theme);
		this.order();
	}

	/** Patterns on their way from where they stood before, `t` from 0 to 1; what stands out waits until they have arrived. */
	showBetween(from: ReadonlyMap<number, Point>, t: number): void {
		if (!this.#closeUp) return;
		this.#highlight.show([]);
		if (!this.doLinesTravel) return this.#showTravel(this.#closeUp, from, t);
		const staying = [...this.#closeUp.arrangement.places].filter(([pattern]) => from.has(pattern));
		this.#resting.put(
			staying.flatMap(([pattern, to]) =>
				discAndSigns(pattern, between(from.get(pattern)!, to, t), to.radius),
			),
		);
	}

	/** What was nowhere before comes where it stands. */
	#showTravel(closeUp: CloseUp, from: ReadonlyMap<number, Point>, t: number): void {
		const { now, size } = this.camera;
		if (!now || !this.#theme || t === 1) return;
		this.#resting.element.style.opacity = '0';
		const patterns = Array.from(closeUp.arrangement.places, ([pattern, to]) => {
			const origin = from.get(pattern);
			return { pattern, ...between(origin ?? to, to, t), opacity: origin ? 1 : t };
		});
		this.#travel.show(closeUp, this.#theme, now, size, patterns);
	}

	/** A pattern goes with the pointer together with its lines, over the picture as it was; null: it goes back. */
	preview(pattern: number, position: Point | null): void {
		const place = this.#closeUp?.arrangement.places.get(pattern);
		if (place) this.#highlight.put(discAndSigns(pattern, position ?? place, place.radius));
	}

	follow(camera: Camera): void {
		this.#resting.see(camera);
		this.#highlight.see(camera);
	}

	resize(): void {
		this.#resting.resize();
		this.#highlight.resize();
	}

	whenSharp(): Promise<void> {
		return this.#isSharp ? Promise.resolve() : new Promise((resolve) => this.#waiting.push(resolve));
	}

	destroy(): void {
		document.fonts.removeEventListener('loadingdone', this.#rewrite);
		this.#resting.destroy();
		this.#highlight.destroy();
		this.#root.remove();
	}

	get #isSharp(): boolean {
		const { now, isFlying } = this.camera;
		if (this.#travel.isSeen) return false;
		return now !== null && !isFlying && this.#resting.isSharpFor(now) && this.#highlight.isSharpFor(now);
	}

	/** What is drawn while nothing is looked at. */
	#atRest({ quiet }: CloseUp): ElementDefinition[] {
		const left = new Set([...quiet].map(edgeId));
		return [...this.#elements.values()].filter(({ data }) => !left.has(data.id!));
	}

	#orderHighlight(): void {
		if (this.#travel.isSeen) return;
		const [camera, space] = [this.camera.now, this.textSpace()];
		if (!this.#closeUp || !camera || !space || !this.camera.hasSize) return;
		const seen = seenIn(this.#closeUp, this.#lookedAt);
		// Heads are never behind anything.
		const heads = this.heads.map((head) => headElement(head, space));
		const elements = highlightElements(this.#closeUp, seen, this.#elements, { space, rest: this.#texts });
		this.#highlight.show([...elements, ...heads]);
		this.#highlight.look(camera);
		this.#resting.element.style.opacity = String(seen.restingOpacity);
	}

	/** A font has come in: what was measured and written without it is measured and written anew. */
	#rewrite = (): void => {
		forgetWidths();
		this.#resting.show([]);
		this.#highlight.show([]);
		this.order();
	};

	#drawn(): void {
		if (!this.#isSharp) return;
		const waiting = this.#waiting;
		this.#waiting = [];
		for (const resolve of waiting) resolve();
	}
}

const NO_CAMERA: Camera = { x: 0, y: 0, scale: 1 };

/** Where a pattern's elements are while it stands elsewhere. */
function discAndSigns(pattern: number, at: Point, radius: number): (readonly [id: string, place: Point])[] {
	return [
		[nodeId(pattern), at],
		[markId(pattern), placeOfMark(at, radius)],
		[starId(pattern), placeOfStar(at, radius)],
		[votesId(pattern), placeOfStar(at, radius)],
	];
}

function between(from: Point, to: Point, t: number): Point {
	return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
}
