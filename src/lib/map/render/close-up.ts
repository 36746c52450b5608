import { PRESENCE } from '../../view/scene.ts';
import { radiusOnScreen, visibleBox } from '../camera/camera.ts';
import { isDrawn, type Detail } from './level-of-detail.ts';
import type { Pen } from './pen.ts';
import { textAt, type Sheet, type Shot } from './render-input.ts';
import { inkOn } from '../labels/label.ts';
import { swatchColour } from './palette.ts';

const APART = -1;
/** A disc of this radius on screen (CSS pixels) has room for a score. */
const ROOM_FOR_TEXT = 8;

/** What only near views show: the text in each disc, and what the block of patterns apart is. */
export function paintNear(pen: Pen, sheet: Sheet, detail: Detail, shot: Shot): void {
	paintCaption(pen, sheet, shot);
	if (sheet.discTexts) paintDiscTexts(pen, sheet, detail, shot);
}

function paintDiscTexts(pen: Pen, sheet: Sheet, detail: Detail, { camera, size, margin }: Shot): void {
	const { positions, radius, presence, fill, swatches, theme } = sheet;
	const box = visibleBox(camera, size, margin);
	pen.textAlign = 'center';
	for (const pattern of sheet.importance) {
		const r = radiusOnScreen(radius[pattern]!, camera.scale);
		const [px, py] = [positions[2 * pattern]!, positions[2 * pattern + 1]!];
		if (r < ROOM_FOR_TEXT || px < box.left || px > box.right || py < box.top || py > box.bottom) continue;
		if (presence[pattern] !== PRESENCE.shown || !isDrawn(sheet, detail, pattern, camera.scale)) continue;
		const text = textAt(sheet.discTexts!, pattern);
		const fontSize = Math.min(15, r * 1.05);
		pen.font = `600 ${fontSize}px ${theme.sans}`;
		pen.fillStyle = inkOn(swatchColour(swatches[fill[pattern]!], theme));
		pen.fillText(text, px * camera.scale + camera.x, py * camera.scale + camera.y + fontSize * 0.36);
	}
}

function paintCaption(pen: Pen, sheet: Sheet, { camera, size }: Shot): void {
	const { isolates, theme } = sheet;
	if (!isolates) return;
	const y = isolates.top * camera.scale + camera.y - 9;
	pen.font = `italic 400 12.5px ${theme.sans}`;
	pen.textAlign = 'left';
	pen.letterSpacing = '0px';
	pen.lineJoin = 'round';
	pen.lineWidth = 3;
	pen.strokeStyle = theme.water;
	pen.fillStyle = theme.inkQuiet;
	const text = sayIsolates(sheet);
	const left = isolates.left * camera.scale + camera.x;
	// Beside a block at the edge of the view there may not be room for all of it.
	const x = left < size.width ? Math.min(left, size.width - pen.measureText(text).width - 8) : left;
	pen.strokeText(text, x, y);
	pen.fillText(text, x, y);
}

/** How many stand apart, and how many of them the filters let be seen. */
function sayIsolates({ regionOf, presence }: Sheet): string {
	let [count, shown] = [0, 0];
	regionOf.forEach((region, pattern) => {
		if (region !== APART) return;
		count++;
		if (presence[pattern] === PRESENCE.shown) shown++;
	});
	if (count === 1) return 'One pattern apart';
	const all = `${count.toLocaleString('en')} patterns apart`;
	return shown === count ? all : `${shown.toLocaleString('en')} of ${all}`;
}
