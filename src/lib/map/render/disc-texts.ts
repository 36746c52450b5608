import { PRESENCE } from '../../view/scene.ts';
import { radiusOnScreen, visibleBox } from '../camera/camera.ts';
import { isDrawn, type LevelOfDetail } from './level-of-detail.ts';
import type { Pen } from './pen.ts';
import { textAt, type RenderInput } from './render-input.ts';
import type { Viewport } from './viewport.ts';
import { inkOn } from '../labels/label.ts';
import { DISC } from '../../look/discs.ts';
import { fontFrom } from '../../look/labels.ts';
import { swatchColour } from './palette.ts';

/** What near views show in each disc, such as a score. */
export function paintDiscTexts(
	pen: Pen,
	input: RenderInput,
	lod: LevelOfDetail,
	{ camera, size, margin }: Viewport,
): void {
	const { positions, radius, presence, fill, swatches, theme } = input;
	if (!input.discTexts) return;
	const box = visibleBox(camera, size, margin);
	pen.textAlign = 'center';
	pen.letterSpacing = '0px';
	for (const pattern of input.importance) {
		const r = radiusOnScreen(radius[pattern]!, camera.scale);
		const [px, py] = [positions[2 * pattern]!, positions[2 * pattern + 1]!];
		if (r < DISC.text.from || px < box.left || px > box.right || py < box.top || py > box.bottom) continue;
		if (presence[pattern] !== PRESENCE.shown || !isDrawn(input, lod, pattern, camera.scale)) continue;
		const text = textAt(input.discTexts, pattern);
		const size = Math.min(DISC.text.most, r * DISC.text.share);
		pen.font = fontFrom({ size, weight: DISC.text.weight }, theme.sans);
		pen.fillStyle = inkOn(swatchColour(swatches[fill[pattern]!], theme));
		pen.fillText(text, px * camera.scale + camera.x, py * camera.scale + camera.y + size * 0.36);
	}
}
