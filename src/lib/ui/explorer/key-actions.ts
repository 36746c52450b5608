import { withoutFilters } from '../../view/caption.ts';
import type { Point } from '../../map/camera/camera.ts';
import type { Picture } from '../../map/picture.ts';
import type { Scene } from '../../view/scene.ts';
import { neighbourTowards, type Way } from '../../view/walk.ts';
import type { Explorer } from './explorer.svelte.ts';
import type { KeyWish } from './keys.ts';

/** What of the screen the keys reach besides the explorer's verbs. */
export interface KeyReach {
	/** Null while there is none on screen. */
	readonly picture: () => Picture | null;
	readonly search: () => void;
	readonly sheet: (sheet: 'keys' | 'notebook') => void;
	/** The menu of a pattern. */
	readonly menu: (pattern: number) => void;
	/** The whole library again. */
	readonly whole: () => void;
	/** The shown pattern nearest to the middle of the picture; null where none is shown. */
	readonly middlemost: () => number | null;
	/** A pattern is chosen, and shown where it stands. */
	readonly choose: (pattern: number) => void;
	/** Leads into the details. */
	readonly details: () => void;
	/** So many patterns of the worklist on, or back. */
	readonly work: (by: number) => void;
	/** What is on screen becomes a step of a tour. */
	readonly tour: () => void;
	/** One step out. */
	readonly back: () => void;
}

/** How far an arrow key pans, in CSS pixels. */
const PAN = 80;
const ZOOM = 1.4;

/** What each wish of the keys does. */
export function keyActions(
	explorer: Explorer,
	{ picture, search, sheet, menu, whole, middlemost, choose, details, work, tour, back }: KeyReach,
): Record<KeyWish, (key: string) => void> {
	const onSelected = (act: (pattern: number) => void) => () => {
		const { selected } = explorer.screen;
		if (selected !== null) act(selected);
	};
	const pan = (x: number, y: number) => () => picture()?.panBy(-x * PAN, -y * PAN);
	/** Along a relation of the selected pattern; where none is selected the view moves. Up and down a worklist is gone through. */
	const go = (way: Way) => () => {
		if (explorer.screen.worklist && way.y !== 0) return work(way.y);
		const { scene, selected, shownEdges } = explorer.screen;
		if (selected === null) return pan(way.x, way.y)();
		const next = neighbourTowards(scene.atlas, shownEdges ?? [], [selected, way], placeIn(picture(), scene));
		if (next !== null) choose(next);
	};
	return {
		...{ search, whole, tour, back, keys: () => sheet('keys'), notebook: () => sheet('notebook') },
		fit: () => picture()?.fit(),
		centre: onSelected((pattern) => picture()?.centre(pattern)),
		menu: onSelected(menu),
		clear: () => explorer.show(withoutFilters(explorer.view)),
		focus: () => focusOnLookedAt(explorer),
		depth: (key) => explorer.focusDeep(Number(key)),
		...{ picture: () => explorer.togglePicture(), hierarchy: () => explorer.toggleHierarchy() },
		...{ fold: onSelected((pattern) => explorer.fold(pattern)), pick: () => pickLookedAt(explorer) },
		table: () => explorer.show({ table: explorer.view.table === 'alone' ? 'none' : 'alone' }),
		zoomIn: () => picture()?.zoomBy(ZOOM),
		zoomOut: () => picture()?.zoomBy(1 / ZOOM),
		...{ panLeft: pan(-1, 0), panRight: pan(1, 0), panUp: pan(0, -1), panDown: pan(0, 1) },
		...{ goLeft: go({ x: -1, y: 0 }), goRight: go({ x: 1, y: 0 }) },
		...{ goUp: go({ x: 0, y: -1 }), goDown: go({ x: 0, y: 1 }) },
		...{ next: () => work(1), previous: () => work(-1) },
		enter: () => {
			const near = explorer.screen.selected === null ? middlemost() : null;
			if (near === null) details();
			else choose(near);
		},
	};
}

/** Where patterns stand in the picture, or on the map where there is none on screen. */
function placeIn(picture: Picture | null, { positions }: Scene): (pattern: number) => Point | null {
	if (picture) return (pattern) => (picture.shows(pattern) ? picture.placeOf(pattern) : null);
	return (pattern) => ({ x: positions[2 * pattern]!, y: positions[2 * pattern + 1]! });
}

/** Picks what is gathered, or what is selected, else what is under the pointer. */
function pickLookedAt(explorer: Explorer): void {
	const { group, selected } = explorer.screen;
	const pattern = selected ?? explorer.hovered;
	if (group.length) explorer.pickAll([...group]);
	else if (pattern !== null) explorer.pick(pattern);
}

/** Focuses on what is selected, else on what is under the pointer; what is in focus alone is let go. */
function focusOnLookedAt(explorer: Explorer): void {
	const { selected, surroundings } = explorer.screen;
	const pattern = selected ?? explorer.hovered ?? surroundings?.pattern ?? null;
	if (pattern !== null) explorer.toggleFocus(pattern);
}
