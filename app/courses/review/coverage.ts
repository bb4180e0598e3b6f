import type { CourseBody } from '../course-body.ts'
import { itemsOfUnit, type UnitItem } from '../unit-body.ts'
import type { Finding } from './finding.ts'

/** Where one KUK or capaian belajar is taught and assessed, counted. */
type CoverageRow = UnitItem & { unit: string; lessons: number; questions: number; tasks: number; observation: number; oral: number }

/** Every item of the course's units, in their order. */
function coverageOf(body: CourseBody): CoverageRow[] {
  const lessons = countOf(body.lessons.map(({ covers }) => covers))
  const questions = countOf(body.questions.map(({ covers }) => covers))
  const tasks = countOf(body.tasks.flatMap(({ rubric }) => rubric.criteria.map(({ covers }) => covers)))
  const observation = countOf(body.observation?.items.map(({ covers }) => covers) ?? [])
  const oral = countOf(body.oral.map(({ covers }) => covers))
  return body.units.flatMap((unit) =>
    itemsOfUnit(unit).map((item) => ({
      ...item,
      unit: unit.code,
      lessons: lessons.get(item.ref) ?? 0,
      questions: questions.get(item.ref) ?? 0,
      tasks: tasks.get(item.ref) ?? 0,
      observation: observation.get(item.ref) ?? 0,
      oral: oral.get(item.ref) ?? 0,
    })),
  )
}

function countOf(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const ref of lists.flatMap((covers) => [...new Set(covers)])) counts.set(ref, (counts.get(ref) ?? 0) + 1)
  return counts
}

/** What an item still lacks. */
function missingIn(row: CoverageRow): string[] {
  return [
    ...(row.lessons === 0 ? ['a lesson'] : []),
    ...(row.questions === 0 ? ['a question'] : []),
    ...(row.tasks + row.observation + row.oral === 0 ? ['a task, the observation checklist or an oral question'] : []),
  ]
}

/** Items that are not covered, units without any, and what covers something that does not exist. */
export function reviewCoverage(body: CourseBody): Finding[] {
  const rows = coverageOf(body)
  const known = new Set(rows.map(({ ref }) => ref))
  const finding = (file: string, message: string): Finding => ({ file, line: null, message })
  const named = namedCovers(body)
  const idle = Map.groupBy(
    named.filter(({ covers }) => covers.length === 0),
    ({ file }) => file,
  )
  return [
    ...[...idle].map(([file, items]) =>
      finding(file, `Nothing is named in "covers" of ${items.map(({ name }) => name).join(', ')}. Name a KUK or CB.`),
    ),
    ...named.flatMap(({ file, name, covers }) =>
      covers
        .filter((ref) => !known.has(ref))
        .map((ref) => finding(file, `${name} covers "${ref}", which is not in the units of the course. Compare content/schemes.`)),
    ),
    ...rows.flatMap((row) => {
      const missing = missingIn(row)
      return missing.length === 0
        ? []
        : [finding('course.yaml', `${row.kind === 'kuk' ? 'KUK' : 'CB'} ${row.ref} lacks ${missing.join(' and ')}: ${row.text.slice(0, 70)}`)]
    }),
    ...body.units
      .filter((unit) => itemsOfUnit(unit).length === 0)
      .map(({ code }) => finding('course.yaml', `The unit ${code} has neither KUK nor capaian belajar. Write outcomes (CB-n) in its scheme.`)),
  ]
}

type NamedCovers = { file: string; name: string; covers: readonly string[] }

/** Everything of a course that names what it covers. */
function namedCovers(body: CourseBody): NamedCovers[] {
  return [
    ...body.lessons.map(({ slug, covers }) => ({ file: `lessons/${slug}.md`, name: 'the lesson', covers })),
    ...body.questions.map(({ id, bank, covers }) => ({ file: `banks/${bank}.yaml`, name: id, covers })),
    ...body.tasks.flatMap(({ key, rubric }) => rubric.criteria.map(({ key: name, covers }) => ({ file: `tasks/${key}.yaml`, name, covers }))),
    ...(body.observation?.items ?? []).map(({ look, covers }) => ({ file: 'observation.yaml', name: `"${look.slice(0, 40)}"`, covers })),
    ...body.oral.map(({ id, covers }) => ({ file: 'oral.yaml', name: id, covers })),
  ]
}

/** The matrix as lines to print, KUK and CB apart. */
export function coverageTable(body: CourseBody): string[] {
  const rows = coverageOf(body)
  const lines = rows.map((row) => {
    const counts = [row.lessons, row.questions, row.tasks, row.observation, row.oral].map((count) => String(count || '·').padStart(8))
    return `${row.ref.padEnd(26)} ${counts.join('')}  ${missingIn(row).length > 0 ? '← ' : '  '}${row.text.slice(0, 60)}`
  })
  const head = ' '.repeat(27) + ['lessons', 'quest.', 'rubric', 'observ.', 'oral'].map((name) => name.padStart(8)).join('')
  const part = (kind: UnitItem['kind'], title: string) => {
    const ofKind = rows.flatMap((row, index) => (row.kind === kind ? [{ row, line: lines[index] ?? '' }] : []))
    if (ofKind.length === 0) return []
    const covered = ofKind.filter(({ row }) => missingIn(row).length === 0).length
    return [`${title}: ${covered} of ${ofKind.length} covered`, head, ...ofKind.map(({ line }) => line)]
  }
  return [...part('kuk', 'KUK as published'), ...part('cb', 'Capaian belajar portal (CB)')]
}

/** `KUK 16/18, CB 0/1`. */
export function coverageInShort(body: CourseBody): string {
  const rows = coverageOf(body)
  return (['kuk', 'cb'] as const)
    .map((kind) => {
      const ofKind = rows.filter((row) => row.kind === kind)
      return `${kind.toUpperCase()} ${ofKind.filter((row) => missingIn(row).length === 0).length}/${ofKind.length}`
    })
    .join(', ')
}
