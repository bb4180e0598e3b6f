/** What a programme had delivered in a month, and how that stands to its budget. */
export type BudgetState = 'none' | 'fine' | 'near' | 'over'

/** From four fifths on there is still time to do something. */
const nearFrom = 0.8

export function judgeBudget(minutes: number, budgetMinutes: number): BudgetState {
  if (budgetMinutes <= 0) return 'none'
  if (minutes >= budgetMinutes) return 'over'
  return minutes >= budgetMinutes * nearFrom ? 'near' : 'fine'
}
