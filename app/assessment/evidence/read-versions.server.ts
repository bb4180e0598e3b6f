import { db } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { VersionRow } from './submission-view.ts'

/**
 * Versions of a task with their files, remarks and grades, the newest first, as one JSON value of a statement; read it with
 * `versionRowsOf`. `where` is a condition on `version`, a row of `submission`; where `hidePlaces` is true, where a photo was
 * taken is not read. One value, because a page needs all of it and a query for each table costs several times as much.
 */
export function versionsSql({ where, hidePlaces = Prisma.sql`false` }: { where: Prisma.Sql; hidePlaces?: Prisma.Sql }): Prisma.Sql {
  return Prisma.sql`(
    select coalesce(json_agg(json_build_object(
      'id', version.id, 'number', version.number, 'state', version.state, 'note', version.note,
      'submittedAt', version.submitted_at,
      'files', (
        select coalesce(json_agg(json_build_object(
          'id', file.id, 'kind', file.kind, 'bytes', file.bytes, 'width', file.width, 'height', file.height,
          'latitude', case when not ${hidePlaces} then file.latitude end, 'longitude', case when not ${hidePlaces} then file.longitude end,
          'remarks', (
            select coalesce(json_agg(json_build_object(
              'id', remark.id, 'graderId', remark.grader_id, 'place', remark.place, 'comment', remark.comment, 'criterion', remark.criterion,
              'box', case when remark.x is not null then json_build_object(
                'x', remark.x, 'y', remark.y, 'width', remark.width, 'height', remark.height) end)
              order by remark.place, remark.created_at, remark.id), '[]')
            from file_remark as remark where remark.file_id = file.id and remark.removed_at is null),
          'marks', (
            select coalesce(json_agg(json_build_object(
              'id', mark.id, 'graderId', mark.grader_id, 'x', mark.x, 'y', mark.y, 'width', mark.width, 'height', mark.height,
              'comment', mark.comment, 'criterion', mark.criterion)
              order by mark.created_at, mark.id), '[]')
            from photo_mark as mark where mark.file_id = file.id and mark.removed_at is null))
          order by file.created_at, file.id), '[]')
        from submission_file as file where file.submission_id = version.id and file.removed_at is null),
      'voiceNotes', (
        select coalesce(json_agg(json_build_object('id', note.id) order by note.created_at, note.id), '[]')
        from voice_note as note where note.submission_id = version.id and note.removed_at is null),
      'grades', (
        select coalesce(json_agg(json_build_object(
          'id', grade.id, 'graderId', grade.grader_id, 'outcome', grade.outcome, 'levels', grade.levels, 'observed', grade.observed,
          'points', grade.points, 'maxPoints', grade.max_points, 'passed', grade.passed, 'comment', grade.comment, 'at', grade.at)
          order by grade.at desc, grade.id desc), '[]')
        from grade_event as grade where grade.submission_id = version.id))
      order by version.number desc), '[]')
    from submission as version where ${where})`
}

/** The rows of such a value: JSON has no dates. */
export function versionRowsOf(json: unknown): VersionRow[] {
  return (json as VersionRow[]).map((row) => ({
    ...row,
    submittedAt: row.submittedAt && new Date(row.submittedAt),
    grades: row.grades.map((grade) => ({ ...grade, at: new Date(grade.at) })),
  }))
}

/** All versions of the tasks of an enrolment, the newest first. For callers that have proved that they may be seen. */
export async function readVersions({ enrolmentId, task }: { enrolmentId: string; task: string }): Promise<VersionRow[]> {
  const [row] = await db.$queryRaw<{ versions: unknown }[]>`
    select ${versionsSql({ where: Prisma.sql`version.enrolment_id = ${enrolmentId}::uuid and version.task = ${task}` })} as versions`
  return versionRowsOf(row?.versions ?? [])
}
