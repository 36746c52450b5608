import { sayCount } from '../../model/counted.ts';
import { fontFrom } from '../../look/labels.ts';
import { STAR, STAR_CORNERS, VOTES } from '../../look/stars.ts';
import { PRESENCE } from '../../view/scene.ts';
import type { Camera } from '../camera/camera.ts';
import { write, type Pen } from './pen.ts';
import { discOnScreen, type RenderInput } from './render-input.ts';

/** A star beside each disc that was picked by hand, and how often it was chosen. Whatever stands out, neither steps back. */
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
	writeVotes(pen, input, camera);
}

/** Also of what is picked no more. */
function writeVotes(pen: Pen, input: RenderInput, camera: Camera): void {
	const { votes, theme } = input;
	if (!votes) return;
	const picked = new Set(input.picked);
	const look = { colour: theme.ink, halo: theme.paper, width: VOTES.halo };
	pen.font = fontFrom(VOTES, theme.sans);
	pen.letterSpacing = '0px';
	pen.textAlign = 'center';
	votes.forEach((count, pattern) => {
		if (count === 0 || input.presence[pattern] === PRESENCE.hidden) return;
		const { x, y, radius } = discOnScreen(input, pattern, camera);
		const text = sayCount(count);
		const right = x - radius * STAR.aside - (picked.has(pattern) ? STAR.reach + STAR.casing + VOTES.gap : 0);
		const middle = right - pen.measureText(text).width / 2;
		write(pen, text, middle, y - radius * STAR.aside + VOTES.size * 0.36, look);
	});
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
