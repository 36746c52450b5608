import { shortened } from '../model/citing.ts';
import { SETTINGS_FILE } from '../model/library.ts';
import type { ResolvedRegion } from '../model/reading.ts';
import type { LibraryFault } from './rule.ts';
import { titleOf, type Subject } from './subject.ts';

/** Names of regions that no region gets: their pattern is none, is named already, or stands in no region. */
export function findRegionFaults(subject: Subject): LibraryFault[] {
	const named = new Set<number>();
	return subject.regions.flatMap((region) => {
		const told = faultOf(region, named, subject);
		if (region.pattern !== null) named.add(region.pattern);
		return told === null ? [] : [on(region, told, subject)];
	});
}

function faultOf(
	{ setting, pattern }: ResolvedRegion,
	named: ReadonlySet<number>,
	subject: Subject,
): string | null {
	const hub = shortened(setting.hub);
	if (pattern === null) return `“regions” names “${hub}”, but no pattern has that key, slug or id.`;
	const title = shortened(titleOf(subject, pattern));
	if (named.has(pattern)) return `“${hub}” is “${title}”, whose region has a name already.`;
	if (subject.graph.degree(pattern) > 0) return null;
	return `“${title}” has no relation to another pattern, so it stands in no region that could be named.`;
}

function on({ setting, pattern }: ResolvedRegion, message: string, { lostNames }: Subject): LibraryFault {
	const lost = pattern === null ? lostNames.get(setting.hub) : undefined;
	return {
		file: SETTINGS_FILE,
		at: setting.at,
		subject: `regions.${setting.hub}`,
		message,
		causes: lost ? [lost] : [],
	};
}
