import type { Facet, FacetField, LibrarySettings } from '../model/library.ts';
import { DEFAULT_SETTINGS } from './default-settings.ts';
import { readColour } from './colour-setting.ts';
import { readGroupSettings } from './group-settings.ts';
import type { SettingFields } from './setting-fields.ts';
import { wordsFrom } from './words.ts';

const KEYS = ['label', 'path', 'order'];
/** Each is a row of choices beside the map and a value of every pattern. */
const MOST_FACETS = 100;

export type FacetSettings = Pick<LibrarySettings, 'facets' | 'groups' | 'colours'>;

/** The ways of classifying patterns with what a library adds to them or changes in them, groups of values, and its own colours. */
export function readFacetSettings(settings: SettingFields): FacetSettings {
	const known = DEFAULT_SETTINGS.facets;
	const room = { known: known.map(({ id }) => id), most: MOST_FACETS, what: 'facets', limit: 'can be shown' };
	const ids = settings.keysWithin(
		room,
		['facets'],
		/^[a-z][a-z0-9-]*$/,
		'lower-case letters, digits and hyphens',
	);
	const added = ids.filter((id) => known.every((facet) => facet.id !== id));
	const facets = [...known, ...added.map(newFacet)].map((facet) =>
		ids.includes(facet.id) ? readFacet(settings, facet) : facet,
	);
	const groups = readGroupSettings(settings, facets, MOST_FACETS - facets.length);
	return { facets, groups, colours: readColours(settings, [...facets, ...groups]) };
}

function newFacet(id: string): FacetField {
	const words = wordsFrom(id);
	return { id, label: words.charAt(0).toUpperCase() + words.slice(1), order: [], paths: [[id]] };
}

function readFacet(settings: SettingFields, facet: FacetField): FacetField {
	const path = ['facets', facet.id];
	settings.refuseUnknown(path, KEYS);
	const paths = settings.texts([...path, 'path']).map((written) => written.split('.'));
	const order = settings.texts([...path, 'order']);
	return {
		id: facet.id,
		label: settings.text([...path, 'label']) ?? facet.label,
		order: order.length > 0 ? order : facet.order,
		paths: paths.length > 0 ? paths : facet.paths,
	};
}

function readColours(settings: SettingFields, facets: readonly Facet[]): LibrarySettings['colours'] {
	settings.refuseUnknown(
		['colours'],
		facets.map(({ id }) => id),
	);
	return facets.flatMap(({ id: facet }) =>
		settings.keys(['colours', facet], /./, 'a value of the facet').flatMap((value) => {
			const colour = readColour(settings, ['colours', facet, value], null);
			return colour === null ? [] : [{ facet, value, colour }];
		}),
	);
}
