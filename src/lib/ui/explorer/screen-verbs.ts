import { tick } from 'svelte';
import type { Picture } from '../../map/picture.ts';
import { NO_FOCUS } from '../../view/caption.ts';
import { stepOut } from '../../view/step-out.ts';
import type { Explorer } from './explorer.svelte.ts';
import type { Panels } from './panels.svelte.ts';

/**
 * What hands and keys do on the screen: the explorer's verbs, with the panels and the picture that follow.
 *
 * @param picture Null while there is none on screen.
 * @param stepOutOfWorklist What a step out does that comes to the worklist.
 */
export function screenVerbs(
	explorer: Explorer,
	panels: Panels,
	picture: () => Picture | null,
	stepOutOfWorklist: () => void,
) {
	function select(pattern: number): void {
		panels.makeWayForDetails();
		explorer.select(pattern);
	}

	function choose(pattern: number): Promise<void> {
		select(pattern);
		return centre(pattern);
	}

	/** The same for the pattern of a worklist that comes next. */
	function workOn(pattern: number): Promise<void> {
		panels.makeWayForDetails();
		explorer.workOn(pattern);
		return centre(pattern);
	}

	/** What is chosen is brought to the middle of what the details leave free, so they come first. */
	async function centre(pattern: number): Promise<void> {
		await tick();
		if (explorer.screen.selected === pattern) picture()?.centre(pattern);
	}

	return {
		...{ select, choose, workOn },
		...framing(explorer, picture),
		...waysOut(explorer, panels, stepOutOfWorklist),
	};
}

function framing(explorer: Explorer, picture: () => Picture | null) {
	/** What is framed is fitted anew beside what covers the picture now. */
	async function refit(): Promise<void> {
		await tick();
		picture()?.frame(explorer.screen.framed);
	}

	/** What was asked for is looked at beside the panels that it opens, and painted just so. */
	async function lookOnce(look: () => void): Promise<void> {
		const release = picture()?.hold();
		await tick();
		look();
		release?.();
	}

	const frame = () =>
		lookOnce(() => {
			const { framed } = explorer.screen;
			if (framed) picture()?.frame(framed);
		});

	/** All that the filters and the focus leave is brought into view: some of it may stand far from the rest. */
	const frameShown = () => picture()?.frame(markedIn(explorer.screen.shown));

	function showWhole(): void {
		explorer.show(NO_FOCUS);
		void lookOnce(() => picture()?.fit());
	}

	return { refit, frame, frameShown, showWhole };
}

function waysOut(explorer: Explorer, panels: Panels, stepOutOfWorklist: () => void) {
	/** One step out; a click on empty ground leaves the query and a worklist alone, Escape does not. */
	function stepBack(isClick: boolean): void {
		if (panels.sheet) panels.sheet = null;
		else if (explorer.asking) explorer.asking = null;
		else {
			const { view } = explorer;
			const change = stepOut(isClick ? { ...view, query: '', worklist: null } : view);
			if (change?.worklist === null) stepOutOfWorklist();
			else if (change) explorer.show(change);
		}
	}

	function letPathGo(): void {
		if (explorer.asking) explorer.asking = null;
		else explorer.show({ path: null });
	}

	return { stepBack, letPathGo };
}

function markedIn(marks: Uint8Array): readonly number[] {
	return [...marks.keys()].filter((at) => marks[at] === 1);
}
