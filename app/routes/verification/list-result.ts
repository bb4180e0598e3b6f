import { z } from 'zod'
import { ownFileAnswer } from '#app/certificates/own-file-answer.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readUpload } from '#app/platform/read-upload.server.ts'
import { type ActionFunctionArgs, redirect } from '#app/platform/remix.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { listFormats } from '#app/verification/list/list-formats.ts'
import { refusalPage } from '#app/verification/list/list-refusal.ts'
import { listResult } from '#app/verification/list/list-result.ts'
import { mostListBytes } from '#app/verification/list/read-list.ts'
import { verifyList } from '#app/verification/list/verify-list.server.ts'
import { writeListReceipt } from '#app/verification/list/write-list-receipt.server.ts'

export const handle = { access: ['sponsor', 'operator'], noindex: true } satisfies RouteHandle

export async function loader() {
  return redirect('/verifikasi/daftar')
}

/** The list's answers as a file. */
export async function action({ request, context }: ActionFunctionArgs) {
  try {
    const schema = z.object({ format: z.enum(listFormats).default('xlsx') })
    const upload = await readUpload({ request, context }, { schema, fileField: 'file', maxBytes: mostListBytes })
    const { format } = upload.fields
    const rows = await verifyList({ actor: signedIn(context), ...upload })
    if (format === 'pdf' || format === 'json') return ownFileAnswer(await writeListReceipt({ file: upload.file, rows, format }))
    return ownFileAnswer(listResult(rows, { format, locale: context.locale }))
  } catch (error) {
    const page = refusalPage(error)
    if (page) return redirect(page, 303)
    throw error
  }
}
