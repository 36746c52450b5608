import { STAR, STAR_CORNERS } from '../../look/stars.ts';
import { PRESENCE } from '../../view/scene.ts';
import type { Camera } from '../camera/camera.ts';
import type { Pen } from './pen.ts';
import { discOnScreen, type RenderInput } from './render-input.ts';

/** A star beside each disc that was picked by hand. Whatever stands out, no star steps back. */
export function paintStars(pen: Pen, input: RenderInput, camera: Camera): void {
	const { ink, paper } = input.theme;
	pen.lineJoin = 'round';
	pen.lineWidth = 2 * STAR.casing;
	pen.strokeStyle = paper;
	pen.fillStyle = ink;
	for (const pattern of input.picked) {
		if (input.presence[pattern] === PRESENCE.hidden) continue;
		const { x, y, radius } = discOnScreen(input, pattern, camera);
		traceStar(pen, x - radius * STAR.aside, y - radius * STAR.aside);
		pen.stroke();
		pen.fill();
	}
}

/** A star around a point. */
export function traceStar(pen: Pen, x: number, y: number): void {
	pen.beginPath();
	for (let at = 0; at < STAR_CORNERS.length; at += 2) {
		const [toX, toY] = [x + STAR_CORNERS[at]! * STAR.reach, y + STAR_CORNERS[at + 1]! * STAR.reach];
		if (at === 0) pen.moveTo(toX, toY);
		else pen.lineTo(toX, toY);
	}
	pen.closePath();
}
