import { shortened } from '../model/citing.ts';
import type { Facet, FacetGroups } from '../model/library.ts';
import type { SettingFields } from './setting-fields.ts';

/** Facets made of the groups that a library puts values of its facets in; no more of them than there is `room` for. */
export function readGroupSettings(
	settings: SettingFields,
	facets: readonly Facet[],
	room: number,
): FacetGroups[] {
	const ids = facets.map(({ id }) => id);
	settings.refuseUnknown(['groups'], ids);
	const grouped = facets.filter(({ id }) => settings.isSet(['groups', id]));
	for (const { id } of grouped.slice(room))
		settings.say(
			['groups', id],
			`A library has no more than 100 facets; the groups of “${id}” were left out.`,
		);
	return grouped
		.slice(0, room)
		.map((facet) => readGroups(settings, facet, ids))
		.filter((groups) => groups !== null);
}

function readGroups(settings: SettingFields, facet: Facet, taken: readonly string[]): FacetGroups | null {
	const path = ['groups', facet.id];
	const id = `${facet.id}-group`;
	if (taken.includes(id)) {
		settings.say(
			path,
			`“${id}” is a facet of this library already; the groups of “${facet.id}” were left out.`,
		);
		return null;
	}
	const names = settings.keys(path, /\S/, 'a name that can be seen');
	const groupOf = new Map<string, string>();
	for (const name of names) {
		for (const value of settings.texts([...path, name])) putInGroup(settings, facet, groupOf, value, name);
	}
	return groupOf.size ? { id, label: `${facet.label} group`, order: names, of: facet.id, groupOf } : null;
}

/** A value is in one group. */
function putInGroup(
	settings: SettingFields,
	{ id }: Facet,
	groupOf: Map<string, string>,
	value: string,
	name: string,
): void {
	const before = groupOf.get(value);
	if (before === undefined) groupOf.set(value, name);
	else
		settings.say(
			['groups', id, name],
			`“${shortened(value)}” is in the group “${shortened(before)}” already; it was left out of “${shortened(name)}”.`,
		);
}
