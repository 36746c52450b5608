import { drawOnce } from '../../closeup/draw-once.ts';
import type { CloseUp } from '../../closeup/close-up.ts';
import type { CloseKind } from '../../closeup/cytoscape-picture.ts';
import { placeHierarchy } from '../../hierarchy/arrangement.ts';
import { closeUpFrom as closeUpOfHierarchy } from '../../hierarchy/close-up-from.ts';
import * as hierarchyFit from '../../hierarchy/fit.ts';
import { HierarchyLayout, type Graph } from '../../hierarchy/hierarchy-layout.ts';
import { planView, questionOf } from '../../hierarchy/planned.ts';
import type { Size } from '../../map/camera/camera.ts';
import { svgFromImages } from '../../map/still/still.ts';
import { LIGHT } from '../../map/surface/theme.ts';
import { closeUpFrom as closeUpOfNeighbourhood } from '../../neighbourhood/close-up-from.ts';
import { boxToFit } from '../../neighbourhood/fit.ts';
import { composeNeighbourhood, unfold } from '../../neighbourhood/neighbourhood.ts';
import { placeInRings } from '../../neighbourhood/rings.ts';
import type { StepScene } from '../../tour/step-scenes.ts';
import { emphasisOf, markedOf, pictureOf } from '../../tour/step-subject.ts';

interface Close {
	readonly closeUp: CloseUp;
	readonly kind: Omit<CloseKind, 'closeUpOf'>;
	/** Of the window that it is drawn in, in CSS pixels. */
	readonly size: Size;
}

/** Pixels for each of CSS on paper. */
const PIXELS = 3;
/** A picture is drawn in a window so many times as large as its place on paper, where all of it is not read in a smaller one: paper is read from near. */
const WINDOWS = [1, 1.25, 1.5, 1.75, 2];
/** That of a neighbourhood, whose names find room as far as there is some. */
const AROUND = 1.25;

/** The close pictures of a tour's steps on paper. What takes time is found out before: a browser that prints waits for nothing. */
export class CloseSheets {
	readonly #layout = new HierarchyLayout();
	/** What was laid out, by what was asked. */
	readonly #graphs = new Map<string, Graph>();

	/** Lays out the hierarchy that a step shows; one that cannot be is done without. */
	async prepare(step: StepScene): Promise<void> {
		const plan = pictureOf(step.view, step.screen) === 'hierarchy' ? planOf(step).plan : null;
		if (!plan || this.#graphs.has(questionOf(plan))) return;
		const graph = await this.#layout.layOut(plan.graph).catch(() => null);
		if (graph) this.#graphs.set(questionOf(plan), graph);
	}

	/** Null where a step shows none, or one that is not laid out. */
	draw(step: StepScene, room: Size): Element | null {
		const close = this.#closeOf(step, room);
		const { screen } = step;
		const images =
			close &&
			drawOnce(close.closeUp, {
				...{ kind: close.kind, size: close.size, theme: LIGHT },
				lookedAt: { emphasis: emphasisOf(screen, null), selected: screen.selected, also: markedOf(screen) },
				ratio: (PIXELS * room.width) / close.size.width,
			});
		if (!images) return null;
		const measure = new OffscreenCanvas(1, 1).getContext('2d')!;
		const svg = svgFromImages(images, { foot: null, theme: LIGHT }, measure);
		return document.adoptNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement);
	}

	end(): void {
		this.#layout.stop();
	}

	#closeOf(step: StepScene, room: Size): Close | null {
		const picture = pictureOf(step.view, step.screen);
		if (picture === 'map') return null;
		return picture === 'neighbourhood' ? neighbourhoodOf(step, room) : this.#hierarchyOf(step, room);
	}

	#hierarchyOf(step: StepScene, room: Size): Close | null {
		const { hierarchy, plan } = planOf(step);
		const graph = plan && this.#graphs.get(questionOf(plan));
		if (!plan || !graph) return null;
		const { scene, selected } = step.screen;
		const closeUpIn = ({ width }: Size) => {
			const rows = { edges: scene.atlas.edges, width: hierarchyFit.widthOfRows(width) };
			const placed = placeHierarchy(hierarchy, plan, graph, rows);
			return closeUpOfHierarchy({ scene, hierarchy, placed }, { subject: '', run: 0 });
		};
		const windows = WINDOWS.map((times) => enlarged(room, times));
		const size = windows.find((one) => isRead(closeUpIn(one), one)) ?? windows.at(-1)!;
		const kind: Close['kind'] = {
			boxToFit: hierarchyFit.boxToFit,
			boxToOpen: (shown, free) => hierarchyFit.boxToOpen(shown, free, selected),
		};
		return { closeUp: closeUpIn(size), kind, size };
	}
}

function isRead(closeUp: CloseUp, { width, height }: Size): boolean {
	const needed = hierarchyFit.sizeToRead(closeUp);
	return needed.width <= width && needed.height <= height;
}

function planOf({ view, screen }: StepScene) {
	const { scene, surroundings, within, selected } = screen;
	const scope = surroundings && within ? { centres: surroundings.centres, within } : null;
	return planView(view, scene, { scope, wanted: selected === null ? [] : [selected] });
}

function neighbourhoodOf({ screen }: StepScene, room: Size): Close {
	const { scene, surroundings, within, selected } = screen;
	const asked = [scene, surroundings!, within!] as const;
	const wanted = selected === null ? [] : [selected];
	const neighbourhood = unfold(composeNeighbourhood(...asked), wanted, asked);
	const closeUp = closeUpOfNeighbourhood(scene, neighbourhood, placeInRings(neighbourhood, scene));
	return { closeUp, kind: { boxToFit }, size: enlarged(room, AROUND) };
}

function enlarged({ width, height }: Size, times: number): Size {
	return { width: width * times, height: height * times };
}
