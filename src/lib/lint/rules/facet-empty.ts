import { readingRule } from '../rule.ts';

export const facetEmpty = readingRule({
	name: 'facet-empty',
	severity: 'warn',
	meaning: 'The domain, universality, era or category is there, but empty.',
	why: 'The pattern is left out wherever patterns are chosen, coloured or arranged by it.',
	remedy: 'State it.',
	before: 'tags: { domain: culture, era: [] }',
	after: 'tags: { domain: culture, era: [digital] }',
});
