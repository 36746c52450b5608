/**
 * Opacity of what is at rest while something stands out over it: little is left for a glance and a path, and enough to look
 * around from what is selected.
 */
export const RESTING_OPACITY = {
	glance: 0.2,
	selection: 0.42,
	nothing: 1,
} as const;
