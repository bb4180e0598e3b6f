/** At least half a millimetre a module, so that an old phone reads it from paper. */
export const leastModule = (0.52 * 72) / 25.4

/** Version 10 and its quiet zone, in points: the largest code that a certificate ever bears. */
export const largestCode = 65 * leastModule
