import { expect, it } from 'vitest';
import { NO_INSETS, type Camera } from '../../../src/lib/map/camera/camera.ts';
import { CameraControl } from '../../../src/lib/map/camera/camera-control.ts';

const WHOLE = { left: 0, top: 0, right: 100, bottom: 100 };

it('a flight that has arrived is at rest at once', async () => {
	const goal = { x: 5, y: 6, scale: 0.7 };
	const told: string[] = [];
	const follow = (camera: Camera) => {
		if (camera !== goal) return;
		told.push('arrived');
		queueMicrotask(() => told.push('later'));
	};
	const control = new CameraControl(
		{ width: 800, height: 600 },
		{
			onMove: follow,
			onRest: () => told.push('at rest'),
			insets: () => NO_INSETS,
			whole: () => WHOLE,
			opening: () => WHOLE,
		},
	);
	control.begin(null);
	control.flyTo(goal);
	await expect.poll(() => told).toEqual(['arrived', 'at rest', 'later']);
});
