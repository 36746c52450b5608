import { EDGE } from '../../look/edges.ts';
import type { Camera } from '../camera/camera.ts';
import { curveOf, type Curve } from './curves.ts';
import type { Pen } from './pen.ts';
import type { RenderInput } from './render-input.ts';
import type { Viewport } from './viewport.ts';

/** So many in view are as strong as one; more are fainter. */
const FEW = 120;

/** Links through what is hidden, at rest: dashed, straight, and without a direction. */
export function paintBridges(pen: Pen, input: RenderInput, { camera }: Viewport): void {
	const { bridges, theme } = input;
	if (!bridges?.source.length) return;
	const opacity = EDGE.bridge.opacity * Math.max(0.3, Math.min(1, Math.sqrt(FEW / bridges.source.length)));
	pen.globalAlpha = opacity;
	strokeBridges(
		pen,
		Array.from(bridges.source, (_, at) => bridgeCurve(input, at, camera)),
		{
			colour: theme.inkQuiet,
			width: EDGE.bridge.width,
		},
	);
	pen.globalAlpha = 1;
}

/** From rim to rim. */
export function bridgeCurve(input: RenderInput, bridge: number, camera: Camera): Curve {
	const { source, target } = input.bridges!;
	return curveOf({ ...input, source, target }, bridge, 0, camera);
}

export function strokeBridges(
	pen: Pen,
	curves: readonly Curve[],
	{ colour, width }: { readonly colour: string; readonly width: number },
): void {
	pen.beginPath();
	for (const { fromX, fromY, toX, toY } of curves) {
		pen.moveTo(fromX, fromY);
		pen.lineTo(toX, toY);
	}
	pen.setLineDash([...EDGE.bridge.dash]);
	pen.strokeStyle = colour;
	pen.lineWidth = width;
	pen.stroke();
	pen.setLineDash([]);
}
