import { DISC } from '../../look/discs.ts';
import { FINDING_MARK, MARK_CORNERS, reachOfMark } from '../../look/marks.ts';
import { MARK, PRESENCE } from '../../view/scene.ts';
import { visibleBox } from '../camera/camera.ts';
import { isDrawn, type LevelOfDetail } from './level-of-detail.ts';
import { FADED } from './palette.ts';
import type { Pen } from './pen.ts';
import { discOnScreen, type Disc, type RenderInput } from './render-input.ts';
import type { Viewport } from './viewport.ts';

/** Warnings below errors. */
const KINDS = [
	{ mark: MARK.warn, severity: 'warn' },
	{ mark: MARK.error, severity: 'error' },
] as const;

/** Findings on the resting discs; nothing while none are to be marked. */
export function paintMarks(pen: Pen, input: RenderInput, lod: LevelOfDetail, viewport: Viewport): void {
	const { marks, presence, positions } = input;
	if (!marks) return;
	const { camera, size, margin } = viewport;
	const { left, top, right, bottom } = visibleBox(camera, size, margin);
	const seen = [...marks.keys()].filter((pattern) => {
		const [x, y] = [positions[2 * pattern]!, positions[2 * pattern + 1]!];
		const isInView = x > left && x < right && y > top && y < bottom;
		return marks[pattern] !== MARK.none && isInView && isDrawn(input, lod, pattern, camera.scale);
	});
	for (const one of [PRESENCE.faded, PRESENCE.shown]) {
		pen.globalAlpha = one === PRESENCE.faded ? FADED : 1;
		markDiscs(
			pen,
			input,
			camera,
			seen.filter((pattern) => presence[pattern] === one),
		);
	}
	pen.globalAlpha = 1;
}

/** The marks of some patterns. */
export function markDiscs(
	pen: Pen,
	input: RenderInput,
	camera: Viewport['camera'],
	patterns: Iterable<number>,
): void {
	const { marks, theme } = input;
	if (!marks) return;
	const all = [...patterns];
	for (const { mark, severity } of KINDS) {
		const discs = all
			.filter((pattern) => marks[pattern] === mark)
			.map((pattern) => discOnScreen(input, pattern, camera));
		const cased = discs.filter(({ radius }) => radius > DISC.casedFrom);
		traceMarks(pen, cased, MARK_CORNERS[severity]);
		pen.lineJoin = 'round';
		pen.lineWidth = 2 * FINDING_MARK.casing;
		pen.strokeStyle = theme.paper;
		pen.stroke();
		traceMarks(pen, discs, MARK_CORNERS[severity]);
		pen.fillStyle = theme[severity];
		pen.fill();
	}
}

function traceMarks(pen: Pen, discs: readonly Disc[], corners: readonly number[]): void {
	pen.beginPath();
	for (const disc of discs) traceMark(pen, disc, corners);
}

function traceMark(pen: Pen, { x, y, radius }: Disc, corners: readonly number[]): void {
	const reach = reachOfMark(radius);
	const aside = radius * FINDING_MARK.aside;
	for (let at = 0; at < corners.length; at += 2) {
		const [cornerX, cornerY] = [x + aside + corners[at]! * reach, y - aside + corners[at + 1]! * reach];
		if (at === 0) pen.moveTo(cornerX, cornerY);
		else pen.lineTo(cornerX, cornerY);
	}
	pen.closePath();
}
