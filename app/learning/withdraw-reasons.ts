/** Why somebody leaves, as a choice: free words about a person do not belong into the audit log. */
export const withdrawReasons = ['time', 'distance', 'family', 'health', 'content', 'other'] as const
export type WithdrawReason = (typeof withdrawReasons)[number]
