import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { readLessonPage } from '#app/courses/read-lesson-page.server.ts'
import { db } from '#app/platform/database.server.ts'
import { openPlayback } from '#app/videos/watch/open-playback.server.ts'
import { recordWatching } from '#app/videos/watch/record-watching.server.ts'
import { makeCourse, sampleCourseFiles } from '#tests/builders/courses.ts'
import { makeEnrolment } from '#tests/builders/learning.ts'
import { makePerson } from '#tests/builders/people.ts'
import { completeLesson } from './complete-lesson.server.ts'
import { findLessonVideo } from './find-lesson-video.server.ts'
import { readLessonProgress } from './read-lesson-progress.server.ts'

const lessonWith = (video: string) => `---
title: Pelajaran satu
minutes: 5
summary: Satu kalimat.
---
Sebelum video.

{% video name="${video}" share=80 %}
{% check question="Apa kata teksnya?" %}
{% option %}Bukan ini{% /option %}
{% option correct=true %}Yang **ini**{% /option %}
{% explain %}Begitulah.{% /explain %}
{% /check %}
{% /video %}

Sesudah video.
`

/** A learner whose first lesson asks for four fifths of a video of one minute. */
async function makeAsked({ isPrepared = true } = {}) {
  const slug = `video-${randomUUID()}`
  const files = sampleCourseFiles({ 'lessons/satu.md': lessonWith(slug).replace('Sebelum', '{% picture src="daun.svg" alt="Daun" /%}\n\nSebelum') })
  const { slug: courseSlug } = await makeCourse({ files })
  const renditions = { create: { kind: '240p', bytes: 1000n, bandwidth: 1, file: '240p.mp4' } }
  const files240 = { create: { name: '240p.mp4', sha256: 'ab'.repeat(32), bytes: 1n, mediaType: 'video/mp4' } }
  const made = isPrepared ? { state: 'ready', renditions, files: files240 } : { state: 'preparing' }
  const { id } = await db.video.create({ data: { slug, title: 'Video', provider: 'embedded', durationMs: 60_000, ...made } })
  const enrolment = await makeEnrolment({ courseSlug })
  const finish = (answers?: Record<string, string>) =>
    completeLesson({ actor: enrolment.learner, enrolmentId: enrolment.enrolmentId, lesson: 'satu', answers })
  return { ...enrolment, slug, videoId: id, finish }
}

async function watch({ learner, slug, videoId }: Awaited<ReturnType<typeof makeAsked>>, toMs: number): Promise<void> {
  await openPlayback({ slug, kind: '240p', actor: learner, viewer: { key: `person:${learner.personId}`, programmeId: null } })
  await db.$executeRaw`update video_watch set started_at = now() - interval '10 minutes', delivered_bytes = 1000 where video_id = ${videoId}::uuid`
  const op = { id: randomUUID(), video: slug, course: '', played: [[0, toMs]] as [number, number][], positionMs: toMs, at: new Date().toISOString() }
  await recordWatching({ actor: learner, ops: [op] })
}

test('a lesson that asks for its video is not finished before enough of it was watched', async () => {
  const made = await makeAsked()
  const unwatched = (percent: number) => ({
    code: 'video_unwatched',
    fields: { [`video-${made.slug}`]: { key: 'learning.video.unwatched', params: { percent, share: 80 } } },
  })
  await expect(made.finish()).rejects.toMatchObject(unwatched(0))
  await watch(made, 47_000)
  await expect(made.finish()).rejects.toMatchObject(unwatched(78))
  expect(await readLessonProgress(made)).toEqual([])
  await watch(made, 48_000)
  expect(await made.finish()).toEqual({ next: 'dua' })
})

test('the right answer about its text does instead, a wrong one does not', async () => {
  const made = await makeAsked()
  const field = `video-${made.slug}`
  await expect(made.finish({ [field]: '0' })).rejects.toMatchObject({ fields: { [field]: { key: 'learning.video.answer-wrong' } } })
  await expect(made.finish({ [field]: '7' })).rejects.toMatchObject({ code: 'video_unwatched' })
  await expect(made.finish({ 'video-another': '1' })).rejects.toMatchObject({ code: 'video_unwatched' })
  expect(await made.finish({ [field]: '1' })).toEqual({ next: 'dua' })
})

test('a video that cannot be watched shuts nobody out', async () => {
  const unprepared = await makeAsked({ isPrepared: false })
  expect(await unprepared.finish()).toEqual({ next: 'dua' })
  const gone = await makeAsked()
  await db.video.update({ where: { id: gone.videoId }, data: { deletedAt: new Date(), slug: null } })
  expect(await gone.finish()).toEqual({ next: 'dua' })
})

test('what somebody else watched does not count', async () => {
  const made = await makeAsked()
  const { actor } = await makePerson()
  await watch({ ...made, learner: actor }, 60_000)
  await expect(made.finish()).rejects.toMatchObject({ code: 'video_unwatched' })
})

test('the page names its videos and asks, without saying what is right', async () => {
  const { courseSlug, slug } = await makeAsked()
  const page = await readLessonPage({ course: courseSlug, lesson: 'satu' })
  expect(page.videos).toEqual([slug])
  expect(page.asked).toEqual([{ name: slug, share: 80, question: 'Apa kata teksnya?', options: ['Bukan ini', 'Yang ini'] }])
  expect(page.html).not.toContain('Yang')
})

test('a video is played only where a lesson shows it, on the account of the learner’s programme', async () => {
  const { courseSlug, slug, learner, programmeId } = await makeAsked()
  const where = { course: courseSlug, lesson: 'satu', video: slug }
  expect(await findLessonVideo({ actor: learner, ...where })).toEqual({ programmeId })
  expect(await findLessonVideo({ actor: null, ...where })).toEqual({ programmeId: null })
  const notFound = { code: 'not_found' }
  await expect(findLessonVideo({ actor: learner, ...where, lesson: 'dua' })).rejects.toMatchObject(notFound)
  await expect(findLessonVideo({ actor: learner, ...where, video: 'draf' })).rejects.toMatchObject(notFound)
  await expect(findLessonVideo({ actor: learner, ...where, course: 'tidak-ada' })).rejects.toMatchObject(notFound)
})
