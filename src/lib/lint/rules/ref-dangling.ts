import { findDangling } from '../dangling.ts';
import { lines, libraryRule } from '../rule.ts';

export const refDangling = libraryRule({
	name: 'ref-dangling',
	severity: 'error',
	meaning: 'A reference names nothing that was read.',
	why: 'No relation is drawn. Rarely is the reference wrong: mostly the file it means cannot be read or has lost its id, and then one repair there mends many.',
	remedy: 'Mend the file it means, correct the reference, or write the pattern.',
	before: lines('related: [shared-calender]'),
	after: lines('related: [shared-calendar]'),
	check: findDangling,
});
