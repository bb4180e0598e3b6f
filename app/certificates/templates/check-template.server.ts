import { setLine } from '#app/certificates/render/text-run.ts'
import { isUnprintable, withTypefaces } from '#app/certificates/render/typefaces.server.ts'
import { drawPreview } from '#app/certificates/render-certificate.server.ts'
import { exampleFacts } from './example-facts.ts'
import { printTemplate } from './print-template.ts'
import type { RegionName, TemplateBody } from './template-body.ts'
import type { TemplateProblem } from './template-problem.ts'
import { templateRules } from './template-rules.ts'

/** Everything that keeps a template from being published, judged by the rules and by the renderer itself. */
export async function checkTemplate(body: TemplateBody): Promise<TemplateProblem[]> {
  const problems = [...templateRules(body), ...(await unprintable(body))]
  return problems.length > 0 ? problems : overfull(body)
}

/** Texts of the template's own that the fonts cannot print. */
function unprintable({ texts, signatories, logos }: TemplateBody): Promise<TemplateProblem[]> {
  const own = [
    ...Object.entries(texts).flatMap(([name, text]) =>
      Object.entries(text ?? {}).map(([locale, words]) => [`texts.${name}.${locale}`, words] as const),
    ),
    ...signatories.flatMap((one, at) =>
      one.source === 'own' ? [[`signatories.${at}.name`, one.name] as const, [`signatories.${at}.title`, one.title] as const] : [],
    ),
    ...logos.map(({ label }, at) => [`logos.${at}.label`, label] as const),
  ]
  return withTypefaces((faces) =>
    own.flatMap(([field, text]): TemplateProblem[] => {
      for (const face of Object.values(faces)) {
        try {
          setLine(face, text)
        } catch (error) {
          if (isUnprintable(error)) return [{ field, key: 'templates.problem.glyph', params: { character: error.character } }]
          throw error
        }
      }
      return []
    }),
  )
}

/** Regions in which the renderer had to go below what one can read, with little and with much to say. */
async function overfull(body: TemplateBody): Promise<TemplateProblem[]> {
  const found = new Set<RegionName>()
  for (const example of ['usual', 'long'] as const) {
    const { sheets } = await drawPreview({ facts: exampleFacts({ kind: body.kind, example }), template: printTemplate(body) })
    for (const part of sheets.flatMap((sheet) => sheet.parts)) for (const name of part.overfull) found.add(name)
  }
  return [...found].map((name) => ({ field: `regions.${name}`, key: 'templates.problem.overfull' }))
}
