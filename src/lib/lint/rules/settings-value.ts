import { findRegionFaults } from '../regions.ts';
import { lines, libraryRule } from '../rule.ts';

export const settingsValue = libraryRule({
	name: 'settings-value',
	severity: 'warn',
	meaning: 'A setting in library.yml is unknown or has a value that cannot be used.',
	why: 'The default stands in for it, so the library does not look or read as its authors meant.',
	remedy: 'Correct it.',
	before: lines('relations:', '  influences:', '    stroke: wavy'),
	after: lines('relations:', '  influences:', '    stroke: dashed'),
	check: findRegionFaults,
});
