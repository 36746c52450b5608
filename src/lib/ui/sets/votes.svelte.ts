import { phoneFrom, readBallot, wordOfSet, writeBallot, type Ballot } from '../../view/votes/ballot.ts';
import { countsFrom, countVotes, NO_VOTES, takeIn, votesFrom, type Tally } from '../../view/votes/tally.ts';
import type { View } from '../../model/view.ts';
import { recall, remember } from '../parts/remembered.ts';

/** What this phone chooses of a set. It stays in this browser, so that it is the same phone after the page was left. */
export class OwnVote {
	readonly #name: string;
	readonly #keys: readonly string[];
	#ballot: Ballot = $state.raw({ phone: '', chosen: [] });

	/** `site`: what tells this site from others of the same host. */
	constructor(site: string, keys: readonly string[]) {
		this.#name = `vote ${site} ${wordOfSet(keys)}`;
		this.#keys = keys;
		const kept = readBallot(recall(this.#name) ?? '', keys).ballot;
		this.#ballot = kept ?? { phone: phoneFrom(crypto.getRandomValues(new Uint8Array(16))), chosen: [] };
	}

	get chosen(): readonly string[] {
		return this.#ballot.chosen;
	}
	/** As it is scanned, or pasted. */
	readonly text = $derived.by(() => writeBallot(this.#ballot, this.#keys));

	toggle(key: string): void {
		const { phone, chosen } = this.#ballot;
		const isChosen = chosen.includes(key);
		this.#ballot = { phone, chosen: isChosen ? chosen.filter((one) => one !== key) : [...chosen, key] };
		remember(this.#name, this.text);
	}
}

/** The votes on a set that were taken in here. They stay in this browser: whoever counts may leave the page and come back. */
export class BallotBox {
	readonly #name: string;
	readonly #keys: readonly string[];
	#tally: Tally = $state.raw(NO_VOTES);
	/** What came of the last that was taken in, a sentence each. */
	said: readonly string[] = $state.raw([]);

	constructor(site: string, keys: readonly string[]) {
		this.#name = `votes ${site} ${wordOfSet(keys)}`;
		this.#keys = keys;
		this.#tally = takeIn(NO_VOTES, recall(this.#name) ?? '', keys).tally;
	}

	get phones(): number {
		return this.#tally.size;
	}
	/** How often each pattern was chosen, by key. */
	readonly counts = $derived.by(() => countVotes(this.#tally, this.#keys));

	/** The same as a link to the map says it; undefined where no phone has voted. */
	readonly votes = $derived.by(() => (this.phones ? votesFrom(this.counts) : undefined));

	/** How often each pattern was chosen, by key: as it was counted here, or else as a link says it. */
	countsOr(linked: View['votes']): ReadonlyMap<string, number> {
		return this.phones ? this.counts : countsFrom(linked);
	}

	take(text: string): void {
		const { tally, said } = takeIn(this.#tally, text, this.#keys);
		this.#keep(tally);
		this.said = said;
	}

	empty(): void {
		this.#keep(NO_VOTES);
		this.said = ['All votes are let go.'];
	}

	#keep(tally: Tally): void {
		this.#tally = tally;
		remember(this.#name, [...tally.values()].map((ballot) => writeBallot(ballot, this.#keys)).join(' '));
	}
}
