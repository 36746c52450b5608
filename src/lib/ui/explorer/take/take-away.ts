import { captionLines } from '../../../export/extract/caption.ts';
import { extractFromAtlas, type Taken } from '../../../export/extract/from-atlas.ts';
import type { Extract } from '../../../export/extract/extract.ts';
import { REGION_LABEL } from '../../../look/labels.ts';
import { positionAt, type Size } from '../../../map/camera/camera.ts';
import {
	composePage,
	composeStill,
	magnificationOn,
	shapeOf,
	type Look,
} from '../../../map/still/compose-still.ts';
import type { Still } from '../../../map/still/still.ts';
import { FORMATS, turned, type Format } from '../../../map/still/tiles.ts';
import { LIGHT, readTheme, type Theme } from '../../../map/surface/theme.ts';
import type { View } from '../../../model/view.ts';
import { withoutFilters } from '../../../view/caption.ts';
import { searchEmbedded } from '../../../view/link/embedded.ts';
import { cameraAt } from '../../../view/link/placement.ts';
import { compose, type Composition } from '../../../view/composer.ts';

/** What is on screen when something is taken away. */
export interface OnScreen {
	readonly view: View;
	readonly screen: Composition;
	/** The whole address that shows a view. */
	readonly linkOf: (view: View) => string;
	readonly pageOf: Taken['pageOf'];
	/** Where the map looks, and how large it is; null while there is no map. */
	readonly look: () => Look | null;
	/** Whether somebody moved it there. */
	readonly isMoved: boolean;
}

/** The rows of what is shown, or of all. */
export function takeExtract({ view, screen, linkOf, pageOf }: OnScreen, isAll: boolean): Extract {
	return extractFromAtlas(screen, { isAll, pageOf, link: linkOf(isAll ? wholeView(view) : view) });
}

/** The map as it is looked at; or all of it, with nothing that stands out. */
export function takeStill(on: OnScreen, isAll: boolean, theme: Theme): Still {
	const view = isAll ? wholeView(on.view) : on.view;
	const screen = isAll ? compose(on.screen.scene.atlas, view) : on.screen;
	const lines = captionLines(takeExtract({ ...on, view, screen }, false));
	const now = on.look();
	return composeStill(view, screen, { lines, look: isAll ? null : now, size: now?.size, theme });
}

/** The whole address of the picture, or of all of it, for a frame of a page of somebody else's. */
export function embeddedAddress(on: OnScreen, isAll: boolean, size: Size): string {
	const { origin, pathname, search } = new URL(on.linkOf(framedView(on, isAll, size)));
	return origin + pathname + searchEmbedded(search);
}

/** In a frame of another size what was moved to shows as much. */
function framedView(on: OnScreen, isAll: boolean, { width, height }: Size): View {
	const view: View = { ...(isAll ? wholeView(on.view) : on.view), table: 'none', worklist: null };
	const look = isAll || !on.isMoved ? null : on.look();
	if (!look) return view;
	const { camera, size } = look;
	const scale = camera.scale * Math.min(width / size.width, height / size.height);
	const { x, y } = positionAt(camera, size.width / 2, size.height / 2);
	return { ...view, camera: cameraAt(x, y, scale) };
}

/** CSS pixels for a millimetre. */
const PIXELS = 96 / 25.4;
/** Names of regions on a poster, as a share of its height. */
const LARGEST_NAME = 0.03;
/** So wide a poster has a foot like a screen's, in CSS pixels. */
const USUAL_WIDTH = 1500;

/** What is shown, or all of it, as a poster that lies as it fills it best; its size is in millimetres. */
export function takePoster(on: OnScreen, isAll: boolean, format: Format) {
	const view = isAll ? wholeView(on.view) : on.view;
	const screen = isAll ? compose(on.screen.scene.atlas, view) : on.screen;
	const upright = FORMATS[format];
	const poster: Size = shapeOf(screen) > 1 ? turned(upright) : upright;
	const whole = { width: poster.width * PIXELS, height: poster.height * PIXELS };
	const magnification = magnificationOn(whole, screen);
	const size = { width: whole.width / magnification, height: whole.height / magnification };
	const still = composePage(
		view,
		screen,
		{
			lines: captionLines(takeExtract({ ...on, view, screen }, false)),
			theme: themeNow(true),
			...{ size, footScale: size.width / USUAL_WIDTH },
			labelling: {
				least: REGION_LABEL.size.least,
				largest: size.height * LARGEST_NAME,
				most: screen.shown.length,
			},
		},
		document.createElement('canvas').getContext('2d')!,
	);
	return { poster, still };
}

/** Filters, focus and what is looked at are let go; how the map is drawn stays. */
function wholeView(view: View): View {
	const nothing = {
		focus: null,
		expanded: [],
		selected: null,
		group: [],
		path: null,
		region: null,
		query: '',
	};
	return { ...withoutFilters(view), ...nothing, camera: null };
}

/** The colours that the page has now, or light ones with its fonts: what is printed is not dark. */
export function themeNow(isPrinted: boolean): Theme {
	const now = readTheme(document.body);
	return isPrinted ? { ...LIGHT, sans: now.sans, serif: now.serif } : now;
}
