import type { Swatch } from '../model/swatch.ts';

/**
 * Eight hues and a grey that readers with any kind of colour vision tell apart, after Paul Tol's “muted” scheme
 * (technical note SRON/EPS/TN/09-002), with the two palest darkened for light paper and all lifted for dark paper.
 */
export const HUES: readonly Swatch[] = [
	{ light: '#3f3a96', dark: '#8f8ae6' },
	{ light: '#3a9c8f', dark: '#5cc9ba' },
	{ light: '#c75d70', dark: '#ef8fa0' },
	{ light: '#1f7a3d', dark: '#5bb574' },
	{ light: '#57aede', dark: '#93d3f5' },
	{ light: '#8a2a5c', dark: '#d072a4' },
	{ light: '#c2a23a', dark: '#e8d080' },
	{ light: '#a8509f', dark: '#dd92d6' },
];
export const OTHER: Swatch = { light: '#9a9ea6', dark: '#868d99' };
export const UNKNOWN: Swatch = { light: '#d0d2d6', dark: '#565d6a' };

/** Time in one ramp, early pale, late deep (turned round on dark paper). Beyond the fourth step it repeats the last. */
export const ERA_RAMP: readonly Swatch[] = [
	{ light: '#c9b458', dark: '#6a5f9e' },
	{ light: '#6fae78', dark: '#4a90a8' },
	{ light: '#2f7f93', dark: '#6fc09a' },
	{ light: '#3d3a80', dark: '#efe08a' },
];

/** Broadest deep, narrowest pale. */
export const LEVEL_RAMP: readonly Swatch[] = [
	{ light: '#20406e', dark: '#e4effb' },
	{ light: '#3f73aa', dark: '#9fc6ec' },
	{ light: '#78a9d3', dark: '#6b9bcb' },
	{ light: '#b0cde6', dark: '#4a719c' },
];

/** From the least aligned to the most: on light paper ever deeper, on dark paper ever brighter, so that lightness alone tells. */
export const SCORE_RAMP: readonly Swatch[] = [
	{ light: '#dbbd62', dark: '#7a6a3a' },
	{ light: '#aaae50', dark: '#8a9150' },
	{ light: '#6c9a55', dark: '#86b56e' },
	{ light: '#2f7750', dark: '#9bd69a' },
	{ light: '#0c4a33', dark: '#d4f5c9' },
];
