/** Something that waits for a person's judgement: a version of a task, or an answer that no machine can score. */
export type WaitingItem = { kind: 'submission' | 'answer'; itemId: string }

/** Where the next item is, and what was saved before it is said; the list when nothing is left. */
export function addressAfter(itemId: string, next: WaitingItem | null): string {
  return `${next ? deskOf(next) : '/pelatih'}?sesudah=${itemId}${next ? '#meja' : ''}`
}

/** Where it is graded. */
export function deskOf({ kind, itemId }: WaitingItem): string {
  return kind === 'submission' ? `/pelatih/nilai/${itemId}` : `/pelatih/jawaban/${itemId}`
}
