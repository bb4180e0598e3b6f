import type { z } from 'zod'
import { type PreviewFacts, previewFactsSchema } from './certificate-facts.ts'
import { refuseIssue } from './issuing/issue-refusal.ts'

/** Facts that hold what they should; throws `issue_refused` that names the field which does not. */
export function parseFacts(facts: z.input<typeof previewFactsSchema>): PreviewFacts {
  const parsed = previewFactsSchema.safeParse(facts)
  if (!parsed.success) throw refuseIssue('text', { field: parsed.error.issues[0]?.path.join('.') ?? '' })
  return parsed.data
}
