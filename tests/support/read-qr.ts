import jsQr from 'jsqr';
import type { QrCode } from '../../src/lib/qr/qr-code.ts';

/** What a reader of another make reads from the path, painted with `scale` pixels for a module. */
export function textOfQr(code: QrCode, scale = 3): string | null {
	const side = code.size * scale;
	const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
	for (const [x, y, width] of barsOf(code)) {
		for (let row = y * scale; row < (y + 1) * scale; row += 1) {
			for (let at = x * scale; at < (x + width) * scale; at += 1)
				pixels.fill(0, 4 * (row * side + at), 4 * (row * side + at) + 3);
		}
	}
	return jsQr(pixels, side, side)?.data ?? null;
}

export function barsOf({ path }: QrCode): [x: number, y: number, width: number][] {
	const bars = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g)];
	if (bars.map(([bar]) => bar).join('') !== path) throw new Error(`No path of bars: ${path}`);
	return bars.map(([, x, y, width]) => [Number(x), Number(y), Number(width)]);
}
