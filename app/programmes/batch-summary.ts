import type { Day } from './batch-dates.ts'

/** What other areas may know of a batch. */
export type BatchSummary = {
  batchId: string
  name: string
  code: string
  codeExpiresOn: Day
  seats: number
  startsOn: Day
  endsOn: Day
  timeZone: string
  venue: string
  placeCode: string
  placeName: string
  contactPhone: string | null
  courseId: string
  courseSlug: string
  programmeId: string
  programmeName: string
  sponsorId: string
  sponsorName: string
}
