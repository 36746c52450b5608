import { MOST_VOTES, type VoteCount } from '../../model/view.ts';
import { readBallot, type Ballot } from './ballot.ts';

/** The votes that were taken in, the last one of each phone. */
export type Tally = ReadonlyMap<string, Ballot>;

export const NO_VOTES: Tally = new Map();

export interface TakenIn {
	readonly tally: Tally;
	/** What came of each text, a sentence each, none twice. */
	readonly said: readonly string[];
}

/** Takes in all votes of a text, such as several that were pasted; a phone that voted before is counted with what it says now. */
export function takeIn(tally: Tally, text: string, keys: readonly string[]): TakenIn {
	const words = text.split(/\s+/).filter(Boolean);
	const next = new Map(tally);
	const said = new Set(words.length ? [] : ['There is nothing to count yet.']);
	let taken = 0;
	for (const word of words) {
		const { ballot, refusal } = readBallot(word, keys);
		if (refusal !== null) said.add(refusal);
		else {
			taken += 1;
			next.set(ballot.phone, ballot);
		}
	}
	const sum = next.size === 1 ? 'One phone has voted.' : `${next.size} phones have voted.`;
	return { tally: next, said: [...(taken ? [sum] : []), ...said] };
}

/** How often each pattern was chosen, by key; those of other sets count nothing. */
export function countVotes(tally: Tally, keys: readonly string[]): ReadonlyMap<string, number> {
	const counts = new Map(keys.map((key) => [key, 0]));
	for (const { chosen } of tally.values()) {
		for (const key of chosen) if (counts.has(key)) counts.set(key, counts.get(key)! + 1);
	}
	return counts;
}

/** The same as a view says it, without what nobody chose. */
export function votesFrom(counts: ReadonlyMap<string, number>): readonly VoteCount[] {
	return [...counts]
		.filter(([, count]) => count > 0)
		.map(([pattern, count]) => ({ pattern, count: Math.min(MOST_VOTES, count) }));
}

/** Counts as a view says them, by key. */
export function countsFrom(votes: readonly VoteCount[]): ReadonlyMap<string, number> {
	return new Map(votes.map(({ pattern, count }) => [pattern, count]));
}
