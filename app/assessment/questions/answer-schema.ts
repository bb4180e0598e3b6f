import { z } from 'zod'
import type { Answer } from './answer.ts'

/** Apart from the type, so that the page's script does not carry zod. */
export const answerSchema: z.ZodType<Answer> = z.union([z.string().max(200), z.array(z.string().max(100)).max(20)])
