import { z } from 'zod'
import { line } from './content-text.ts'
import { type CourseBody, observationSchema, oralQuestionSchema } from './course-body.ts'
import { decode, type Reader, reportRepeated } from './course-reader.ts'
import { readFrontMatter } from './front-matter.ts'
import { checkMarkup, type MarkupNames } from './lesson-markup.ts'
import { readYaml } from './read-yaml.ts'

/** `observation.yaml`, `oral.yaml` and `guide.md`: what a trainer works with. Each may be missing. */
export function readTrainerFiles(reader: Reader, names: MarkupNames): Pick<CourseBody, 'observation' | 'oral' | 'guide'> {
  return {
    observation: readOne(reader, 'observation.yaml', observationSchema)?.value ?? null,
    oral: readOral(reader),
    guide: readGuide(reader, names),
  }
}

function readOne<Schema extends z.ZodType>({ files, reportIn }: Reader, path: string, schema: Schema) {
  const bytes = files.get(path)
  const text = bytes ? decode(bytes, reportIn(path)) : null
  return text === null ? null : readYaml({ text, schema, report: reportIn(path) })
}

function readOral(reader: Reader): CourseBody['oral'] {
  const file = readOne(reader, 'oral.yaml', z.array(oralQuestionSchema))
  if (!file) return []
  reportRepeated(
    file.value,
    ({ id }) => id,
    (index) => reader.reportIn('oral.yaml')(file.lineOf([index, 'id']), 'This id stands twice. Give each question its own.'),
  )
  return file.value
}

function readGuide({ files, reportIn }: Reader, names: MarkupNames): CourseBody['guide'] {
  const bytes = files.get('guide.md')
  const report = reportIn('guide.md')
  const text = bytes ? decode(bytes, report) : null
  if (text === null) return null
  const page = readFrontMatter({ text, schema: z.strictObject({ title: line }), fields: 'title', report })
  if (!page) return null
  checkMarkup({ source: page.source, firstLine: page.firstLine, names, report })
  return page.meta && { title: page.meta.title, source: page.source.trim() }
}
