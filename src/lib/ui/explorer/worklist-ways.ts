import { tick } from 'svelte';
import type { WorklistId } from '../../model/view.ts';
import type { Explorer } from './explorer.svelte.ts';
import type { Later } from './later.svelte.ts';
import { hasRoom } from './panels.svelte.ts';
import type WorklistPanel from './worklist/WorklistPanel.svelte';

interface Around {
	/** The panel of the worklist; null while there is none. */
	readonly panel: () => WorklistPanel | null;
	readonly later: Later;
	/** Gives the focus to the screen as a whole. */
	readonly takeFocus: () => void;
}

/** The ways into a worklist and out of it. */
export function worklistWays(explorer: Explorer, { panel, later, takeFocus }: Around) {
	/** What had the focus when the worklist was opened. */
	let opener: Element | null = null;

	/** The focus goes back to where it was before. */
	function leave(): void {
		if (opener instanceof HTMLButtonElement && opener.isConnected) opener.focus();
		else takeFocus();
		opener = null;
		explorer.show({ worklist: null });
	}

	return {
		leave,
		/** Where there is room the first pattern is worked on at once; elsewhere the list comes first, which its details would hide. */
		async workThrough(id: WorklistId): Promise<void> {
			opener = document.activeElement;
			await later.show();
			explorer.show({ worklist: id, group: [], path: null, region: null });
			await tick();
			if (hasRoom()) await panel()?.step(0);
			await panel()?.focus();
		},
		/** A worklist is left from its own panel alone; from elsewhere one comes to its list. */
		stepOut(): void {
			const worklist = panel();
			if (worklist && !worklist.hasFocus()) void worklist.focus();
			else leave();
		},
	};
}
