import type { Atlas } from '../model/atlas.ts';
import type { StaleStep, StepFault, Tour } from '../model/tour.ts';
import { Composer, type Composition } from '../view/composer.ts';
import { isParameter } from '../view/link/filters.ts';
import { viewFromSearch } from '../view/link/link.ts';
import { patternsNamedIn } from '../view/link/named-patterns.ts';
import { shorten } from '../view/link/words.ts';

/** The steps of a tour that do not show what they say in the library as it is now, in their order; none where all do. */
export function findStale({ steps }: Pick<Tour, 'steps'>, atlas: Atlas): readonly StaleStep[] {
	const faultsIn = faultFinder(atlas);
	return steps
		.map(({ view }, step) => ({ step, faults: faultsIn(view ?? '') }))
		.filter(({ faults }) => faults.length > 0);
}

/** Finds what is wrong with a view, which is looked at once however often it is asked about. */
export function faultFinder(atlas: Atlas): (search: string) => readonly StepFault[] {
	const known = new Set(atlas.keys);
	const composer = new Composer();
	const found = new Map<string, readonly StepFault[]>();
	return (search) => {
		const faults = found.get(search) ?? faultsOf(search, atlas, known, composer);
		found.set(search, faults);
		return faults;
	};
}

function faultsOf(
	search: string,
	atlas: Atlas,
	known: ReadonlySet<string>,
	composer: Composer,
): readonly StepFault[] {
	if (search === '') return [];
	const gone = patternsNamedIn(search).filter(({ key }) => !known.has(key));
	const told = searchWithout(
		search,
		gone.map(({ parameter }) => parameter),
	);
	const { view, notices } = viewFromSearch(told, atlas);
	const misunderstood = [
		...[...new Set(gone.map(({ key }) => key))].map(patternGone),
		...unknownParameters(told, atlas),
		...notices.map(notKnown),
	];
	// Where a part is not understood, what is shown is not what was meant.
	return misunderstood.length > 0 ? misunderstood : emptiness(composer.compose(atlas, view));
}

/** What names a gone pattern is told once: what follows from it is not. */
function searchWithout(search: string, parameters: readonly string[]): string {
	const params = new URLSearchParams(search);
	for (const name of parameters) params.delete(name);
	return `?${params.toString()}`;
}

function patternGone(key: string): StepFault {
	const message = `This step names “${shorten(key)}”, but this library has no such pattern.`;
	return { kind: 'pattern-gone', about: key, message };
}

function unknownParameters(search: string, atlas: Atlas): readonly StepFault[] {
	const names = new Set(new URLSearchParams(search).keys());
	return [...names]
		.filter((name) => !isParameter(name, atlas))
		.map((name) => {
			const message = `This step says “${shorten(name)}”, which is no part of a view.`;
			return { kind: 'view-unknown', about: name, message };
		});
}

function notKnown(notice: string): StepFault {
	const message = notice.replace(/^This link/, 'This step');
	return { kind: 'view-unknown', about: message, message };
}

function emptiness({ shown, path }: Composition): readonly StepFault[] {
	if (!shown.includes(1)) return [nothing('This step shows nothing: no pattern passes its filters.')];
	if (path?.patterns.length === 0)
		return [nothing('This step asks for a path where nothing joins its patterns.')];
	return [];
}

function nothing(message: string): StepFault {
	return { kind: 'view-empty', about: '', message };
}
