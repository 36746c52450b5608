import type { FacetColumn } from '../../model/atlas.ts';
import {
	ALIGNMENT_STEPS,
	EVERY_SCORE,
	filterByScore,
	ONLY_UNSCORED,
	type ScoreFilter,
} from '../../view/alignment.ts';
import { sayDegrees } from '../../view/degrees.ts';
import { choiceOf, NOT_STATED, sayChoice, sayValue, valueAt, withFacet } from '../../view/facets.ts';
import type { ListView } from '../../view/link/table-link.ts';
import { MOST_VALUES } from '../../view/link/words.ts';
import { isEqual } from '../../view/memo.ts';

/** More values than this are found by typing. */
export const MOST_IN_A_MENU = 60;

type Field = HTMLInputElement | HTMLSelectElement;

/** What the options of the alignment let pass, in their order; the last is “not scored”. */
const SCORES: readonly ScoreFilter[] = [
	...ALIGNMENT_STEPS.map(({ range }) => filterByScore(range)),
	ONLY_UNSCORED,
];

/** The form of the list: it says what is asked for, and asks for what is entered. Its fields are told apart by their place. */
export class ListForm {
	readonly #form: HTMLFormElement;
	readonly #facets: readonly FacetColumn[];

	/** `onChange` is told what a field changes in the view; `onClear` that everything is let go. */
	constructor(
		form: HTMLFormElement,
		facets: readonly FacetColumn[],
		onChange: (change: (view: ListView) => ListView) => void,
		onClear: () => void,
	) {
		this.#form = form;
		this.#facets = facets;
		for (const field of this.#facetFields) fillDatalist(field, this.#columnOf(field));
		form.addEventListener('input', ({ target }) => onChange((view) => this.#changed(view, target as Field)));
		// The fields are empty only after the event.
		form.addEventListener('reset', () => setTimeout(onClear));
		form.addEventListener('submit', (event) => event.preventDefault());
	}

	/** Shows what is asked for. */
	fill(view: ListView): void {
		const { score, isUnscoredShown } = view;
		this.#field('q').value = view.query;
		this.#field<HTMLInputElement>('orphans').checked = view.isOrphansOnly;
		const option = SCORES.findIndex((one) => isEqual(one, { score, isUnscoredShown }));
		const isAny = isEqual({ score, isUnscoredShown }, EVERY_SCORE);
		pick(this.#field('score'), isAny ? '' : option < 0 ? null : String(option), sayScores(view));
		this.#fillDegree(view);
		for (const field of this.#facetFields) fillFacet(field, this.#columnOf(field), view);
	}

	/** Only links ask for so many relations: without one there is nothing to let go. */
	#fillDegree({ degree }: ListView): void {
		const field = this.#field('degree');
		field.closest('label')!.hidden = !degree;
		pick(field, degree ? null : '', degree ? sayDegrees(degree) : '');
	}

	get #facetFields(): readonly Field[] {
		return [...this.#form.querySelectorAll<Field>('[data-facet]')];
	}

	#columnOf(field: Field): FacetColumn {
		return this.#facets[Number(field.dataset['facet'])]!;
	}

	#field<Kind extends Field = Field>(name: string): Kind {
		return this.#form.querySelector<Kind>(`[name="${name}"]`)!;
	}

	#changed(view: ListView, field: Field): ListView {
		if (field.dataset['facet'] !== undefined) {
			const column = this.#columnOf(field);
			return withFacet(view, column.id, { values: valuesFrom(field, column) });
		}
		if (field.name === 'q') return { ...view, query: field.value.trim() };
		if (field.name === 'orphans') return { ...view, isOrphansOnly: (field as HTMLInputElement).checked };
		if (field.name === 'degree') return { ...view, degree: null };
		return { ...view, ...(field.value === '' ? EVERY_SCORE : SCORES[Number(field.value)]!) };
	}
}

/** A menu gives positions, a field what somebody typed. */
function valuesFrom(field: Field, column: FacetColumn): readonly string[] {
	if (field.value === '') return [];
	if (field instanceof HTMLSelectElement) return [valueAt(column, Number(field.value))];
	return valuesLike(column, field.value);
}

/** The value that is called so, else all that hold the text, as far as a link can name them; a text that none holds lets nothing pass. */
function valuesLike(column: FacetColumn, text: string): readonly string[] {
	const wanted = text.trim().toLowerCase();
	const all = [...column.values, NOT_STATED];
	const same = all.filter((value) => sayValue(value).toLowerCase() === wanted);
	const like = same.length ? same : all.filter((value) => sayValue(value).toLowerCase().includes(wanted));
	return like.length ? like.slice(0, MOST_VALUES) : [text];
}

function fillFacet(field: Field, column: FacetColumn, view: ListView): void {
	const choice = choiceOf(view, column.id);
	const { values, isNot } = choice;
	const isOption = values.length < 2 && !isNot;
	const words = sayChoice(choice);
	if (field instanceof HTMLInputElement) field.value = words;
	else pick(field, isOption ? values.map((value) => optionOf(column, value)).join() : null, words);
}

function optionOf({ values }: FacetColumn, value: string): string {
	return String(value === NOT_STATED ? values.length : values.indexOf(value));
}

/** Picks an option of a menu; null for something that only a link can ask for, which becomes an option of its own. */
function pick(field: Field, option: string | null, words: string): void {
	field.querySelector('[data-from-link]')?.remove();
	if (option === null) {
		const own = new Option(words, '', true, true);
		own.dataset['fromLink'] = '';
		field.append(own);
	} else field.value = option;
}

function sayScores({ score, isUnscoredShown }: ScoreFilter): string {
	if (!score || score === 'none') return 'scored';
	return `${score.from} to ${score.to}${isUnscoredShown ? ' or not scored' : ''}`;
}

/** Made when the field is entered: a library may have 200,000 values. */
function fillDatalist(field: Field, column: FacetColumn): void {
	if (!(field instanceof HTMLInputElement)) return;
	const fill = () =>
		field.list?.replaceChildren(
			...column.values.slice(0, MOST_OFFERED).map((value) => new Option(sayValue(value))),
		);
	field.addEventListener('focus', fill, { once: true });
}

/** Browsers become slow with longer lists of what may be typed. */
const MOST_OFFERED = 2000;
