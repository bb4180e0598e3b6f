import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from '#app/certificates/credential/canonical-json.ts'
import type { PrintTemplate, TemplateBody } from './template-body.ts'

/** The body with its key: SHA-256 over its canonical form, hex. */
export function printTemplate(body: TemplateBody): PrintTemplate {
  return {
    key: createHash('sha256')
      .update(canonicalJson(body as Json))
      .digest('hex'),
    body,
  }
}
