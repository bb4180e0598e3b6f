/** Who may pay for a reassessment. */
export const payers = ['candidate', 'sponsor', 'portal'] as const
