import { expect, it } from 'vitest';
import { tellNamesakesApart } from '../../../src/lib/model/namesakes.ts';
import { madeLibrary, type MadePattern } from '../../support/made-library.ts';

const trust = (domain: string): MadePattern => ({
	title: 'Trust',
	facets: [['domain', domain ? [domain] : []]],
});

/** What is said of each pattern, in the folders that are given. */
function notes(patterns: readonly MadePattern[], folders: readonly string[] = []) {
	const library = madeLibrary(patterns);
	const filed = library.patterns.map((pattern, at) => ({ ...pattern, file: `${folders[at] ?? ''}trust.md` }));
	return [...tellNamesakesApart({ ...library, patterns: filed })];
}

it('Patterns that are titled alike are told apart by their domains', () => {
	expect(notes([trust('culture'), { title: 'Care' }, trust('law')])).toEqual([
		[0, 'culture'],
		[2, 'law'],
	]);
});

it('by their folders where domains are the same or not stated', () => {
	const folders = ['new/', 'old/deep/'];
	expect(notes([trust('law'), trust('law')], folders)).toEqual([
		[0, 'new/'],
		[1, 'old/deep/'],
	]);
	expect(notes([trust('law'), trust('')], ['', 'old/'])).toEqual([
		[0, './'],
		[1, 'old/'],
	]);
});

it('and by their keys where folders are the same too', () => {
	expect(notes([trust('law'), { ...trust('law'), key: ' ' }])).toEqual([
		[0, 'pattern-0'],
		[1, 'pattern-1'],
	]);
});
