import type { ElementDefinition } from 'cytoscape';
import { onScreen, type Point, type Size } from '../map/camera/camera.ts';
import { LABEL } from '../look/labels.ts';
import { sayCount, saySteps } from '../view/caption.ts';
import type { Capsule } from './capsule.ts';
import type { CloseUp } from './close-up.ts';
import { fontOf, type TextSpace } from './names.ts';

/** What stands at the top of a ring: how many steps it is away, or how many more patterns belong there. */
export interface Head {
	readonly step: number;
	readonly text: string;
	readonly isFold: boolean;
	/** In units of the arrangement. */
	readonly at: Point;
}

const PILL = { height: 24, padding: 11, corner: 7 };

/** One for each ring that has something to say; a single ring that is drawn whole says nothing. */
export function headsOf({ neighbourhood, arrangement }: CloseUp): readonly Head[] {
	const steps = new Map(arrangement.rings.map(({ step, radius }) => [step, { x: 0, y: -radius }]));
	const heads = [...steps].map(([step, at]) => {
		const fold = neighbourhood.folded.find((one) => one.step === step);
		const text = fold ? sayFold(fold.patterns.length) : saySteps(step);
		return { step, text, isFold: fold !== undefined, at };
	});
	return heads.filter(({ isFold }) => isFold || heads.length > 1);
}

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
	const { x, y } = onScreen(head.at, space.camera);
	const reach = Math.max(0, (width - height) / 2);
	return { from: { x: x - reach, y }, to: { x: x + reach, y }, radius: height / 2 };
}

/** Heads keep their size on screen. */
export function headElement(head: Head, space: TextSpace): ElementDefinition {
	const { scale } = space.camera;
	const { width, height } = sizeOfHead(head, space);
	return {
		group: 'nodes',
		data: {
			id: `h${head.step}`,
			name: head.text,
			font: LABEL.isolates.size / scale,
			halo: 0,
			width: width / scale,
			height: height / scale,
			size: height / scale,
			corner: PILL.corner / scale,
		},
		classes: head.isFold ? 'head fold' : 'head',
		position: { ...head.at },
	};
}
