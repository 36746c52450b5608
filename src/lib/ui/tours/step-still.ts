import { wholeOf } from '../../map/camera/boxes.ts';
import { cameraForBox, type Size } from '../../map/camera/camera.ts';
import { boxAroundPatterns } from '../../map/camera/framing.ts';
import { NOTHING } from '../../map/highlight/looked-at.ts';
import { inputFromScene } from '../../map/render/render-input.ts';
import { svgFromStill } from '../../map/still/still.ts';
import { cameraChosen } from '../../map/still/thumbnail.ts';
import { LIGHT } from '../../map/surface/theme.ts';
import type { StepScene } from '../../tour/step-scenes.ts';
import { emphasisOf, framedOf } from '../../tour/step-subject.ts';

/** What a step shows, as a picture of vectors with real text on light paper. The page has the fonts. */
export function drawStep({ view, screen }: StepScene, size: Size): Element {
	const measure = new OffscreenCanvas(1, 1).getContext('2d')!;
	const input = inputFromScene(screen.scene, LIGHT);
	const framed = framedOf(screen);
	const box = framed && boxAroundPatterns(input, framed);
	const still = {
		...{ input, size, foot: null },
		camera: view.camera ? cameraChosen(view.camera, size) : cameraForBox(box ?? wholeOf(input), size),
		lookedAt: { ...NOTHING, emphasis: emphasisOf(screen, null), selected: screen.selected },
	};
	const parsed = new DOMParser().parseFromString(svgFromStill(still, measure), 'image/svg+xml');
	return document.adoptNode(parsed.documentElement);
}
