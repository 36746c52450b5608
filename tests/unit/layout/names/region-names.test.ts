import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../../../src/lib/atlas/build-atlas.ts';
import { decodeAtlas } from '../../../../src/lib/atlas/decode-atlas.ts';
import { encodeAtlas } from '../../../../src/lib/atlas/encode-atlas.ts';
import { layoutShown } from '../../../../src/lib/layout/layouts.ts';
import { buildTermIndex } from '../../../../src/lib/layout/names/distinctive-terms.ts';
import { nameRegions } from '../../../../src/lib/layout/names/region-names.ts';
import type { FacetColumn, Layout } from '../../../../src/lib/model/atlas.ts';
import { madeLibrary, type MadePattern } from '../../../support/made-library.ts';

/** Names and words of regions of which these are the titles, the most related first. */
function named(...groups: readonly (readonly string[])[]) {
	return namedOf(groups, []);
}

/** The same, where each pattern has a domain, in the order of all titles; blank for none. */
function namedOf(
	groups: readonly (readonly string[])[],
	domains: readonly string[],
	regionNames: ReadonlyMap<number, string> = new Map(),
) {
	const titles = groups.flat();
	let next = 0;
	const members = groups.map((group) => group.map(() => next++));
	const facets = [domainColumn(titles.length, domains)];
	return nameRegions({ titles, facets, regionNames }, buildTermIndex(titles), members);
}

function namesOf(...groups: readonly (readonly string[])[]): string[] {
	return named(...groups).map(({ name }) => name);
}

function domainColumn(rows: number, domains: readonly string[]): FacetColumn {
	const values = [...new Set(domains)].filter((value) => value !== '');
	const items: number[] = [];
	const starts = new Uint32Array(rows + 1);
	for (let row = 0; row < rows; row += 1) {
		const value = values.indexOf(domains[row] ?? '');
		if (value >= 0) items.push(value);
		starts[row + 1] = items.length;
	}
	const look = { isOrdered: false, colours: values.map(() => null) };
	return { id: 'domain', label: 'Domain', ...look, values, starts, items: Uint32Array.from(items) };
}

const times = <Item>(count: number, item: Item): Item[] => Array.from({ length: count }, () => item);

const KAIZEN = ['Kaizen', 'Gemba Kaizen', 'Value Stream Map', 'Kaizen Blitz', 'Daily Kaizen', 'Waste Walk'];
const COUNCILS = ['Town Council', 'Works Council', 'Youth Council', 'Council of Elders', 'Sortition', 'Veto'];
/** Of each title a word of its own, so that none tells. */
const MIXED = ['Ember', 'Harbour', 'Lantern', 'Meadow', 'Orchard', 'Quarry', 'River', 'Thicket'];

/** Enough of other regions for a word to be rare in them. */
const OTHERS = [COUNCILS, KAIZEN, ...times(4, MIXED)];

