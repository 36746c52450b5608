/** A flick is no longer than so many milliseconds, reaches so many CSS pixels across, and goes across far more than down. */
const FLICK = { time: 320, distance: 56, slope: 0.5 };

/**
 * Tells of flicks of one finger to the left, which go on (1), and to the right, which go back (-1); slower ones move what is under
 * the finger. Returns how to stop.
 */
export function onSwipe(element: HTMLElement, tell: (way: 1 | -1) => void): () => void {
	const ending = new AbortController();
	const fingers = new Set<number>();
	let start: { readonly x: number; readonly y: number; readonly time: number } | null = null;
	const options = { capture: true, signal: ending.signal };
	element.addEventListener(
		'pointerdown',
		({ pointerType, pointerId, clientX: x, clientY: y, timeStamp: time }) => {
			if (pointerType !== 'touch') return;
			fingers.add(pointerId);
			start = fingers.size === 1 ? { x, y, time } : null;
		},
		options,
	);
	element.addEventListener(
		'pointerup',
		({ pointerId, clientX, clientY, timeStamp }) => {
			if (!fingers.delete(pointerId) || !start) return;
			const [x, y] = [clientX - start.x, Math.abs(clientY - start.y)];
			const isFlick = timeStamp - start.time < FLICK.time && Math.abs(x) > FLICK.distance;
			start = null;
			if (isFlick && y < FLICK.slope * Math.abs(x)) tell(x < 0 ? 1 : -1);
		},
		options,
	);
	element.addEventListener('pointercancel', ({ pointerId }) => void fingers.delete(pointerId), options);
	return () => ending.abort();
}
