import type { LegendEntry, LegendLine } from './foot.ts';
import { UNIVERSALITY_LEVELS } from '../../model/universality.ts';
import type { View } from '../../model/view.ts';
import { sayCount } from '../../model/counted.ts';
import type { Composition } from '../../view/composer.ts';
import { legendRows } from '../../view/legend.ts';
import { edgeTypes, shownDirections } from '../../view/relations.ts';

/** What the signs of a map that is taken away mean, with how many of each are shown. */
export function legendLines(view: View, screen: Composition): readonly LegendLine[] {
	const lines = [
		{ name: `Coloured by ${view.colouring.replace('-', ' ')}`, entries: colours(view, screen) },
		{ name: 'Ring', entries: rings(screen) },
		{ name: 'By hand', entries: picks(screen) },
		{ name: 'Relations', entries: relations(view, screen) },
	];
	return lines.filter(({ entries }) => entries.length > 0);
}

/** Of regions the names on the map say it. */
function colours(view: View, { scene, coloured, filtered, shown }: Composition): readonly LegendEntry[] {
	if (view.colouring === 'region') return [];
	const seen = new Set(scene.fill.filter((_, pattern) => shown[pattern] === 1));
	return legendRows(scene.atlas, view, coloured, filtered)
		.filter(({ swatch, count }) => count > 0 && seen.has(swatch))
		.map(({ label, swatch, count }) => ({
			sign: { kind: 'disc', swatch: coloured.swatches[swatch]! },
			label: `${label} (${sayCount(count)})`,
		}));
}

function rings({ scene }: Composition): readonly LegendEntry[] {
	if (!scene.level.some((level) => level > 0)) return [];
	return UNIVERSALITY_LEVELS.map(([label], at) => ({ sign: { kind: 'ring', level: at + 1 }, label: label! }));
}

function picks({ scene }: Composition): readonly LegendEntry[] {
	const { length } = scene.picked;
	const name = scene.votes ? 'picked, with votes' : 'picked';
	return length ? [{ sign: { kind: 'star' }, label: `${name} (${sayCount(length)})` }] : [];
}

function relations(view: View, { scene, typeCounts }: Composition): readonly LegendEntry[] {
	const { atlas } = scene;
	const isOn = shownDirections(atlas, view).map((direction) => direction !== null);
	const apart = atlas.relationTypes.length;
	const types = edgeTypes(atlas)
		.filter(({ index }) => isOn[index] && typeCounts[index]! > 0)
		.map(({ type, index }): LegendEntry => ({
			sign: { kind: 'edge', type },
			label: `${type.label.toLowerCase()} (${sayCount(typeCounts[index]!)})`,
		}));
	const others = [
		{ isShown: view.isPaddingShown, name: 'padding', count: typeCounts[apart]! },
		{ isShown: view.isGuessedShown, name: 'inferred', count: typeCounts[apart + 1]! },
	];
	return [
		...types,
		...others
			.filter(({ isShown, count }) => isShown && count > 0)
			.map(({ name, count }): LegendEntry => ({
				sign: { kind: 'apart', type: null },
				label: `${name} (${sayCount(count)})`,
			})),
	];
}
