import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as cameras from '../../../../src/lib/map/camera/camera.ts';

const SCREEN = { width: 1000, height: 600 };
const CAMERA = { x: 40, y: -20, scale: 0.5 };
const positions = fc.record({
	x: fc.integer({ min: -500, max: 1500 }),
	y: fc.integer({ min: -500, max: 1500 }),
});
const scales = fc.double({ min: 0.01, max: 8, noNaN: true });

describe('a camera', () => {
	it('keeps the position under the pointer where it is when it zooms', () => {
		fc.assert(
			fc.property(positions, scales, (at, scale) => {
				const before = cameras.positionAt(CAMERA, at.x, at.y);
				const after = cameras.positionAt(cameras.zoomedAt(CAMERA, scale, at), at.x, at.y);
				expect(after.x).toBeCloseTo(before.x, 6);
				expect(after.y).toBeCloseTo(before.y, 6);
			}),
		);
	});

	it('shows the whole of a box it is fitted to, in the middle', () => {
		const box = { left: -300, top: 100, right: 4700, bottom: 900 };
		const camera = cameras.cameraForBox(box, SCREEN, 36);
		const seen = cameras.visibleBox(camera, SCREEN);
		expect(camera.scale).toBeCloseTo((1000 - 72) / 5000);
		expect(seen.left + seen.right).toBeCloseTo(box.left + box.right);
		expect(seen.top + seen.bottom).toBeCloseTo(box.top + box.bottom);
	});

	it('does not come nearer to a tiny library than its names need', () => {
		const camera = cameras.cameraForBox({ left: 0, top: 0, right: 10, bottom: 10 }, SCREEN);
		expect(camera.scale).toBe(1.6);
	});

	it('keeps clear of panels when it frames something', () => {
		const insets = { left: 300, top: 0, right: 100, bottom: 0 };
		const box = { left: 0, top: 0, right: 1000, bottom: 1000 };
		const camera = cameras.cameraWithin(insets, SCREEN, (free) => cameras.cameraForBox(box, free, 0));
		expect(camera.x + 500 * camera.scale).toBeCloseTo(300 + 600 / 2);
	});

	it('moves just so far that what lies under a panel comes out, and stays where it does not', () => {
		const insets = { left: 0, top: 40, right: 300, bottom: 0 };
		const under = cameras.cameraRevealing(CAMERA, { x: 900, y: 300 }, insets, SCREEN);
		expect(under).toEqual({ ...CAMERA, x: CAMERA.x - 296 });
		expect(cameras.cameraRevealing(CAMERA, { x: 400, y: 300 }, insets, SCREEN)).toEqual(CAMERA);
		const narrow = { left: 0, top: 0, right: 980, bottom: 0 };
		expect(cameras.cameraRevealing(CAMERA, { x: 900, y: 300 }, narrow, SCREEN).x).toBe(CAMERA.x - 890);
	});

	it('ends a flight exactly where it was sent and begins it where it was', () => {
		const goal = { x: -900, y: 300, scale: 3 };
		for (const [t, expected] of [
			[0, CAMERA],
			[1, goal],
		] as const) {
			const camera = cameras.cameraBetween(CAMERA, goal, t, SCREEN);
			expect(camera.x).toBeCloseTo(expected.x, 6);
			expect(camera.y).toBeCloseTo(expected.y, 6);
			expect(camera.scale).toBeCloseTo(expected.scale, 6);
		}
	});
});

describe('a layer painted for another camera', () => {
	it('is moved so that every position stands where the new camera sees it', () => {
		fc.assert(
			fc.property(positions, scales, (position, scale) => {
				const now = { x: 13, y: 57, scale };
				const [k, , , , dx, dy] = cameras
					.transformBetween(CAMERA, now)
					.replace(/matrix\(|\)/g, '')
					.split(',')
					.map(Number);
				const painted = { x: position.x * CAMERA.scale + CAMERA.x, y: position.y * CAMERA.scale + CAMERA.y };
				expect(painted.x * k! + dx!).toBeCloseTo(position.x * scale + now.x, 4);
				expect(painted.y * k! + dy!).toBeCloseTo(position.y * scale + now.y, 4);
			}),
		);
	});

	it('is left alone where nothing has moved', () => {
		expect(cameras.transformBetween(CAMERA, { ...CAMERA })).toBe('none');
	});
});

describe('a disc', () => {
	it('neither vanishes from afar nor swells when near', () => {
		expect(cameras.radiusOnScreen(5, 0.001)).toBeGreaterThan(1);
		expect(cameras.radiusOnScreen(5, 1)).toBeCloseTo(5, 0);
		expect(cameras.radiusOnScreen(5, 8)).toBeLessThan(20);
	});

	it('never shrinks when one comes nearer, and a larger one stays the larger', () => {
		fc.assert(
			fc.property(scales, scales, (one, other) => {
				const [far, near] = [Math.min(one, other), Math.max(one, other)];
				expect(cameras.radiusOnScreen(5, far)).toBeLessThanOrEqual(cameras.radiusOnScreen(5, near) + 0.2);
				expect(cameras.radiusOnScreen(5, one)).toBeLessThan(cameras.radiusOnScreen(9, one));
			}),
		);
	});
});
