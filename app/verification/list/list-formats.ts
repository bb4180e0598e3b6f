export const listFormats = ['xlsx', 'csv'] as const
export type ListFormat = (typeof listFormats)[number]
