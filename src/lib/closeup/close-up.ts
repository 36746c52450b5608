import type { Point } from '../map/camera/camera.ts';
import type { PictureWishes } from '../map/picture.ts';
import type { Scene } from '../view/scene.ts';
import type { Arrangement } from './arrangement.ts';
import type { Head } from './heads.ts';

/** What one close picture shows, and where. */
export interface CloseUp {
	readonly scene: Scene;
	/** What the picture is of: where the next one has another subject, patterns travel to their places and all of it is fitted anew. */
	readonly subject: string;
	/** Tells one layout of the same subject from the next: patterns travel, but whoever has moved the view keeps it. */
	readonly run: number;
	/** The pattern that leads: large and always named; null where none does. */
	readonly centre: number | null;
	/** What is drawn, the most important first: names get room in this order. */
	readonly patterns: readonly number[];
	/** Positions in `Atlas.edges`: what is drawn between two of them, each once. */
	readonly edges: Uint32Array;
	/** The edges that the picture is about: drawn stronger, and the first to say their relation. */
	readonly leading: ReadonlySet<number>;
	readonly arrangement: Arrangement;
	/**
	 * How far edges bend: the distance of the control point from the straight line, in units, positive to the right as one looks
	 * from source to target. By edge; one that is not listed is straight.
	 */
	readonly bends: ReadonlyMap<number, number>;
	/** Points that edges run through from source to target, their corners rounded. By edge; one that is listed does not bend besides. */
	readonly corners: ReadonlyMap<number, readonly Point[]>;
	/** Edges that are drawn only while they are looked at. */
	readonly quiet: ReadonlySet<number>;
	/** Whether lines keep apart from each other and from names, so that many need not be faint, and all say the same, so that none says it at rest. */
	readonly isRouted: boolean;
	/** What stands between the patterns and says something. */
	readonly heads: readonly Head[];
}

/** What a close picture asks for besides. */
export interface CloseWishes extends PictureWishes {
	/** What a head says is folded is wished to be seen: its id. */
	onFold?(head: number): void;
}
