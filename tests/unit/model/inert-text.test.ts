import { describe, expect, it } from 'vitest';
import { inertText } from '../../../src/lib/model/inert-text.ts';

describe('Text that goes into a log', () => {
	const cases: readonly (readonly [what: string, text: string, inert: string])[] = [
		['an escape sequence', 'a\u001B[2Jb', 'a\\u{1B}[2Jb'],
		['line breaks', 'a\r\nb\u2028c', 'a\\u{D}\\u{A}b\\u{2028}c'],
		['turns of direction', 'a\u202Eb\u061Cc', 'a\\u{202E}b\\u{61C}c'],
		['half a character', 'a\uD800b', 'a\\u{D800}b'],
		['a command of GitHub at its start', '::error::x', ': :error::x'],
		['one behind blanks and marks that have no look', ' \u{FE0F}::error::x', ' \u{FE0F}: :error::x'],
		['commands of Azure anywhere', 'a ##vso[x]y and ##[error]', 'a ## vso[x]y and ## [error]'],
		['a command of TeamCity', '##teamcity[x]', '## teamcity[x]'],
		['a command in other letters', '##TeamCity[x]', '## TeamCity[x]'],
		['more signs than a command needs', '####vso[x]', '#### vso[x]'],
		['a command around marks that have no look', '#\u{FE0F}#v\u{FE0F}so[x]', '#\u{FE0F}# v\u{FE0F}so[x]'],
	];
	for (const [what, text, inert] of cases) {
		it(`has no effect where it holds ${what}`, () => {
			expect(inertText(text)).toBe(inert);
		});
	}

	it('is as written where nothing acts on it', () => {
		const text = 'Café, 日本語, ❤️ and 👩🏽; a ## heading, issue ##12, C#[0], a:: b and “::”';
		expect(inertText(text)).toBe(text);
	});
});
