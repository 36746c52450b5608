import type { PictureWishes } from '../map/picture.ts';
import type { Scene } from '../view/scene.ts';
import type { Arrangement } from './arrangement.ts';
import { bendEdges } from './bends.ts';
import type { Neighbourhood } from './neighbourhood.ts';

/** What one picture shows, and where. */
export interface CloseUp {
	readonly scene: Scene;
	readonly neighbourhood: Neighbourhood;
	readonly arrangement: Arrangement;
	/** How far each of the edges bends; see `bendEdges`. */
	readonly bends: ReadonlyMap<number, number>;
}

export function closeUpFrom(scene: Scene, neighbourhood: Neighbourhood, arrangement: Arrangement): CloseUp {
	const bends = bendEdges(neighbourhood, arrangement, scene.atlas.edges);
	return { scene, neighbourhood, arrangement, bends };
}

/** What a close picture asks for besides. */
export interface CloseWishes extends PictureWishes {
	/** What is folded at so many steps is wished to be seen. */
	onFold?(step: number): void;
}