describe('the name of a region', () => {
	it('is what a good share of its titles have and others do not', () => {
		expect(namesOf(KAIZEN, COUNCILS)).toEqual(['Kaizen', 'Council']);
	});

	it('is its hub where the titles have nothing in common', () => {
		expect(namesOf(MIXED, COUNCILS)).toEqual(['Around Ember', 'Council']);
	});

	it('is its hub where only a few titles of many have a word', () => {
		const few = [...times(2, MIXED).flat(), 'Parenting Alone', 'Parenting', 'Late Parenting'];
		expect(namesOf(few, ...OTHERS)[0]).toBe('Around Ember');
	});

	it('is its hub where only two titles have a word, however few there are', () => {
		expect(namesOf(['Ember Toll', 'Toll', 'Harbour', 'Lantern'], ...OTHERS)[0]).toBe('Around Ember Toll');
		expect(namesOf(['Ember Toll', 'Toll', 'Low Toll', 'Lantern'], ...OTHERS)[0]).toBe('Toll');
	});

	it('is its hub where what its titles have is as frequent elsewhere', () => {
		const design = MIXED.map((title) => `${title} Design`);
		expect(namesOf(design, [...COUNCILS, ...design])).toEqual(['Around Ember Design', 'Council']);
	});

	it('is a thing, not a quality', () => {
		const agile = ['Agile Review', 'Agile Team', 'Agile Contract', 'Low Budget', 'Team Budget', 'Budget'];
		expect(namesOf(agile, COUNCILS)[0]).toBe('Budget');
	});

	it('completes a quality to the thing that titles make of it most often', () => {
		const agile = [
			'Agile Team',
			'Agile Software Delivery',
			'Agile Software Delivery (Teams)',
			'Scrum',
			'Retro',
		];
		expect(namesOf(agile, COUNCILS)[0]).toBe('Agile Software Delivery');
	});

	it('completes a quality only to a thing that a good share of its titles make of it', () => {
		const kinds = ['Coach', 'Budget', 'Contract', 'Review', 'Lawyer', 'School', 'Navy'];
		const titles = [...kinds.map((kind) => `Agile ${kind}`), 'Agile Team', 'Agile Team'];
		expect(namesOf(titles, ...OTHERS)[0]).toBe('Around Agile Coach');
	});

	it('completes a quality to what most titles make of it, and needs no more where half of them have it', () => {
		const agile = ['Agile Coach', 'Agile Coach', 'Agile Team', 'Agile Team', 'Agile Team'];
		expect(namesOf([...agile, 'Scrum', 'Daily Scrum', 'Scrum Board'], ...OTHERS)[0]).toBe('Agile Team');
	});

	it('may be what seldom ends a title, where nothing completes it', () => {
		const travel = ['Travel as Learning', 'Travel Budget', 'Travel Visa', 'Travel Diary', 'Travel Kit'];
		expect(namesOf(travel, ...OTHERS)[0]).toBe('Travel');
	});

	it('takes words for one term where they belong together, as titles write them', () => {
		const space = [
			'Open Space',
			'Open-space Invitation',
			'Market of Open Space',
			'Open Space Rules',
			'Meeting',
		];
		expect(namesOf(space, COUNCILS)[0]).toBe('Open Space');
	});

	it('may hold a small word, but never begins or ends with one', () => {
		const delays = ['Cost of Delay', 'A Cost of Delay', 'The Cost of Delay of Work', 'Toll', 'Ferry'];
		expect(namesOf(delays, COUNCILS)[0]).toBe('Cost of Delay');
	});

	it('never runs over a bracket, a colon or a comma', () => {
		const titles = ['Quorum (Veto)', 'Quorum: Veto', 'Quorum, Veto', 'Quorum - Veto', ...MIXED.slice(0, 5)];
		expect(namesOf(titles, KAIZEN)[0]).toBe('Quorum and Veto');
	});

	it('says no word that fits any subject', () => {
		const vague = MIXED.map((title) => `${title} Method`);
		expect(namesOf(vague, COUNCILS)[0]).toBe('Around Ember Method');
	});

	it('joins two things where each is borne out by a good share and neither by half', () => {
		const quality = [
			'Quality',
			'Quality Audit',
			'House of Quality',
			'Six Sigma',
			'Lean Six Sigma',
			'Six Sigma Belt',
		];
		expect(namesOf([...quality, 'Poka-yoke', 'Andon'], COUNCILS)[0]).toBe('Six Sigma and Quality');
		expect(namesOf([...quality, 'Good Quality', 'Quality Circle'], COUNCILS)[0]).toBe('Quality');
	});

	it('joins no two things that are too long for a map', () => {
		const long = [...times(3, 'Interoperability'), ...times(3, 'Telecommunications'), 'Ember', 'Quarry'];
		expect(namesOf(long, ...OTHERS)[0]).toBe('Interoperability');
	});

	it('keeps the capitals of abbreviations', () => {
		const daos = ['DAO', 'DAO Treasury', 'Founding a DAO', 'DAO Voting', 'The DAO'];
		expect(namesOf(daos, COUNCILS)[0]).toBe('DAO');
	});

	it('goes to the larger region and its next best word to the other, when two could have it', () => {
		const guilds = [
			'Guild Hall',
			'Guild Fee',
			'Craft Guild',
			'Trade Guild',
			'Fee',
			'Low Fee',
			'Ale',
			'Bread',
		];
		const [first, second] = namesOf(guilds, guilds.slice(0, 7), ...times(6, MIXED));
		expect([first, second]).toEqual(['Guild', 'Fee']);
	});

	it('is another pattern or a number where several hubs have one title', () => {
		expect(namesOf(['Same', 'Other'], ['Same', 'Third'], ['Same', 'Same'])).toEqual([
			'Around Same',
			'Around Third',
			'Around Same 2',
		]);
	});
});

describe('a domain as the name of a region', () => {
	it('is taken where most patterns have it', () => {
		const domains = [...times(4, 'value-creation'), '', '', ...times(6, '')];
		const names = namedOf([COUNCILS, KAIZEN], domains).map(({ name }) => name);
		expect(names).toEqual(['Value creation', 'Kaizen']);
	});

	it('goes to the region that has more of it', () => {
		const names = namedOf([COUNCILS, [...KAIZEN, 'Andon']], times(13, 'design')).map(({ name }) => name);
		expect(names).toEqual(['Council', 'Design']);
	});

	it('is taken with less where the titles speak of it and it is hardly anywhere else', () => {
		const soil = ['Sustainable Soil', 'Hedge', 'Ditch', 'Sustainable Fence', 'Gate', 'Lane'];
		const half = [...times(3, 'sustainability'), '', '', ''];
		const nameWith = (titles: readonly string[], elsewhere: readonly string[]) =>
			namedOf([titles, COUNCILS], [...half, ...elsewhere])[0]!.name;
		expect(nameWith(soil, [])).toBe('Sustainability');
		expect(nameWith(MIXED.slice(0, 6), [])).toBe('Around Ember');
		expect(nameWith(soil, times(3, 'sustainability'))).toBe('Around Sustainable Soil');
	});

	it('is not taken where fewer than a third have it, whatever the titles speak of', () => {
		const soil = ['Sustainable Soil', 'Hedge', 'Ditch', 'Sustainable Fence', 'Gate', 'Lane', 'Ford'];
		const names = namedOf([soil, COUNCILS], [...times(2, 'sustainability')]).map(({ name }) => name);
		expect(names[0]).toBe('Around Sustainable Soil');
	});

	it('may be any text', () => {
		const names = namedOf([COUNCILS, KAIZEN], [...times(6, '__proto__'), ...times(6, '--')]);
		expect(names.map(({ name }) => name)).toEqual(['Proto', 'Kaizen']);
	});
});

