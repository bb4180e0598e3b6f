/** Where text may stand on the second page, beside its narrow band. */
export const backEdges = { left: 76, right: 800, top: 100, bottom: 548 } as const
