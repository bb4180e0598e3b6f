import { z } from 'zod'
import { ownFileAnswer } from '#app/certificates/own-file-answer.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, redirect } from '#app/platform/remix.ts'
import { refusalPage } from '#app/verification/receipt/receipt-refusal.ts'
import { receiptFormats } from '#app/verification/receipt/receipt-source.ts'
import { writeReceipt } from '#app/verification/receipt/write-receipt.server.ts'

export const handle = { access: 'public', noindex: true } satisfies RouteHandle

const format = z.enum(receiptFormats).default('pdf')
const question = z.discriminatedUnion('by', [
  z.object({ by: z.literal('link'), token: z.string().min(1).max(64), format }),
  z.object({ by: z.literal('number'), number: z.string().min(1).max(100), name: z.string().min(1).max(120).optional(), format }),
  z.object({ by: z.literal('file'), claim: z.string().min(1).max(20_000), format }),
])

export async function loader() {
  return redirect('/verifikasi/tanda-terima')
}

/** The answer that a page showed, as a signed file. */
export async function action({ request, context }: ActionFunctionArgs) {
  try {
    const { format, ...source } = await readForm({ request, context }, question)
    return ownFileAnswer(await writeReceipt({ source, format, addressKey: context.addressKey }))
  } catch (error) {
    const page = refusalPage(error)
    if (page) return redirect(page, 303)
    throw error
  }
}
