import { MaxFileSizeExceededError, MaxTotalSizeExceededError, MultipartParseError, parseMultipartRequest } from '@remix-run/multipart-parser'
import type { z } from 'zod'
import { AppError } from './app-error.ts'
import { collectFields, formLimits, withoutSecrets } from './form-guard.ts'
import { isDroppedConnection, parseFields } from './read-form.server.ts'
import type { AppLoadContext } from './remix.ts'

export type Upload<Fields> = { fields: Fields; file: Uint8Array | null; tooLarge: boolean }

/**
 * Reads a multipart form with at most one file, named `fileField`, of at most `maxBytes`.
 * Text fields that came before a too large file are kept, so that nothing typed is lost:
 * pages put the file last. A dropped connection or a malformed body throws `malformed_body`,
 * text that weighs more than a form may `body_too_large`.
 */
export async function readUpload<Schema extends z.ZodType>(
  { request, context }: { request: Request; context: AppLoadContext },
  options: { schema: Schema; fileField: string; maxBytes: number },
): Promise<Upload<z.output<Schema>>> {
  if (!(request.headers.get('content-type') ?? '').startsWith('multipart/form-data')) throw new AppError('malformed_body')
  const pairs: [string, string][] = []
  let file: Uint8Array | null = null
  let tooLarge = false
  // The parser holds parts in memory, so all of them together may weigh little more than the one file.
  const limits = { maxFileSize: options.maxBytes, maxTotalSize: options.maxBytes + formLimits.bytes, maxParts: 20, maxHeaderSize: 8 * 1024 }
  try {
    for await (const part of parseMultipartRequest(request, limits)) {
      if (part.isFile) {
        if (part.name === options.fileField && part.size > 0) file = part.bytes
      } else {
        pairs.push([part.name ?? '', part.text])
        collectFields(pairs)
      }
    }
  } catch (error) {
    if (error instanceof MaxFileSizeExceededError) tooLarge = true
    else if (error instanceof MaxTotalSizeExceededError) throw new AppError('body_too_large', { cause: error })
    else if (error instanceof AppError) throw error
    else if (error instanceof MultipartParseError || isDroppedConnection(error)) throw new AppError('malformed_body', { cause: error })
    else throw error
  }
  const fields = collectFields(pairs)
  context.formValues = withoutSecrets(fields)
  return { fields: parseFields(fields, options.schema), file, tooLarge }
}
