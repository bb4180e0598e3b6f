import type { NextFunction, Request, Response } from 'express'
import { evidenceAddress } from '#app/assessment/evidence/evidence-folder.server.ts'
import { documentAddress } from '#app/competency/portfolio-rules.ts'
import { uploadAddress } from '#app/videos/providers/embedded-provider.server.ts'

const methods = new Set(['GET', 'HEAD', 'POST'])
/** Where a resumable upload goes on with PATCH. */
const uploads = [uploadAddress, evidenceAddress, documentAddress]

/**
 * Answers what no browser of ours sends, before anything parses it: other methods, a host that is none,
 * an address with a NUL or with broken percent signs.
 */
export function refuseOddRequests(req: Request, res: Response, next: NextFunction): void {
  const isUpload = req.method === 'PATCH' && uploads.some((address) => req.path.startsWith(`${address}/`))
  if (!methods.has(req.method) && !isUpload) {
    res
      .status(405)
      .set('Allow', [...methods].join(', '))
      .type('text')
      .send('Cara ini tidak dilayani. / This method is not served.\n')
    return
  }
  if (!URL.canParse(`http://${req.get('host') ?? ''}`) || !isPlainAddress(req.url)) {
    res.status(400).type('text').send('Alamat ini tidak dapat dibaca. / This address cannot be read.\n')
    return
  }
  next()
}

function isPlainAddress(url: string): boolean {
  try {
    return !decodeURIComponent(url.replaceAll('+', ' ')).includes('\0')
  } catch {
    return false
  }
}
