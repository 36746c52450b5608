import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phoneFrom, readBallot, wordOfSet, writeBallot } from '../../../../src/lib/view/votes/ballot.ts';
import { countVotes, NO_VOTES, takeIn, votesFrom } from '../../../../src/lib/view/votes/tally.ts';

const KEYS = ['kanban', 'trust', 'kaizen', 'scrum', 'board', 'care'];
const PHONE = phoneFrom(Uint8Array.of(1, 2, 3));
const OTHER = phoneFrom(Uint8Array.of(3, 2, 1));
const vote = (phone: string, ...chosen: string[]) => writeBallot({ phone, chosen }, KEYS);

describe('a vote', () => {
	it('comes back from its text, for any set and choice, however it was typed', () => {
		const someSet = fc.uniqueArray(
			fc.string({ minLength: 1, unit: 'binary' }).map((key) => key.toWellFormed()),
			{
				maxLength: 40,
			},
		);
		const some = someSet.chain((keys) =>
			fc.tuple(fc.constant(keys), fc.shuffledSubarray(keys), fc.uint8Array({ minLength: 8, maxLength: 8 })),
		);
		fc.assert(
			fc.property(some, ([keys, chosen, chance]) => {
				const phone = phoneFrom(chance);
				const text = writeBallot({ phone, chosen }, keys);
				const read = readBallot(` ${text.toLowerCase()}\n`, [...keys].reverse());
				expect(read).toEqual({ ballot: { phone, chosen: [...chosen].sort() }, refusal: null });
			}),
		);
	});

	it('is short, in letters that QR codes hold tightly and nobody mistakes', () => {
		expect(vote(PHONE, 'trust')).toMatch(
			/^V1-[0-9A-HJKMNP-TV-Z]{6}-[0-9A-HJKMNP-TV-Z]{7}-[0-9A-HJKMNP-TV-Z]{2}-[0-9A-HJKMNP-TV-Z]{3}$/,
		);
	});

	it('of another set is refused', () => {
		const text = writeBallot({ phone: PHONE, chosen: ['trust'] }, ['trust', 'care']);
		expect(readBallot(text, KEYS).refusal).toMatch(/^This vote is for another set/);
		expect(wordOfSet(['a', 'b'])).toBe(wordOfSet(['b', 'a']));
		expect(wordOfSet(['a', 'b'])).not.toBe(wordOfSet(['ab']));
	});

	it('in which a letter is wrong is refused, whichever', () => {
		const text = vote(PHONE, 'trust', 'care');
		fc.assert(
			fc.property(
				fc.nat(text.length - 1),
				fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
				(at, letter) => {
					fc.pre(text[at] !== letter);
					expect(readBallot(text.slice(0, at) + letter + text.slice(at + 1), KEYS).ballot).toBeNull();
				},
			),
		);
	});

	it.each(['', 'hello', 'https://example.org/', 'V1', 'V1-A-B-C', 'V2-A-B-C-D', 'V1-A-B-C-D-E'])(
		'is not %j',
		(text) => {
			expect(readBallot(text, KEYS).refusal).toBe('This is no vote: votes begin with “V1-”.');
		},
	);
});

describe('votes', () => {
	it('of three phones add up', () => {
		const third = phoneFrom(Uint8Array.of(9));
		const texts = [vote(PHONE, 'trust', 'care'), vote(OTHER, 'trust'), vote(third, 'kanban')];
		const { tally, said } = takeIn(NO_VOTES, texts.join('\n'), KEYS);
		expect(said).toEqual(['3 phones have voted.']);
		expect([...countVotes(tally, KEYS)]).toEqual([
			...[
				['kanban', 1],
				['trust', 2],
				['kaizen', 0],
				['scrum', 0],
				['board', 0],
				['care', 1],
			],
		]);
	});

	it('of one phone count once, as it chose last', () => {
		const { tally } = takeIn(NO_VOTES, `${vote(PHONE, 'trust')} ${vote(PHONE, 'trust')}`, KEYS);
		const { tally: later, said } = takeIn(tally, vote(PHONE, 'care'), KEYS);
		expect(said).toEqual(['One phone has voted.']);
		expect([countVotes(later, KEYS).get('trust'), countVotes(later, KEYS).get('care')]).toEqual([0, 1]);
	});

	it('are counted beside what is none, and that is said', () => {
		const { tally, said } = takeIn(NO_VOTES, `${vote(PHONE, 'trust')} hello`, KEYS);
		expect(tally.size).toBe(1);
		expect(said).toEqual(['One phone has voted.', 'This is no vote: votes begin with “V1-”.']);
		expect(takeIn(tally, ' ', KEYS)).toEqual({ tally, said: ['There is nothing to count yet.'] });
	});

	it('add up, whatever phones choose and in whatever order they are taken in', () => {
		const some = fc.uniqueArray(fc.tuple(fc.nat(20), fc.subarray(KEYS)), { selector: ([phone]) => phone });
		fc.assert(
			fc.property(some, (votes) => {
				const texts = votes.map(([phone, chosen]) => vote(phoneFrom(Uint8Array.of(phone)), ...chosen));
				const { tally } = texts.length
					? takeIn(NO_VOTES, texts.reverse().join(' '), KEYS)
					: { tally: NO_VOTES };
				const counts = countVotes(tally, KEYS);
				const expected = KEYS.map((key) => votes.filter(([, chosen]) => chosen.includes(key)).length);
				expect(KEYS.map((key) => counts.get(key))).toEqual(expected);
			}),
		);
	});

	it('go into a view without what nobody chose, and as many as a link can say', () => {
		const counts = new Map([
			['kanban', 3],
			['trust', 0],
			['kaizen', 10_000],
		]);
		expect(votesFrom(counts)).toEqual([
			{ pattern: 'kanban', count: 3 },
			{ pattern: 'kaizen', count: 9_999 },
		]);
	});
});
