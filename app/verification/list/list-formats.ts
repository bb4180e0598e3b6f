const tableFormats = ['xlsx', 'csv'] as const
export type TableFormat = (typeof tableFormats)[number]

/** A table of the answers, or a signed receipt of them. */
export const listFormats = [...tableFormats, 'pdf', 'json'] as const
