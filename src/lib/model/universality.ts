/** How general a pattern is, broadest first; values on one level mean the same breadth but stay distinct values. */
export const UNIVERSALITY_LEVELS: readonly (readonly string[])[] = [
	['universal', 'human-universal'],
	['domain'],
	['context-specific'],
	['implementation'],
];

/** Level of a value of universality, 1 the broadest; 0 where the value is none that is known. */
export function universalityLevelOf(value: string): number {
	return UNIVERSALITY_LEVELS.findIndex((values) => values.includes(value)) + 1;
}
