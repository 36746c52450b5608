import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { cdp } from 'vitest/browser';
import '../../../src/app.css';
import { placeNames } from '../../../src/lib/map/highlight/names.ts';
import { placeLabels } from '../../../src/lib/map/labels/label-placement.ts';
import { namesPattern, type Label } from '../../../src/lib/map/labels/label.ts';
import { buildLevelOfDetail } from '../../../src/lib/map/render/level-of-detail.ts';
import { inputFromScene } from '../../../src/lib/map/render/render-input.ts';
import { mix, readTheme, type Theme } from '../../../src/lib/map/surface/theme.ts';
import { showTheme } from '../../../src/lib/ui/parts/show-theme.ts';
import { contrastOf } from '../../support/contrast.ts';
import { smallScene } from '../../support/small-scene.ts';

const SCENE = smallScene(
	[
		{ title: 'Trust', at: [0, 0] },
		{ title: 'Charter', at: [200, 100] },
		{ title: 'Care', at: [100, 200] },
	],
	[[0, 'requires', 1]],
);
const EMPHASIS = { leading: Uint32Array.of(0), neighbours: Uint32Array.of(1), edges: Uint32Array.of(0) };

/** What a system asks for, as the browser tells pages. */
async function wish(prefersContrast: 'more' | ''): Promise<void> {
	await cdp().send('Emulation.setEmulatedMedia', {
		features: [{ name: 'prefers-contrast', value: prefersContrast }],
	});
}

/** Two ways in which a page comes to high contrast. */
const WAYS = {
	'chosen on the page': { come: async () => showTheme('contrast'), go: async () => showTheme(null) },
	'asked for by the system': { come: () => wish('more'), go: () => wish('') },
};

describe.each(Object.entries(WAYS))('High contrast, %s', (_, { come, go }) => {
	beforeEach(come);
	afterEach(go);

	it.each(['--paper', '--paper-raised', '--map-background'])(
		'what is said is 7 to 1 on %s, the quiet words too',
		(ground) => {
			const [paper, ink, quiet] = [ground, '--ink', '--ink-quiet'].map(colourOf) as [string, string, string];
			expect(Math.min(contrastOf(ink, paper), contrastOf(quiet, paper))).toBeGreaterThanOrEqual(7);
		},
	);

	it('so is what stands on the accent', () => {
		expect(contrastOf(colourOf('--accent-ink'), colourOf('--accent'))).toBeGreaterThanOrEqual(7);
	});

	it('every name on the map is 7 to 1, at rest and while something stands out', () => {
		const theme = readTheme(document.body);
		const input = inputFromScene(SCENE, theme);
		const viewport = {
			camera: { x: 100, y: 100, scale: 2 },
			size: { width: 800, height: 600 },
			...{ margin: 0, ratio: 1, version: 0, covers: [] },
		};
		const pen = new OffscreenCanvas(10, 10).getContext('2d')!;
		const resting = placeLabels(pen, input, buildLevelOfDetail(input), viewport, null);
		const highlight = { emphasis: EMPHASIS, selected: 0, also: new Uint32Array(), resting };
		const names = placeNames(pen, input, viewport, highlight, () => {});
		const all = [...resting, ...names];
		expect(all.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['region', 'hub', 'leading']));
		expect(all.filter((label) => contrastOfLabel(label, theme) < 7)).toEqual([]);
	});

	it('is the theme of the map', () => {
		expect(readTheme(document.body).name).toBe('contrast');
	});
});

it('a theme that is chosen stands against what the system asks for', async () => {
	onTestFinished(() => wish(''));
	onTestFinished(() => showTheme(null));
	await wish('more');
	showTheme('light');
	expect(readTheme(document.body).name).toBe('light');
});

function contrastOfLabel(label: Label, theme: Theme): number {
	expect(label.on).toBeNull();
	const ink = namesPattern(label) ? theme.ink : theme.inkQuiet;
	return contrastOf(mix(ink, theme.paper, label.alpha), theme.paper);
}

/** A token as six hexadecimal digits. */
function colourOf(token: string): string {
	const pen = new OffscreenCanvas(1, 1).getContext('2d')!;
	const probe = document.createElement('i');
	probe.style.color = `var(${token})`;
	document.body.append(probe);
	pen.fillStyle = getComputedStyle(probe).color;
	probe.remove();
	pen.fillRect(0, 0, 1, 1);
	return `#${[...pen.getImageData(0, 0, 1, 1).data.subarray(0, 3)].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
