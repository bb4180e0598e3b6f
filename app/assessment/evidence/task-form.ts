import { z } from 'zod'

/** What the task page posts: the note with what to do next, a photo to take out, or a new start after a return. */
export const taskFormSchema = z.union([
  z.object({
    intent: z.literal('note'),
    note: z
      .string()
      .max(5000, 'form.required')
      .transform((text) => text.replaceAll('\r\n', '\n')),
    next: z.enum(['stay', 'photo', 'file', 'submit']).default('stay'),
    submissionId: z.uuid().optional(),
  }),
  z.object({ intent: z.literal('start-over') }),
  z.object({ intent: z.templateLiteral(['remove:', z.uuid()]) }),
])

export type TaskForm = z.output<typeof taskFormSchema>

export function fileToRemove({ intent }: TaskForm): string | null {
  return intent.startsWith('remove:') ? intent.slice('remove:'.length) : null
}