describe('a name that the library gives', () => {
	const groups = [COUNCILS, KAIZEN];
	const namesWith = (names: readonly (readonly [number, string])[], domains: readonly string[] = []) =>
		namedOf(groups, domains, new Map(names)).map(({ name }) => name);

	it('goes to the region of the pattern, whatever else would name it', () => {
		const domains = times(6, 'governance');
		expect(namesWith([[0, 'Assemblies']], domains)).toEqual(['Assemblies', 'Kaizen']);
		expect(namesWith([[3, 'Assemblies']], domains)).toEqual(['Assemblies', 'Kaizen']);
	});

	it('is that of the most related pattern where a region has several', () => {
		const names = [
			[5, 'Vetoes'],
			[1, 'Works'],
			[7, 'Lean'],
		] as const;
		expect(namesWith(names)).toEqual(['Works', 'Lean']);
	});

	it('is left to the region that it is given to', () => {
		expect(namesWith([[6, 'COUNCIL']])).toEqual(['Around Town Council', 'COUNCIL']);
	});
});

describe('the words of a region', () => {
	it('stand in several of its titles, the most distinctive first, no two of them alike', () => {
		const groups = [
			['Economy', 'Gift Economy', 'Economic Democracy', 'Workplace Democracy', 'Toll Bridge', 'Gift Economy'],
			COUNCILS,
		];
		expect(named(...groups)[0]!.words).toEqual(['economy', 'democracy', 'gift']);
	});
});

describe('any regions at all', () => {
	const word = fc.constantFrom(
		'Lean',
		'open',
		'Space',
		'of',
		'the',
		'DAO',
		'Care',
		'care',
		'Model',
		'–',
		':',
		'2',
		'',
	);
	const title = fc.oneof(
		fc.array(word, { maxLength: 5 }).map((words) => words.join(' ')),
		fc.string({ unit: 'binary', maxLength: 8 }),
	);
	const regions = fc.array(fc.array(title, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 6 });
	const domain = fc.constantFrom('', 'care', 'deep-work', '-');

	it('have names of their own, the same each time, that titles or a domain hold or that say what they are around', () => {
		fc.assert(
			fc.property(regions, fc.array(domain, { minLength: 72, maxLength: 72 }), (groups, domains) => {
				const names = namedOf(groups, domains).map(({ name }) => name);
				expect(namedOf(groups, domains).map(({ name }) => name)).toEqual(names);
				expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(groups.length);
				expect(names.filter((name, at) => !isBorneOut(name, groups[at]!))).toEqual([]);
			}),
		);
	});

	function isBorneOut(name: string, titles: readonly string[]): boolean {
		if (['Care', 'Deep work'].includes(name)) return true;
		if (titles.some((one) => name.replace(/ \d+$/, '') === `Around ${one}`)) return true;
		if (titles.some((one) => name === `Around ${one}`)) return true;
		const isIn = (phrase: string) => titles.some((one) => one.toLowerCase().includes(phrase.toLowerCase()));
		return isIn(name) || name.split(' and ').every(isIn);
	}
});

describe('the regions of a library that is laid out', () => {
	const patterns: MadePattern[] = MIXED.map((title) => ({ title }));
	const star = MIXED.slice(1).map((_, at) => [0, 'related', at + 1] as const);

	it('are named by their titles, the hub first', () => {
		expect(buildAtlas(madeLibrary(patterns, star)).layouts[0]!.regions[0]!.name).toBe('Around Ember');
	});

	it('keep the names that the library gives, also where only what is shown is laid out', () => {
		const namedRegions = [{ pattern: 2, name: 'Outdoors' }];
		const atlas = buildAtlas({ ...madeLibrary(patterns, star), namedRegions });
		const read = decodeAtlas(encodeAtlas(atlas));
		const without = (hidden: number) => Uint8Array.from(MIXED, (_, row) => (row === hidden ? 0 : 1));
		const nameOf = ({ regions }: Layout) => regions[0]!.name;
		expect(nameOf(read.layouts[0]!)).toBe('Outdoors');
		expect(nameOf(layoutShown(read, without(1), 'regions'))).toBe('Outdoors');
		expect(nameOf(layoutShown(read, without(2), 'regions'))).toBe('Around Ember');
	});
});
