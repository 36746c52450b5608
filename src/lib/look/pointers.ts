/** Arrows at the rim of the map towards what is marked and out of sight, in CSS pixels: how far from the rim, how far apart at least, and their size. */
export const POINTER = { rim: 10, apart: 34, length: 13, half: 7, casing: 4 } as const;
