/** How long a link to a passport may stay open. */
export const passportDays = [7, 30, 90] as const

/** Open at the same time, of one person. */
export const mostPassportLinks = 10
