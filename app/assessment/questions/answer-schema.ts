import { z } from 'zod'
import type { Answer } from './answer.ts'
import { longestPart, longestText } from './answer-limits.ts'

/** Apart from the type, so that the page's script does not carry zod. Line ends of a form count twice. */
export const answerSchema: z.ZodType<Answer> = z.union([z.string().max(2 * longestText), z.array(z.string().max(longestPart + 60)).max(20)])
