import { EDGE } from '../../look/edges.ts';
import { sayThrough } from '../../view/caption.ts';
import type { Emphasis } from '../../view/scene.ts';
import type { Camera } from '../camera/camera.ts';
import { bridgeCurve, strokeBridges } from '../render/bridges.ts';
import type { Pen } from '../render/pen.ts';
import type { RenderInput } from '../render/render-input.ts';
import type { LabelledLine } from './edge-labels.ts';

/** Links through what is hidden that stand out; each says through how many patterns it leads. */
export function findDrawnBridges(
	input: RenderInput,
	camera: Camera,
	emphasis: Emphasis | null,
): readonly LabelledLine[] {
	return Array.from(emphasis?.bridges ?? [], (at) => ({
		curve: bridgeCurve(input, at, camera),
		texts: [sayThrough(input.bridges!.through[at]!)],
		colour: input.theme.inkQuiet,
	}));
}

export function paintDrawnBridges(pen: Pen, { theme }: RenderInput, lines: readonly LabelledLine[]): void {
	if (lines.length === 0) return;
	strokeBridges(
		pen,
		lines.map(({ curve }) => curve),
		{ colour: theme.inkQuiet, width: EDGE.emphasised },
	);
}
