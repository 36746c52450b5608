/** The outline of a region over a shade along its outside; a region of which no pattern is shown recedes. */
export const HULL = { width: 1.6, shade: 9, emptyOpacity: 0.28 } as const;

/** Edges between regions: the most at their widest, on a casing that shows so much beyond both sides. */
export const REGION_EDGE = { narrowest: 0.8, widest: 9, casing: 1.2 } as const;

/** The same of padding, which is drawn as rungs at low strength: seen from afar, and not taken for what was meant. */
export const PADDED_REGION_EDGE = { narrowest: 1.2, widest: 12, opacity: 0.34, dash: [1.6, 2.6] } as const;
