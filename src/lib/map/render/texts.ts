import { PRESENCE } from '../../view/scene.ts';
import { radiusOnScreen, visibleBox } from '../camera/camera.ts';
import { isDrawn, type LevelOfDetail } from './level-of-detail.ts';
import type { Pen } from './pen.ts';
import { textAt, type RenderInput } from './render-input.ts';
import type { Viewport } from './viewport.ts';
import { inkOn } from '../labels/label.ts';
import { DISC } from '../../look/discs.ts';
import { fontFrom, LABEL } from '../../look/labels.ts';
import { swatchColour } from './palette.ts';

/** The region of those that stand in the block of isolates. */
const ISOLATES = -1;

/** What near views show: the text in each disc, and a caption over the block of isolates. */
export function paintTexts(pen: Pen, input: RenderInput, lod: LevelOfDetail, viewport: Viewport): void {
	paintCaption(pen, input, viewport);
	if (input.discTexts) paintDiscTexts(pen, input, lod, viewport);
}

function paintDiscTexts(
	pen: Pen,
	input: RenderInput,
	lod: LevelOfDetail,
	{ camera, size, margin }: Viewport,
): void {
	const { positions, radius, presence, fill, swatches, theme } = input;
	const box = visibleBox(camera, size, margin);
	pen.textAlign = 'center';
	for (const pattern of input.importance) {
		const r = radiusOnScreen(radius[pattern]!, camera.scale);
		const [px, py] = [positions[2 * pattern]!, positions[2 * pattern + 1]!];
		if (r < DISC.text.from || px < box.left || px > box.right || py < box.top || py > box.bottom) continue;
		if (presence[pattern] !== PRESENCE.shown || !isDrawn(input, lod, pattern, camera.scale)) continue;
		const text = textAt(input.discTexts!, pattern);
		const size = Math.min(DISC.text.most, r * DISC.text.share);
		pen.font = fontFrom({ size, weight: DISC.text.weight }, theme.sans);
		pen.fillStyle = inkOn(swatchColour(swatches[fill[pattern]!], theme));
		pen.fillText(text, px * camera.scale + camera.x, py * camera.scale + camera.y + size * 0.36);
	}
}

function paintCaption(pen: Pen, input: RenderInput, { camera, size }: Viewport): void {
	const { isolates, theme } = input;
	if (!isolates) return;
	const y = isolates.top * camera.scale + camera.y - 9;
	pen.font = fontFrom(LABEL.isolates, theme.sans);
	pen.textAlign = 'left';
	pen.letterSpacing = '0px';
	pen.lineJoin = 'round';
	pen.lineWidth = LABEL.isolates.halo;
	pen.strokeStyle = theme.background;
	pen.fillStyle = theme.inkQuiet;
	const text = sayIsolates(input);
	const left = isolates.left * camera.scale + camera.x;
	// Beside a block at the edge of the view it may not fit.
	const x = left < size.width ? Math.min(left, size.width - pen.measureText(text).width - 8) : left;
	pen.strokeText(text, x, y);
	pen.fillText(text, x, y);
}

/** How many isolates there are, how many of them the filters let be seen, and why they stand apart. */
export function sayIsolates({
	regionOf,
	presence,
	unstated,
}: Pick<RenderInput, 'regionOf' | 'presence' | 'unstated'>): string {
	let [count, shown] = [0, 0];
	regionOf.forEach((region, pattern) => {
		if (region !== ISOLATES) return;
		count++;
		if (presence[pattern] === PRESENCE.shown) shown++;
	});
	const [their, them] = count === 1 ? ['its', 'it'] : ['their', 'them'];
	const why =
		unstated === null
			? `nothing joins ${them} to the rest`
			: `${their} ${unstated.toLowerCase()} is not stated`;
	if (count === 1) return `One pattern apart: ${why}`;
	const all = `${count.toLocaleString('en')} patterns apart: ${why}`;
	return shown === count ? all : `${shown.toLocaleString('en')} of ${all}`;
}
