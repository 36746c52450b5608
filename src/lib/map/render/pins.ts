import { PIN } from '../../look/pins.ts';
import { PRESENCE } from '../../view/scene.ts';
import type { Camera } from '../camera/camera.ts';
import { fillDisc, type Pen } from './pen.ts';
import { discOnScreen, type RenderInput } from './render-input.ts';

/** A pin in each disc that was put where it stands by hand. Whatever stands out, no pin steps back. */
export function paintPins(pen: Pen, input: RenderInput, camera: Camera): void {
	const { ink, paper } = input.theme;
	for (const pattern of input.pinned) {
		if (input.presence[pattern] === PRESENCE.hidden) continue;
		const { x, y, radius } = discOnScreen(input, pattern, camera);
		const [fromX, fromY] = [x + radius * PIN.across, y - radius * PIN.up];
		const [headX, headY] = [fromX + PIN.needle * PIN.across, fromY - PIN.needle * PIN.up];
		pen.strokeStyle = ink;
		pen.lineWidth = PIN.width;
		pen.beginPath();
		pen.moveTo(fromX, fromY);
		pen.lineTo(headX, headY);
		pen.stroke();
		for (const [colour, more] of [
			[paper, PIN.casing],
			[ink, 0],
		] as const) {
			pen.fillStyle = colour;
			fillDisc(pen, headX, headY, PIN.head + more);
		}
	}
}
