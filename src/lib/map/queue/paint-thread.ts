import type { Scene } from '../../view/scene.ts';
import { inputFromScene, type RenderInput } from '../render/render-input.ts';
import { findFaces } from '../surface/font-faces.ts';
import { LIGHT, sansOf } from '../surface/theme.ts';
import type { ToWorker } from './paint-messages.ts';

/** The thread that paints, and what it knows already; null while that is nothing. */
export interface PaintThread {
	readonly worker: Worker;
	readonly told: RenderInput | null;
}

/* It takes a while to start, and to get ready to paint, so that it may be started and told before there is a picture that asks for it. */

let ahead: PaintThread | null = null;

/** Starts a thread that the next queue takes, or takes over the one that the page's first script has started, and gives it the fonts of the page. */
export function startPaintThreadAhead(): void {
	if (ahead || typeof Worker !== 'function' || typeof OffscreenCanvas !== 'function') return;
	// Where none can be started the queue finds that out by itself.
	try {
		ahead = window.painterAhead ? { worker: window.painterAhead, told: null } : startPaintThread();
		delete window.painterAhead;
		ahead.worker.onerror = () => (ahead = null);
		say({ kind: 'fonts', faces: findFaces(sansOfPage()) });
	} catch {
		ahead = null;
	}
}

/** Tells the thread what it will have to paint, if one was started ahead: it works while the page builds what lies around the picture. The colours follow. */
export function tellPaintThreadAhead(scene: Scene): void {
	if (!ahead) return;
	const told = inputFromScene(scene, { ...LIGHT, sans: sansOfPage() });
	say({ kind: 'input', changes: told });
	ahead = { ...ahead, told };
}

export function takePaintThread(): PaintThread {
	const thread = ahead ?? startPaintThread();
	ahead = null;
	return thread;
}

export function startPaintThread(): PaintThread {
	const worker = new Worker(new URL('./paint-worker.ts', import.meta.url), { type: 'module' });
	return { worker, told: null };
}

function sansOfPage(): string {
	return sansOf(getComputedStyle(document.documentElement));
}

function say(message: ToWorker): void {
	ahead?.worker.postMessage(message);
}
