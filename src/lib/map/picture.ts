import type { Box } from '../model/atlas.ts';
import type { Emphasis, Scene } from '../view/scene.ts';
import type { Camera, Insets, Point, Size } from './camera/camera.ts';
import type { Labelling } from './render/viewport.ts';
import type { Theme } from './surface/theme.ts';

/**
 * A picture of a scene on a host element, and the only thing the explorer knows of it. The map is one; a picture that finds
 * positions of its own is another. So it speaks of patterns, never of boxes in a layout.
 * The host is positioned and has a size; it says in words what the picture is.
 */
export interface Picture {
	/** Shows a scene. The first one is framed as `first` wishes; later ones keep the camera. A scene with another layout moves there. */
	draw(scene: Scene, theme: Theme): void;
	/** Lets a pattern or a path and its edges stand out, rings the selected one, marks others such as search hits. */
	emphasise(emphasis: Emphasis | null, selected: number | null, also?: Uint32Array): void;
	/** Everything comes into view. */
	fit(): void;
	/** Brings some patterns into view, with room for their labels; null for everything. Does nothing where none of them has a position. */
	frame(patterns: readonly number[] | null): void;
	/** Until what it returns is called nothing that is drawn or emphasised is painted: who frames it next spares the painter what would be seen for a moment only. */
	hold(): () => void;
	/** Brings a pattern to the middle, near enough to be read. */
	centre(pattern: number): void;
	/** Moves the view just so far that a pattern does not lie under a panel or out of sight. */
	reveal(pattern: number): void;
	/** `at` in CSS pixels of the host; the middle where it is left out. */
	zoomBy(factor: number, at?: Point): void;
	/** In CSS pixels. */
	panBy(dx: number, dy: number): void;
	camera(): Camera;
	setCamera(camera: Camera): void;
	/** Moves there as far as motion is wished. */
	flyTo(camera: Camera): void;
	/** Whether a pattern is drawn at all, if only out of sight. */
	shows(pattern: number): boolean;
	/** Where a pattern that is drawn stands on the host, in CSS pixels; it may be out of sight. */
	placeOf(pattern: number): Point;
	/** The pattern drawn at a point of the host (CSS pixels), or null. */
	patternAt(x: number, y: number): number | null;
	/** When everything that this view is to show stands sharp on screen. */
	whenSharp(): Promise<void>;
	/**
	 * What is seen now in the colours of a theme, as images with so many pixels for each of CSS; null before anything is seen.
	 * Left out where a picture is made anew from its scene instead.
	 */
	images?(theme: Theme, ratio: number): PictureImages | null;
	destroy(): void;
}

/** A picture as images, one over the other. */
export interface PictureImages {
	/** Their addresses, and how much of each is seen. */
	readonly layers: readonly { readonly url: string; readonly opacity: number }[];
	/** By how much they reach beyond the host on every side, in CSS pixels. */
	readonly margin: number;
	/** Of the host. */
	readonly size: Size;
	/** What of the host is taken by what is drawn, out of sight included. */
	readonly box: Box;
}

/** What a picture asks for when somebody points at it, and what it asks about. A wish that is left out is none: the gesture then does nothing. */
export interface PictureWishes {
	onHover(pattern: number | null): void;
	/** Null asks for one step out: the click was on nothing. */
	onSelect(pattern: number | null, isAdding: boolean): void;
	/** A pattern was clicked twice. */
	onOpen?(pattern: number): void;
	/** Position of a region in the scene's layout. */
	onRegion?(region: number): void;
	/** Of a pattern, or of the picture where it is null; x and y in CSS pixels of the host. */
	onMenu?(pattern: number | null, x: number, y: number): void;
	/** Patterns in a box that was drawn around them. */
	onBox?(patterns: Uint32Array): void;
	/** A pattern was dropped at a position, in units of `Scene.positions`. It stays there once a scene says so; until then it is where it was. */
	onPin?: ((pattern: number, x: number, y: number) => void) | undefined;
	/** The view has come to rest after a movement, whoever moved it. */
	onCamera?(camera: Camera): void;
	/** What of the host lies under panels, so that framing keeps clear of it. Left out: nothing does. */
	insets?(): Insets;
	/** What lies over the host, panels and buttons alike, in its CSS pixels: names keep clear of that. Left out: nothing does. */
	covers?(): readonly Box[];
	/** Where a pattern stood in the picture that was here before, in CSS pixels of the host: from there it travels to its place in the first scene. Null, or left out: nowhere. */
	cameFrom?(pattern: number): Point | null;
	/** What the first scene is framed to. Left out, or null: everything. */
	first?(): readonly number[] | null;
	/** How the map is labelled where that is not as on a screen. */
	readonly labelling?: Labelling | undefined;
	/** Whether what is new on the map fades in. Left out: it is there at once. */
	readonly isGradual?: boolean;
	/** Where the map looks once another layout has come. Left out, or null: at everything. */
	aimed?(): Camera | null;
}
