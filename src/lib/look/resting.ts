/**
 * Opacity of what is at rest while something stands out over it: little is left for a glance and a path, and enough to look
 * around from what is selected.
 */
export const RESTING_OPACITY = {
	glance: { base: 0.2, labels: 0.16 },
	selection: { base: 0.42, labels: 0.3 },
	nothing: { base: 1, labels: 1 },
} as const;
