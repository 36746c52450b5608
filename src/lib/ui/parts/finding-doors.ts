import type { FindingSource } from '../../model/details.ts';
import type { ToldPattern } from '../../model/health.ts';
import { DESK_LINK } from '../../view/link/desk-link.ts';
import { WHOLE_DESK } from '../../view/desk/desk.ts';

/** Where findings lead, as seen from this page. */
export interface FindingDoors {
	/** Where the pages of rules stand. */
	readonly rulesHref: string;
	/** The page of all findings. */
	readonly healthHref: string;
	readonly hrefOf: (pattern: ToldPattern) => string;
}

/** Where all that is found in a file is listed. */
export function hrefOfFile({ healthHref }: FindingDoors, file: string): string {
	return healthHref + DESK_LINK.write({ ...WHOLE_DESK, file });
}

/** Where all that is found of a rule in a file is listed. */
export function hrefOfSource({ healthHref }: FindingDoors, { rule, file }: FindingSource): string {
	return healthHref + DESK_LINK.write({ ...WHOLE_DESK, rules: [rule], file: file ?? '' });
}
