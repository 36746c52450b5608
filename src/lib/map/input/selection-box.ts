import type { Box } from '../../model/atlas.ts';

const STYLE = [
	'position:absolute;border:1px solid var(--accent)',
	'background:color-mix(in oklab, var(--accent) 10%, transparent)',
].join(';');

/** The rectangle that is being drawn around patterns to choose them. */
export class SelectionBox {
	#element = document.createElement('div');

	constructor(host: HTMLElement) {
		this.#element.dataset['layer'] = 'selection-box';
		this.#element.style.cssText = STYLE;
		this.#element.hidden = true;
		host.append(this.#element);
	}

	/** `box` in CSS pixels of the host. */
	show(box: Box | null): void {
		this.#element.hidden = box === null;
		if (!box) return;
		const { style } = this.#element;
		style.left = `${box.left}px`;
		style.top = `${box.top}px`;
		style.width = `${box.right - box.left}px`;
		style.height = `${box.bottom - box.top}px`;
	}

	destroy(): void {
		this.#element.remove();
	}
}
