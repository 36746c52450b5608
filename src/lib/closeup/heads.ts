import type { ElementDefinition } from 'cytoscape';
import { onScreen, positionAt, type Point, type Size } from '../map/camera/camera.ts';
import { LABEL } from '../look/labels.ts';
import { sayCount } from '../model/counted.ts';
import type { Capsule } from './capsule.ts';
import { fontOf, type TextSpace } from './names.ts';

/** What is said of patterns where they stand, such as how many steps they are away, or how many more belong there. */
export interface Head {
	/** Tells it from the other heads of a picture. */
	readonly id: number;
	readonly text: string;
	/** Whether it speaks of patterns that are not drawn, and can be asked for them. */
	readonly isFold: boolean;
	/** In units of the arrangement. */
	readonly at: Point;
	/** From there, in CSS pixels. */
	readonly aside?: Point;
	/** The pattern that it belongs to, where it is there only while that one is selected. */
	readonly of?: number;
}

const PILL = { height: 24, padding: 11, corner: 7 };

/** “and 41 more”. */
export function sayFold(count: number): string {
	return `and ${sayCount(count)} more`;
}

/** Width and height on screen, in CSS pixels. */
export function sizeOfHead({ text, isFold }: Head, { measure, family }: TextSpace): Size {
	const width = measure(text, fontOf(LABEL.isolates.size, false, family));
	return isFold
		? { width: width + 2 * PILL.padding, height: PILL.height }
		: { width: width + 8, height: LABEL.isolates.size + 6 };
}

export function capsuleOfHead(head: Head, space: TextSpace): Capsule {
	const { width, height } = sizeOfHead(head, space);
	const { x, y } = placeOnScreen(head, space);
	const reach = Math.max(0, (width - height) / 2);
	return { from: { x: x - reach, y }, to: { x: x + reach, y }, radius: height / 2 };
}

function placeOnScreen({ at, aside }: Head, { camera }: TextSpace): Point {
	const { x, y } = onScreen(at, camera);
	return { x: x + (aside?.x ?? 0), y: y + (aside?.y ?? 0) };
}

function positionOf(head: Head, space: TextSpace): Point {
	const { x, y } = placeOnScreen(head, space);
	return positionAt(space.camera, x, y);
}

/** Heads keep their size on screen. */
export function headElement(head: Head, space: TextSpace): ElementDefinition {
	const { scale } = space.camera;
	const { width, height } = sizeOfHead(head, space);
	return {
		group: 'nodes',
		data: {
			id: `h${head.id}`,
			name: head.text,
			font: LABEL.isolates.size / scale,
			halo: 0,
			width: width / scale,
			height: height / scale,
			size: height / scale,
			corner: PILL.corner / scale,
		},
		classes: head.isFold ? 'head fold' : 'head',
		position: positionOf(head, space),
	};
}
