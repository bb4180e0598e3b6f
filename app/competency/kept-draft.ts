/**
 * A form of an assessor as the device keeps it until it was sent. `sendingId` is drawn when it is first sent, and stays until
 * it has arrived. `turn` grows with every change; what an earlier version of the portal kept has none.
 */
export type Draft = { values: [string, string][]; seen: string | null; sendingId: string | null; at: number; turn: number }

/** What was never sent does not stay on a device for good. */
const longestMs = 30 * 24 * 60 * 60_000

/** Null for what no version of the form has written. */
export function parseDraft(text: string | null): Draft | null {
  try {
    const draft = JSON.parse(text ?? '') as Partial<Draft>
    if (!Array.isArray(draft.values)) return null
    return { values: draft.values, seen: draft.seen ?? null, sendingId: draft.sendingId ?? null, at: draft.at ?? 0, turn: draft.turn ?? 0 }
  } catch {
    return null
  }
}

export function isTooOld({ at }: Pick<Draft, 'at'>, now: number): boolean {
  return now - at > longestMs
}

/** Which of two texts of one form is to be kept: the later one, the other when one cannot be read. */
export function newerDraft(found: string, here: string | null): string {
  const [left, right] = [parseDraft(found), parseDraft(here)]
  if (here === null || !right) return found
  return left && left.turn > right.turn ? found : here
}
