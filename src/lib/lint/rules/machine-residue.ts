import { shortened } from '../../model/citing.ts';
import { bodyFaults, passagesOf } from '../body-faults.ts';
import { bodyOf, proseOf } from '../markdown-text.ts';
import { textRule } from '../rule.ts';

/** Most bodies hold none; what each of them has to hold for that is found sooner. */
const MAYBE = /'{3}|\/home\/ubuntu|afterthought_read_file|oaicite|_x000D_|_n_{1,2}n/;
const RESIDUE =
	/^'{3}[ \t]*$|\/home\/ubuntu\b|\bafterthought_read_file\b|\boaicite\b|_x000D_|\b_n_{1,2}n\b/gm;

export const machineResidue = textRule({
	name: 'machine-residue',
	severity: 'error',
	meaning: 'What a tool left behind stands in the text.',
	why: 'Readers see it, and it tells how the text was made instead of what it says.',
	remedy: 'Delete it.',
	before: 'The practice began in 1956._x000D_',
	after: 'The practice began in 1956.',
	check: (source) => {
		if (!MAYBE.test(bodyOf(source))) return [];
		const passages = passagesOf(proseOf(source), RESIDUE);
		return bodyFaults(source, passages, (text) => `“${shortened(text.trim())}” was left behind by a tool.`);
	},
});
