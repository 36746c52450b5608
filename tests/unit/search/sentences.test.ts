import { describe, expect, it } from 'vitest';
import { bestSentence } from '../../../src/lib/search/sentences.ts';

const asked = (word: string, ...others: readonly string[]) => ({ word, forms: new Set([word, ...others]) });

describe('the sentence that says most of what was asked', () => {
	it('holds most of the words', () => {
		const passage = 'The board is there. Cards wait on the board. Cards are small.';
		expect(bestSentence(passage, [asked('board'), asked('cards')])).toBe('Cards wait on the board.');
	});

	it('holds the word itself rather than one that begins so', () => {
		const passage = 'Boards stand in each room.\nThe board stands in a room.';
		expect(bestSentence(passage, [asked('board', 'boards')])).toBe('The board stands in a room.');
	});

	it('is a sentence rather than a heading, and a heading rather than nothing', () => {
		expect(bestSentence('The board\nWork waits on the board.', [asked('board')])).toBe(
			'Work waits on the board.',
		);
		expect(bestSentence('The board\nWork waits.', [asked('board')])).toBe('The board');
	});

	it('is the first of several', () => {
		expect(bestSentence('One board is a lot. Two boards, one board too many.', [asked('board')])).toBe(
			'One board is a lot.',
		);
	});
});
