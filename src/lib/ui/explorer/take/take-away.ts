import { captionLines } from '../../../export/extract/caption.ts';
import { extractFromAtlas, type Taken } from '../../../export/extract/from-atlas.ts';
import type { Extract } from '../../../export/extract/extract.ts';
import { wholeOf } from '../../../map/camera/boxes.ts';
import { cameraForBox, type Camera, type Size } from '../../../map/camera/camera.ts';
import { boxAroundPatterns } from '../../../map/camera/framing.ts';
import { NOTHING } from '../../../map/highlight/looked-at.ts';
import { inputFromScene } from '../../../map/render/render-input.ts';
import type { Still } from '../../../map/still/still.ts';
import { readTheme, type Theme } from '../../../map/surface/theme.ts';
import type { Box } from '../../../model/atlas.ts';
import type { View } from '../../../model/view.ts';
import { withoutFilters } from '../../../view/caption.ts';
import { compose, type Composition } from '../../../view/composer.ts';
import { legendLines } from './legend-lines.ts';

/** What is on screen when something is taken away. */
export interface OnScreen {
	readonly view: View;
	readonly screen: Composition;
	/** The whole address that shows a view. */
	readonly linkOf: (view: View) => string;
	readonly pageOf: Taken['pageOf'];
	/** Where the map looks, and how large it is; null while there is no map. */
	readonly look: () => { readonly camera: Camera; readonly size: Size } | null;
}

/** The rows of what is shown, or of all. */
export function takeExtract({ view, screen, linkOf, pageOf }: OnScreen, isAll: boolean): Extract {
	return extractFromAtlas(screen, { isAll, pageOf, link: linkOf(isAll ? wholeView(view) : view) });
}

/** The map as it is looked at; or all of it, with nothing that stands out. */
export function takeStill(on: OnScreen, isAll: boolean, theme: Theme): Still {
	const view = isAll ? wholeView(on.view) : on.view;
	const screen = isAll ? compose(on.screen.scene.atlas, view) : on.screen;
	const { emphasis, selected, scene } = screen;
	const extract = takeExtract({ ...on, view, screen }, false);
	const [title, ...lines] = captionLines(extract);
	return {
		input: inputFromScene(scene, theme),
		...lookFor(on, screen, isAll),
		lookedAt: isAll ? NOTHING : { ...NOTHING, emphasis, selected },
		foot: {
			title: title!,
			lines: lines.slice(0, -1),
			legend: legendLines(view, screen),
			link: lines.at(-1)!,
		},
	};
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

/** Where there is no map on screen its picture is as large as on a screen of middling size. */
const USUAL: Size = { width: 1280, height: 800 };

function lookFor({ look }: OnScreen, { scene, shown }: Composition, isAll: boolean) {
	const now = look();
	const { positions, layout } = scene;
	if (now && !isAll) return withoutEmptyEdges(now, wholeOf(layout));
	const size = now?.size ?? USUAL;
	const patterns = [...shown.keys()].filter((pattern) => shown[pattern] === 1);
	const box = isAll ? null : boxAroundPatterns({ positions, regionOf: layout.regionOf }, patterns);
	return withoutEmptyEdges({ size, camera: cameraForBox(box ?? wholeOf(layout), size) }, wholeOf(layout));
}

/** In CSS pixels; enough for what stands over the highest disc. */
const EDGE = 48;

/** Above and below all that there is, a picture ends: what the page keeps free there is for its panels. */
function withoutEmptyEdges({ camera, size }: { camera: Camera; size: Size }, whole: Box) {
	const top = Math.max(0, Math.floor(whole.top * camera.scale + camera.y - EDGE));
	const bottom = Math.min(size.height, Math.ceil(whole.bottom * camera.scale + camera.y + EDGE));
	const height = Math.max(Math.min(size.height, LOWEST), bottom - top);
	return { camera: { ...camera, y: camera.y - top }, size: { ...size, height } };
}

const LOWEST = 240;

/** The colours that the page has now, or has on light paper: what is printed is not dark. */
export function themeNow(isPrinted: boolean): Theme {
	const probe = document.createElement('span');
	if (isPrinted) probe.style.colorScheme = 'light';
	document.body.append(probe);
	const theme = readTheme(probe);
	probe.remove();
	return theme;
}
