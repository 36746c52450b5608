/**
 * Opacity of what is at rest while something stands out over it: little is left for a glance and a path, and enough to look
 * around from what is selected.
 */
export const RESTING_OPACITY = {
	glance: 0.2,
	selection: 0.42,
	/** Of what is in focus while one of it is selected: the rest is faded already, and its steps are to be told apart. */
	focus: 0.9,
	nothing: 1,
} as const;
