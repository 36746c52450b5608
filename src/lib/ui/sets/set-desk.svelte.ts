import { createContext } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { Atlas } from '../../model/atlas.ts';
import type { PatternDetails } from '../../model/details.ts';
import type { PickColumn, View } from '../../model/view.ts';
import { composeCards } from '../../view/cards.ts';
import { compose } from '../../view/composer.ts';
import { searchFromView } from '../../view/link/link.ts';
import { columnRead, withPicks } from '../../view/picks.ts';
import { viewOfSet } from '../../view/set-view.ts';
import type { LibrarySession } from '../explorer/library-session.svelte.ts';
import { LinkedView, type AddressBar } from '../explorer/linked-view.svelte.ts';

/** Where the pages of a set lead; each with its slash at the end. */
export interface SetHrefs {
	readonly map: string;
	readonly cards: string;
	readonly language: string;
	/** Where votes are counted, and where phones choose. */
	readonly votes: string;
	readonly vote: string;
	/** Where the pages of patterns are. */
	readonly pages: string;
	/** The page of a pattern. */
	readonly pageOf: (address: string) => string;
}

/** A set of patterns on its pages: what the link says of it, and what its library says of its patterns. */
export class SetDesk {
	readonly session: LibrarySession;
	readonly hrefs: SetHrefs;
	readonly #link: LinkedView;
	/** Null where they could not be fetched. */
	readonly #details = new SvelteMap<number, PatternDetails | null>();
	readonly #asked: number[] = [];

	/** Nothing of it is read before the session has its atlas. */
	constructor(session: LibrarySession, address: AddressBar, hrefs: SetHrefs) {
		this.session = session;
		this.hrefs = hrefs;
		const source = {
			get atlas() {
				return session.atlas!;
			},
		};
		this.#link = new LinkedView(source, address);
	}

	get atlas(): Atlas {
		return this.session.atlas!;
	}
	get picks(): readonly PickColumn[] {
		return this.#link.now.picks;
	}
	/** Those that the link says. */
	get votes(): View['votes'] {
		return this.#link.now.votes;
	}
	get notices(): readonly string[] {
		return this.#link.notices;
	}

	/** The position of the column that is read as a language. */
	readonly columnRead = $derived.by(() => columnRead(this.#link.now));
	readonly columns = $derived.by(() => composeCards(this.atlas, this.picks));
	/** What is picked, by positions in the atlas, column by column. */
	readonly patterns = $derived(this.columns.flatMap(({ cards }) => cards.map(({ pattern }) => pattern)));
	readonly #alone: View = $derived.by(() => viewOfSet(this.atlas, this.picks, true));
	/** The set and nothing else, as the map shows it. */
	readonly composition = $derived.by(() => compose(this.atlas, this.#alone));

	/** Changes what is picked: one new entry in the history. */
	show(picks: readonly PickColumn[]): void {
		this.#link.show(withPicks(this.#link.now, picks));
	}

	/** The same, and which column is read as a language. */
	showRead(picks: readonly PickColumn[], column: number): void {
		const pickRead = column > 0 ? picks[column]!.name : null;
		this.#link.show({ ...withPicks(this.#link.now, picks), pickRead });
	}

	/** Reads another column as a language. */
	read(column: number): void {
		this.#link.show({ pickRead: column > 0 ? this.picks[column]!.name : null });
	}

	/** The link to the map with a pattern selected among the set. */
	mapHrefOf(pattern: number): string {
		const view = { ...this.#alone, selected: this.atlas.keys[pattern]! };
		return this.hrefs.map + searchFromView(view, this.atlas);
	}

	/** The query of this page's link, with what it carries for the explorer. */
	readonly search = $derived.by(() => this.#link.searchWith({}));
	/** The link to this page with votes that were counted. */
	linkWithVotes(votes: View['votes']): string {
		return this.#link.linkWith({ votes });
	}

	/** The query of a link to just this set. */
	readonly ownSearch = $derived.by(() =>
		searchFromView(viewOfSet(this.atlas, this.picks, false), this.atlas),
	);

	readonly mapHref = $derived.by(() => this.mapHrefWith(this.votes));

	/** The set alone on the map, coloured and laid out as it was looked at, with votes that were counted. */
	mapHrefWith(votes: View['votes']): string {
		const { colouring, hues, layout, sizing } = this.#link.now;
		const view = { ...this.#alone, colouring, hues, layout, sizing, votes };
		return this.hrefs.map + searchFromView(view, this.atlas);
	}

	/** What is known of a pattern besides the atlas; undefined while that is on its way. */
	detailsOf(pattern: number): PatternDetails | null | undefined {
		return this.#details.get(pattern);
	}

	/** Fetches what is not known yet of some patterns. */
	fetchDetails(patterns: readonly number[]): void {
		for (const pattern of patterns) if (!this.#asked.includes(pattern)) void this.#fetch(pattern);
	}

	async #fetch(pattern: number): Promise<void> {
		this.#asked.push(pattern);
		this.#details.set(pattern, await this.session.details(pattern).catch(() => null));
	}
}

export const [getDesk, setDesk] = createContext<SetDesk>();
