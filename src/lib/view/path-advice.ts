import type { Adjacency } from '../graph/adjacency.ts';
import { originOfEdge, type Atlas } from '../model/atlas.ts';
import type { Heading, RelationFilters, View } from '../model/view.ts';
import { composePath, countPathSteps, type Path } from './path.ts';
import { relationChoices, relationFiltersOf, shownDirections } from './relations.ts';
import { EVERY_WEIGHT, isFilteredByWeight } from './weights.ts';

/** Something to try where there is no path. */
export interface PathAdvice {
	/** “Show “Requires” and inferred links”. */
	readonly words: string;
	readonly change: Looked;
	/** Steps of what there would be. */
	readonly steps: number;
}

/** What decides over which relations a path may lead. */
type Looked = RelationFilters & Pick<View, 'pathCourse'>;

type Opener = 'way' | 'followed' | 'types' | 'weights' | 'guessed' | 'padding';

/** More advice than this would leave the choice to chance. */
const MOST_ADVICE = 3;

/**
 * What would have to be followed or shown for there to be a path, or a tree that joins more: one thing each where one is
 * enough, else two, else all that it takes. Empty where nothing helps.
 */
export function findPathAdvice(
	atlas: Atlas,
	adjacency: Adjacency,
	view: View,
	{ missed }: Path,
): readonly PathAdvice[] {
	const openers = openersFor(atlas, view);
	const all = new Uint8Array(atlas.keys.length).fill(1);
	const advice = (opened: readonly Opener[]): readonly PathAdvice[] => {
		const looked = openedBy(view, opened);
		const path = composePath(atlas, adjacency, { ...view, ...looked, path: view.path!, pathPick: 0 }, all);
		return path.missed.length < missed.length ? [adviceFrom(atlas, view, looked, path)] : [];
	};
	if (advice(openers).length === 0) return [];
	const alone = openers.flatMap((one) => advice([one]));
	const two = () => pairsOf(openers).flatMap(advice);
	const few = alone.length ? alone : two();
	return few.length
		? few.slice(0, MOST_ADVICE)
		: advice(withoutNeedless(openers, (some) => advice(some).length > 0));
}

function openersFor(atlas: Atlas, view: View): readonly Opener[] {
	const { paddedFrom, guessedFrom, source } = atlas.edges;
	const { heading, types } = view.pathCourse;
	const isPath = view.path!.length === 2;
	const offers: readonly (readonly [Opener, boolean])[] = [
		['way', heading !== 'both' && isPath],
		['followed', types !== null || (isOfHierarchy(heading) && !isPath)],
		['types', view.relations !== null],
		['weights', isFilteredByWeight(view)],
		['guessed', !view.isGuessedShown && guessedFrom < source.length],
		['padding', !view.isPaddingShown && paddedFrom < guessedFrom],
	];
	return offers.flatMap(([opener, isOffered]) => (isOffered ? [opener] : []));
}

function isOfHierarchy(heading: Heading): boolean {
	return heading === 'general' || heading === 'specific';
}

function openedBy(view: View, opened: readonly Opener[]): Looked {
	const { heading, types } = view.pathCourse;
	const areAllFollowed = opened.includes('followed');
	const pathCourse = {
		heading:
			opened.includes('way') || (areAllFollowed && isOfHierarchy(heading)) ? ('both' as const) : heading,
		types: areAllFollowed ? null : types,
	};
	return {
		...{ ...relationFiltersOf(view), pathCourse },
		...(opened.includes('types') && { relations: null }),
		...(opened.includes('weights') && EVERY_WEIGHT),
		...(opened.includes('guessed') && { isGuessedShown: true }),
		...(opened.includes('padding') && { isPaddingShown: true }),
	};
}

function pairsOf<One>(all: readonly One[]): readonly (readonly [One, One])[] {
	return all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other] as const));
}

function withoutNeedless(
	all: readonly Opener[],
	isEnough: (some: readonly Opener[]) => boolean,
): readonly Opener[] {
	return all.reduce((left, one) => {
		const fewer = left.filter((other) => other !== one);
		return isEnough(fewer) ? fewer : left;
	}, all);
}

/** No more types are shown and followed than the path needs. */
function adviceFrom(atlas: Atlas, view: View, looked: Looked, path: Path): PathAdvice {
	const isOn = shownDirections(atlas, view).map((direction) => direction !== null);
	const followed = view.pathCourse.types;
	const unshown = looked.relations === null ? typesMissing(atlas, path, (type) => isOn[type]!) : [];
	const unfollowed = looked.pathCourse.types === null && followed;
	const toFollow = unfollowed
		? typesMissing(atlas, path, (type) => followed.includes(atlas.relationTypes[type]!.id))
		: [];
	const relations = unshown.length
		? [
				...relationChoices(atlas, view),
				...unshown.map(({ id }) => ({ type: id, direction: 'both' as const })),
			]
		: view.relations;
	const types = unfollowed ? [...followed, ...toFollow.map(({ id }) => id)] : looked.pathCourse.types;
	return {
		words: sayAdvice(view, looked, { unshown, toFollow }),
		change: { ...looked, relations, pathCourse: { ...looked.pathCourse, types } },
		steps: countPathSteps(path),
	};
}

type Types = Atlas['relationTypes'];

/** The types of those steps that no edge of a type that is on already makes. */
function typesMissing(atlas: Atlas, path: Path, isOn: (type: number) => boolean): Types {
	const missing = new Set<number>();
	for (const edges of path.legs.flatMap(({ steps }) => steps)) {
		const types = edges.map((edge) => {
			const isGuessed = originOfEdge(atlas.edges, edge) === 'guessed';
			return { type: atlas.edges.type[edge]!, isGuessed };
		});
		if (!types.some(({ type, isGuessed }) => isGuessed || isOn(type))) missing.add(types[0]!.type);
	}
	return [...missing].map((type) => atlas.relationTypes[type]!);
}

interface Needed {
	readonly unshown: Types;
	readonly toFollow: Types;
}

function sayAdvice(view: View, looked: Looked, { unshown, toFollow }: Needed): string {
	const quoted = (types: Types) => types.map(({ label }) => `“${label}”`);
	const shown = [
		...quoted(unshown),
		...(isFilteredByWeight(view) && !isFilteredByWeight(looked) ? ['relations of every weight'] : []),
		...(looked.isGuessedShown && !view.isGuessedShown ? ['inferred links'] : []),
		...(looked.isPaddingShown && !view.isPaddingShown ? ['padding'] : []),
	];
	const { heading } = view.pathCourse;
	const isTurned = heading !== looked.pathCourse.heading;
	const either = view.path!.length === 2 ? 'relations either way' : 'relations of every type';
	const followed = isTurned ? [...quoted(toFollow), either] : quoted(toFollow);
	const parts = [
		shown.length ? `show ${shown.join(' and ')}` : '',
		followed.length ? `follow ${followed.join(' and ')}${isTurned ? '' : ' too'}` : '',
	];
	const said = parts.filter(Boolean).join(', ');
	return said.charAt(0).toUpperCase() + said.slice(1);
}
