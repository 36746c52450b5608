import type { CameraPosition, View } from '../../model/view.ts';
import type { Composition } from '../../view/composer.ts';
import { wholeOf } from '../camera/boxes.ts';
import { cameraCentredOn, cameraForBox, type Camera, type Size } from '../camera/camera.ts';
import { boxAroundPatterns } from '../camera/framing.ts';
import { NOTHING } from '../highlight/looked-at.ts';
import { inputFromScene } from '../render/render-input.ts';
import type { Theme } from '../surface/theme.ts';
import type { Still } from './still.ts';

/** A small picture is painted as on a screen of this size, in CSS pixels, and shown smaller. */
const SIZE: Size = { width: 640, height: 400 };
/** Where a camera was chosen, that was on a screen about so wide. */
const SCREEN = 1280;

/** The map of a view as it begins, without what is said below it. */
export function composeThumbnail(view: View, screen: Composition, theme: Theme): Still {
	const { emphasis, selected, scene } = screen;
	return {
		input: inputFromScene(scene, theme),
		...{ camera: cameraOf(view, screen), size: SIZE, foot: null },
		lookedAt: { ...NOTHING, emphasis, selected },
	};
}

/** A camera that was chosen on a screen, for a picture of another size. */
export function cameraChosen(position: CameraPosition, size: Size): Camera {
	return cameraCentredOn(position, (position.scale * size.width) / SCREEN, size);
}

function cameraOf({ camera }: View, { scene, framed }: Composition): Camera {
	if (camera) return cameraChosen(camera, SIZE);
	const { positions, layout } = scene;
	const box = framed && boxAroundPatterns({ positions, regionOf: layout.regionOf }, framed);
	return cameraForBox(box ?? wholeOf(layout), SIZE, 12);
}
