import { onTestFinished } from 'vitest';
import { cdp } from 'vitest/browser';

/** A place on the page, in CSS pixels. */
interface Place {
	readonly x: number;
	readonly y: number;
}

/** What is pressed on the screen, moved there and let go, as the browser is told by a hand. */
interface Pointer {
	press(place: Place): Promise<void>;
	move(place: Place): Promise<void>;
	release(): Promise<void>;
}

export function middleOf(element: Element): Place {
	const { left, top, width, height } = element.getBoundingClientRect();
	return { x: left + width / 2, y: top + height / 2 };
}

/** What is held by a pointer just now; null for nothing. */
export const dragged = () => document.querySelector('#dnd-action-dragged-el');

export async function mouse(): Promise<Pointer> {
	let at: Place = { x: 0, y: 0 };
	const send = (type: string, buttons: number) =>
		tell('Input.dispatchMouseEvent', {
			...{ type, ...inWindow(at), buttons },
			...(type === 'mouseMoved' ? {} : { button: 'left', clickCount: 1 }),
		});
	return {
		press: async (place) => {
			at = place;
			await send('mouseMoved', 0);
			await send('mousePressed', 1);
		},
		move: async (place) => {
			at = place;
			await send('mouseMoved', 1);
		},
		release: () => send('mouseReleased', 0),
	};
}

/** On a screen that is touched, until the test is over. */
export async function finger(): Promise<Pointer> {
	await tell('Emulation.setTouchEmulationEnabled', { enabled: true });
	onTestFinished(() => tell('Emulation.setTouchEmulationEnabled', { enabled: false }));
	const send = (type: string, ...places: Place[]) =>
		tell('Input.dispatchTouchEvent', { type, touchPoints: places.map(inWindow) });
	return {
		press: (place) => send('touchStart', place),
		move: (place) => send('touchMove', place),
		release: () => send('touchEnd'),
	};
}

/** Tests run in a frame of the window that is told. */
function inWindow({ x, y }: Place): Place {
	const { left, top, width } = window.frameElement!.getBoundingClientRect();
	const scale = width / innerWidth;
	return { x: left + x * scale, y: top + y * scale };
}

async function tell(method: string, params: object): Promise<void> {
	const session = cdp() as unknown as { send(method: string, params: object): Promise<unknown> };
	await session.send(method, params);
}
