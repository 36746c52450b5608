import type { Camera } from '../camera/camera.ts';
import type { LookedAt } from '../highlight/looked-at.ts';

/** What a picture is drawn on. It shows what it drew last, moved along with the camera, until it has drawn the view as it is now. */
export interface Surface {
	/** Draws everything for the view as it is now. */
	order(): void;
	/** Moves what is drawn along with the camera. */
	follow(camera: Camera): void;
	/** Lets what is looked at stand out. */
	highlight(lookedAt: LookedAt): void;
	/** The host has another size. */
	resize(): void;
	whenSharp(): Promise<void>;
	destroy(): void;
}

/** How what is at rest steps back, and comes forward again. */
export const FADE = 'opacity 140ms ease-out';
/** How what stood out goes. */
export const LEAVING = `${FADE}, visibility 0s linear 140ms`;

/** What the layers of a surface lie in. */
export function createRoot(): HTMLDivElement {
	const root = document.createElement('div');
	root.style.cssText = 'position:absolute;inset:0;overflow:hidden;contain:strict';
	return root;
}
