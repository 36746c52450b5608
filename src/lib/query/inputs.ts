import * as z from 'zod';
import { MOST_LISTED, USUALLY_LISTED } from './cut.ts';

/* What several questions take. */

export const MOST = z
	.int()
	.min(1)
	.max(MOST_LISTED)
	.default(USUALLY_LISTED)
	.describe(`How many are listed at most, up to ${MOST_LISTED}; all are counted.`);

export const PATTERN = z.string().min(1).describe('The key, id or exact title of a pattern.');

export const VIEW = z
	.string()
	.optional()
	.describe(
		'The query string of a link to the page, such as “domain=operations&era=digital&score=3..5&rel=requires”: its filters and types of relations hold.',
	);
