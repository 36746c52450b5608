import type { Atlas } from '../../model/atlas.ts';
import type { VoteCount } from '../../model/view.ts';
import { inLibraryOrder } from './placement.ts';
import { MOST_VALUES, sayFew } from './words.ts';

/** `vote=3:kanban&vote=1:trust`: how often each was chosen, from 1 to 9,999. Of several mentions the first counts. */
export function readVotes(params: URLSearchParams, atlas: Atlas, notices: string[]): readonly VoteCount[] {
	const votes = new Map<string, VoteCount>();
	const nonsense: string[] = [];
	for (const word of params.getAll('vote').slice(0, MOST_VALUES)) {
		const vote = voteFrom(word);
		if (!vote) nonsense.push(word);
		else if (!votes.has(vote.pattern)) votes.set(vote.pattern, vote);
	}
	if (nonsense.length)
		notices.push(`This link counts votes by ${sayFew(nonsense)}; they are written like “vote=3:kanban”.`);
	const known = inLibraryOrder([...votes.values()], atlas);
	if (known.length < votes.size)
		notices.push('This link counts votes on patterns that this library does not have.');
	return known;
}

export function putVotes(params: URLSearchParams, votes: readonly VoteCount[], atlas: Atlas): void {
	for (const { pattern, count } of inLibraryOrder(votes, atlas)) params.append('vote', `${count}:${pattern}`);
}

function voteFrom(word: string): VoteCount | null {
	const [, count, key] = /^([1-9]\d{0,3}):(.+)$/s.exec(word) ?? [];
	return key === undefined ? null : { pattern: key.normalize('NFC'), count: Number(count) };
}
