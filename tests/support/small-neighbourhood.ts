import type { Arrangement } from '../../src/lib/closeup/arrangement.ts';
import { placeInRings } from '../../src/lib/neighbourhood/rings.ts';
import type { CloseUp } from '../../src/lib/closeup/close-up.ts';
import { closeUpFrom } from '../../src/lib/neighbourhood/close-up-from.ts';
import { composeNeighbourhood, type Neighbourhood } from '../../src/lib/neighbourhood/neighbourhood.ts';
import type { TextSpace } from '../../src/lib/closeup/names.ts';
import { DEFAULT_VIEW, type View } from '../../src/lib/model/view.ts';
import { compose } from '../../src/lib/view/composer.ts';
import type { Surroundings } from '../../src/lib/view/focus.ts';
import type { Scene } from '../../src/lib/view/scene.ts';
import { smallAtlas, type SmallEdge, type SmallPattern } from './small-atlas.ts';

/** What there is around the first pattern, in all the shapes that the pictures of it go through. */
export interface Around {
	readonly scene: Scene;
	readonly surroundings: Surroundings;
	readonly within: Uint8Array;
	readonly neighbourhood: Neighbourhood;
	readonly arrangement: Arrangement;
	readonly closeUp: CloseUp;
}

/** The neighbourhood of the first of some patterns; titles stand for patterns of which nothing else matters. */
export function around(
	patterns: readonly (string | SmallPattern)[],
	edges: readonly SmallEdge[],
	{ depth = 1, wanted = [], ...view }: Partial<View> & { depth?: number; wanted?: readonly number[] } = {},
): Around {
	const atlas = smallAtlas(
		patterns.map((one) => (typeof one === 'string' ? { title: one } : one)),
		edges,
	);
	const focus = { pattern: atlas.keys[0]!, depth };
	const { scene, surroundings, within } = compose(atlas, { ...DEFAULT_VIEW, ...view, focus });
	const neighbourhood = composeNeighbourhood(scene, surroundings!, within!, wanted);
	const arrangement = placeInRings(neighbourhood, scene);
	const closeUp = closeUpFrom(scene, neighbourhood, arrangement);
	return { scene, surroundings: surroundings!, within: within!, neighbourhood, arrangement, closeUp };
}

/** “Pattern 1”, “Pattern 2”, …: as many as are asked for. */
export function titles(count: number): string[] {
	return Array.from({ length: count }, (_, at) => `Pattern ${at + 1}`);
}

/** A first pattern that all others are related to. */
export function star(count: number, type = 'related'): SmallEdge[] {
	return Array.from({ length: count - 1 }, (_, at) => [0, type, at + 1] as const);
}

/** A space of 800 × 600 with the first pattern in its middle, where each letter is half as wide as its font is high. */
export function textSpaceOf(scale = 1, more: Partial<TextSpace> = {}): TextSpace {
	return {
		camera: { x: 400, y: 300, scale },
		free: { left: 0, top: 0, right: 800, bottom: 600 },
		measure: (text, font) => text.length * 0.5 * Number(/(\d+(?:\.\d+)?)px/.exec(font)![1]),
		family: 'sans',
		taken: [],
		...more,
	};
}
