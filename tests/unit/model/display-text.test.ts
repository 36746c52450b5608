import { describe, expect, it } from 'vitest';
import {
	displayName,
	displayText,
	displayTextOrNull,
	displayTitle,
} from '../../../src/lib/model/display-text.ts';

describe('Content as it is shown', () => {
	it('is as written, less what has no look of its own and could deceive', () => {
		expect(displayText('a\u0007b\u202Egnp.exe\u2069\u009F c\td\ne')).toBe('abgnp.exe c\td\ne');
		expect(displayText('שלום <b>&amp;</b> 👩‍👩‍👧 Cafe\u0301')).toBe('שלום <b>&amp;</b> 👩‍👩‍👧 Cafe\u0301');
	});

	it.each(['', ' \u00A0\u3000', '\u200B', '\u2060\uFEFF', '\u202E', '\u2800\u3164', '\u0301'])(
		'is named by words of ours where nothing of it would be seen: %j',
		(unseen) => {
			expect(displayName(unseen)).toBe('(blank)');
			expect(displayName(unseen, 'key')).toBe('key');
		},
	);

	it('is null where nothing of it would be seen, or nothing is written', () => {
		expect([null, '\u200B', '\u202Eturned'].map(displayTextOrNull)).toEqual([null, null, 'turned']);
	});

	it('calls a pattern by its title, else by its key, else by its address', () => {
		expect(displayTitle({ title: 'Trust', key: 'trust', address: 'pattern' })).toBe('Trust');
		expect(displayTitle({ title: '\u200B', key: 'trust', address: 'pattern' })).toBe('trust');
		expect(displayTitle({ title: '\u200B', key: ' ', address: 'pattern' })).toBe('pattern');
	});

	it('is named by the first of which something would be seen', () => {
		expect(displayName('a title', 'key')).toBe('a title');
		expect(displayName('\u202Eturned', 'key')).toBe('turned');
		expect(displayName('.', 'key')).toBe('.');
	});
});
