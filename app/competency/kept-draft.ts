/**
 * A form of an assessor as the device keeps it until it was sent. `sendingId` is drawn when it is first sent, and stays until
 * it has arrived. `turn` grows with every change; what an earlier version of the portal kept has none. `oldSince` is when it
 * was first found to be old.
 */
export type Draft = { values: [string, string][]; seen: string | null; sendingId: string | null; at: number; turn: number; oldSince?: number }

/** What was never sent does not stay on a device for good. */
const longestMs = 30 * 24 * 60 * 60_000
/** A device whose clock was wrong when the form was filled in shows it as old at once: it stays so much longer. */
const graceMs = 7 * 24 * 60 * 60_000

/** Null for what no version of the form has written. */
export function parseDraft(text: string | null): Draft | null {
  try {
    const draft = JSON.parse(text ?? '') as Partial<Draft>
    if (!Array.isArray(draft.values)) return null
    return {
      values: draft.values,
      seen: draft.seen ?? null,
      sendingId: draft.sendingId ?? null,
      at: draft.at ?? 0,
      turn: draft.turn ?? 0,
      oldSince: draft.oldSince,
    }
  } catch {
    return null
  }
}

/**
 * What becomes of a draft that is found: it stays, it is marked as old, or it goes. It goes only when it has been found old
 * for a week as well, so that setting the device's clock right does not cost what was not sent yet.
 */
export function ageDraft(draft: Draft, now: number): Draft | null {
  if (now - draft.at <= longestMs) return draft
  const { oldSince } = draft
  if (oldSince === undefined || now < oldSince) return { ...draft, oldSince: now }
  return now - oldSince > graceMs ? null : draft
}

/** Which of two texts of one form is to be kept: the later one, the other when one cannot be read. */
export function newerDraft(found: string, here: string | null): string {
  const [left, right] = [parseDraft(found), parseDraft(here)]
  if (here === null || !right) return found
  return left && left.turn > right.turn ? found : here
}
