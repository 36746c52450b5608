/** What tells how central a pattern is among all, and takes long to count: asked for when it is first wanted. */
export const MEASURES = ['pagerank', 'betweenness'] as const;
export type MeasureId = (typeof MEASURES)[number];

/** A number for each pattern of the library; null where the library is too large to count them. */
export type Measured = Float64Array | null;

/** The measures that were counted. */
export type MeasuredSoFar = Readonly<Partial<Record<MeasureId, Measured>>>;
