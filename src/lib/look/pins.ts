/** The sign of a pattern that was put somewhere by hand: a needle in the rim of its disc, aslant, with a head. CSS pixels. */
export const PIN = { needle: 7, width: 1.4, head: 3.4, casing: 1.2, across: 0.6, up: 0.8 } as const;
