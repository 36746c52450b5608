import type { RuleName } from '../lint/rules.ts';
import type { Remark } from '../model/reading.ts';

/** What reading noticed, to be told under a rule. Nothing more is known of it than what is given. */
export function remark(
	rule: RuleName,
	file: string | null,
	message: string,
	known: Partial<Pick<Remark, 'at' | 'subject' | 'causes'>> = {},
): Remark {
	return { rule, file, at: null, subject: '', message, causes: [], ...known };
}
