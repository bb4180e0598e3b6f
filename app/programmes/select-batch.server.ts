import type { Prisma } from '#prisma/client/client.ts'
import { dayOf } from './batch-dates.ts'
import type { BatchSummary } from './batch-summary.ts'

/** The columns behind a BatchSummary. */
export const batchSelect = {
  id: true,
  name: true,
  code: true,
  codeExpiresOn: true,
  seats: true,
  startsOn: true,
  endsOn: true,
  timeZone: true,
  venue: true,
  placeCode: true,
  placeName: true,
  contactPhone: true,
  course: { select: { id: true, slug: true } },
  programme: { select: { id: true, name: true, sponsor: { select: { id: true, name: true } } } },
} satisfies Prisma.BatchSelect

export function summariseBatch(row: Prisma.BatchGetPayload<{ select: typeof batchSelect }>): BatchSummary {
  const { id, course, programme, codeExpiresOn, startsOn, endsOn, ...rest } = row
  return {
    ...rest,
    batchId: id,
    codeExpiresOn: dayOf(codeExpiresOn),
    startsOn: dayOf(startsOn),
    endsOn: dayOf(endsOn),
    courseId: course.id,
    courseSlug: course.slug,
    programmeId: programme.id,
    programmeName: programme.name,
    sponsorId: programme.sponsor.id,
    sponsorName: programme.sponsor.name,
  }
}
