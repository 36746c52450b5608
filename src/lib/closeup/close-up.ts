import type { PictureWishes } from '../map/picture.ts';
import type { Scene } from '../view/scene.ts';
import type { Arrangement } from './arrangement.ts';
import type { Head } from './heads.ts';

/** What one close picture shows, and where. */
export interface CloseUp {
	readonly scene: Scene;
	/** What the picture is of: where the next one has another subject, patterns travel there and all of it is fitted anew. */
	readonly subject: string;
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
	/** What stands between the patterns and says something. */
	readonly heads: readonly Head[];
}

/** What a close picture asks for besides. */
export interface CloseWishes extends PictureWishes {
	/** What a head says is folded is wished to be seen: its id. */
	onFold?(head: number): void;
}
