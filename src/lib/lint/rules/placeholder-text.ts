import { bodyFaults, passagesOf } from '../body-faults.ts';
import { bodyOf, proseOf } from '../markdown-text.ts';
import { textRule } from '../rule.ts';

/** Most bodies hold none; what each of them has to hold for that is found sooner. */
const MAYBE_PLACEHOLDER = /TODO|TBD|orem ipsum|pat_placeholder|\[Insert/;
const PLACEHOLDER = /\bTODO\b(?! [A-Z])|\bTBD\b|\b[Ll]orem ipsum\b|\bpat_placeholder\b|\[Insert\b/g;

export const placeholderText = textRule({
	name: 'placeholder-text',
	severity: 'error',
	meaning: 'A placeholder stands where text should be.',
	why: 'Readers are promised something that nobody has written.',
	remedy: 'Write the text.',
	before: 'The history of the practice: TODO',
	after: 'The practice began in Mondragón in 1956.',
	check: (source) => {
		if (!MAYBE_PLACEHOLDER.test(bodyOf(source))) return [];
		const passages = passagesOf(proseOf(source), PLACEHOLDER);
		return bodyFaults(source, passages, (text) => `“${text}” is a placeholder.`);
	},
});
