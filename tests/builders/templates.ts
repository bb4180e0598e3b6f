import type { CertificateFacts } from '#app/certificates/certificate-facts.ts'
import type { Printed } from '#app/certificates/render-certificate.server.ts'
import { readTemplateFiles } from '#app/certificates/templates/read-template-files.server.ts'
import type { PrintTemplate } from '#app/certificates/templates/template-body.ts'
import { sampleFacts } from './certificate-facts.ts'

const { templates, problems } = await readTemplateFiles({ folder: 'content' })
if (problems.length > 0) throw new Error(problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'))

/** The templates that come with the portal, by slug. */
export const shippedTemplates: ReadonlyMap<string, PrintTemplate> = templates

export const shippedSlugs = [...templates.keys()]

/** One of them; the one for training when none is named. */
export function shippedTemplate(slug = 'pelatihan'): PrintTemplate {
  const template = templates.get(slug)
  if (!template) throw new Error(`There is no template ${slug} in content/templates.`)
  return template
}

/** Sample facts of the kind that a template is for, to be printed with it. */
export function samplePrint(slug: string, changes: Partial<CertificateFacts> = {}): Printed<CertificateFacts> {
  const template = shippedTemplate(slug)
  const { kind } = template.body
  const licence = kind === 'competency' ? { number: 'BNSP-LSP-0000-ID', validUntil: '2029-12-31' } : null
  const results = kind === 'attendance' ? { quiz: null, task: null } : sampleFacts().results
  return { facts: sampleFacts({ kind, licence, results, ...changes }), template }
}
