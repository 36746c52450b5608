import { expect, it } from 'vitest';
import { headingFor } from '../../../src/lib/tour/step-heading.ts';
import { compose } from '../../../src/lib/view/composer.ts';
import { viewFromSearch } from '../../../src/lib/view/link/link.ts';
import { SIX_PATTERNS } from '../../support/six-patterns.ts';

function headingOf(search: string): string {
	const { view } = viewFromSearch(search, SIX_PATTERNS);
	return headingFor(view, compose(SIX_PATTERNS, view));
}

it('a step is called by what its view looks at, else by what it shows', () => {
	const searches = {
		'': 'The whole library',
		'?path=trust&path=wiki&p=care': 'Path from Trust to Wiki',
		'?focus=care&depth=2&p=trust': 'Around Care',
		'?focus=care&picture=hierarchy': 'Above and below Care',
		'?focus=care&picture=hierarchy&levels=needs': 'What Care needs',
		'?p=trust&region=trust': 'Trust',
		'?with=trust&with=wiki': 'Trust and Wiki',
		'?with=trust&with=wiki&with=care&with=scrum': 'Trust, Care and 2 more',
		'?region=kanban': 'Region 2',
		'?q=tru': '“tru”',
		'?domain=culture': '3 of 6 patterns',
	};
	expect(Object.keys(searches).map(headingOf)).toEqual(Object.values(searches));
});
