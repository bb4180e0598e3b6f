import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { type ContentProblem, reportTo } from '#app/courses/content-problem.ts'
import { readYaml } from '#app/courses/read-yaml.ts'
import { printTemplate } from './print-template.ts'
import { type PrintTemplate, templateBodySchema } from './template-body.ts'

const fileName = /^([a-z][a-z0-9-]{0,39})\.yaml$/

/** The templates that come with the content folder, by slug; those that cannot be used are only reported. */
export async function readTemplateFiles({
  folder,
}: {
  folder: string
}): Promise<{ templates: ReadonlyMap<string, PrintTemplate>; problems: ContentProblem[] }> {
  const templates = new Map<string, PrintTemplate>()
  const problems: ContentProblem[] = []
  const names = await readdir(path.join(folder, 'templates')).catch(() => [])
  for (const name of names.sort()) {
    const slug = fileName.exec(name)?.[1]
    if (!slug) continue
    const text = await readFile(path.join(folder, 'templates', name), 'utf8')
    const content = readYaml({ text, schema: templateBodySchema, report: reportTo(problems, `templates/${name}`) })
    if (content) templates.set(slug, printTemplate(content.value))
  }
  return { templates, problems }
}
