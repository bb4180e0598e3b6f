import type { MarkBox } from '#app/assessment/grading/photo-mark.ts'
import type { Levels } from '#app/assessment/grading/rubric.ts'
import type { LessonLink } from '#app/assessment/papers/lessons-about.ts'
import type { Observation, Rubric } from '#app/courses/course-body.ts'
import type { EvidenceKind } from './evidence-format.ts'
import type { Place } from './photo-place.ts'

/** A handed-in version as its learner, its graders and its decider see it, before it is told in the words of its rubric. */
export type VersionRow = {
  id: string
  number: number
  state: VersionView['state']
  note: string
  submittedAt: Date | null
  files: {
    id: string
    kind: EvidenceKind
    bytes: number
    /** Of photos only. */
    width: number | null
    height: number | null
    latitude: number | null
    longitude: number | null
    remarks: (Omit<RemarkView, 'remarkId'> & { id: string })[]
    marks: (Omit<PhotoMarkView, 'markId' | 'number'> & { id: string })[]
  }[]
  voiceNotes: { id: string }[]
  grades: (Omit<GradeView, 'gradeId' | 'criteria' | 'observed'> & { id: string; levels: Levels; observed: number[] })[]
}

/** `place` only where its learner asked to keep it. */
export type Photo = { fileId: string; width: number; height: number; place: Place | null; marks: PhotoMarkView[] }

/** A video, a recording or a PDF. */
export type OtherFile = { fileId: string; kind: Exclude<EvidenceKind, 'photo'>; bytes: number; remarks: RemarkView[] }

/** Something said of a page (of a PDF), or of a place on it, or of a second (of a video or recording). */
type RemarkView = Pick<PhotoMarkView, 'graderId' | 'comment' | 'criterion'> & { remarkId: string; place: number; box: MarkBox | null }

/** A marked place on a photo; its number stands on the photo and in the list below it. */
export type PhotoMarkView = MarkBox & {
  markId: string
  graderId: string
  number: number
  comment: string
  /** Title of the criterion that it speaks to. */
  criterion: string | null
}

/** What was said about a version, in the words of its rubric. */
export type GradeView = {
  gradeId: string
  graderId: string
  outcome: 'graded' | 'returned'
  points: number
  maxPoints: number
  passed: boolean
  comment: string
  at: Date
  criteria: {
    key: string
    title: string
    levelKey: string
    level: string
    description: string
    points: number
    /** Where to read again; for the learner, below the highest level. */
    lessons: LessonLink[]
  }[]
  /** The observation checklist as it was ticked; empty when nothing was. */
  observed: ObservedItem[]
}

/** One thing to look for at work. `lessons` as for the criteria: for the learner, where it was not seen. */
export type ObservedItem = { look: string; seen: boolean; lessons: LessonLink[] }

export type VersionView = {
  submissionId: string
  number: number
  state: 'draft' | 'submitted' | 'returned' | 'graded'
  note: string
  submittedAt: Date | null
  photos: Photo[]
  files: OtherFile[]
  /** What the grader said aloud. */
  voiceNotes: string[]
  /** The newest first: it is the one in force. */
  grades: GradeView[]
}

type LessonsOn = (covers: readonly string[]) => LessonLink[]

/** `forLearner` leaves out what a grader has not said yet, and names lessons to read where a level is not the highest. */
export function viewVersion(
  row: VersionRow,
  { rubric, observation }: { rubric: Rubric; observation: Observation | null },
  forLearner?: { lessonsOn: LessonsOn },
): VersionView {
  const isOpen = row.state === 'draft' || row.state === 'submitted'
  return {
    submissionId: row.id,
    number: row.number,
    state: row.state,
    note: row.note,
    submittedAt: row.submittedAt,
    files: row.files.flatMap(({ id, kind, bytes, remarks }) =>
      kind === 'photo'
        ? []
        : {
            fileId: id,
            kind,
            bytes,
            remarks: forLearner && isOpen ? [] : remarks.map((each) => viewRemark(each, rubric)),
          },
    ),
    photos: row.files.filter(isPhoto).map(({ id, width, height, latitude, longitude, marks }) => ({
      fileId: id,
      width,
      height,
      place: latitude === null || longitude === null ? null : { latitude, longitude },
      marks: forLearner && isOpen ? [] : marks.map((mark, index) => viewMark(mark, index + 1, rubric)),
    })),
    voiceNotes: forLearner && isOpen ? [] : row.voiceNotes.map(({ id }) => id),
    grades: row.grades.map(({ id, graderId, outcome, points, maxPoints, passed, comment, at, levels, observed }) => ({
      gradeId: id,
      graderId,
      outcome,
      points,
      maxPoints,
      passed,
      comment,
      at,
      criteria: chosenLevels(rubric, levels, forLearner?.lessonsOn),
      observed: observation && observed.length > 0 ? observedItems(observation, observed, forLearner?.lessonsOn) : [],
    })),
  }
}

function isPhoto<File extends { kind: string; width: number | null; height: number | null }>(
  file: File,
): file is File & { width: number; height: number } {
  return file.kind === 'photo' && file.width !== null && file.height !== null
}

function viewRemark({ id, criterion, ...remark }: VersionRow['files'][number]['remarks'][number], rubric: Rubric): RemarkView {
  return { ...remark, remarkId: id, criterion: titleOf(rubric, criterion) }
}

function titleOf(rubric: Rubric, criterion: string | null): string | null {
  return rubric.criteria.find(({ key }) => key === criterion)?.title ?? null
}

function viewMark(row: VersionRow['files'][number]['marks'][number], number: number, rubric: Rubric): PhotoMarkView {
  const { id, criterion, ...mark } = row
  return { ...mark, markId: id, number, criterion: titleOf(rubric, criterion) }
}

function observedItems({ items }: Observation, observed: readonly number[], lessonsOn?: LessonsOn): ObservedItem[] {
  return items.map(({ look, covers }, place) => {
    const seen = observed.includes(place)
    return { look, seen, lessons: seen ? [] : (lessonsOn?.(covers) ?? []) }
  })
}

function chosenLevels(rubric: Rubric, levels: Levels, lessonsOn?: LessonsOn): GradeView['criteria'] {
  return rubric.criteria.flatMap(({ key, title, covers, levels: all }) => {
    const level = all.find((candidate) => candidate.key === levels[key])
    if (!level) return []
    const isHighest = all.every(({ points }) => points <= level.points)
    const lessons = isHighest ? [] : (lessonsOn?.(covers) ?? [])
    return [{ key, title, levelKey: level.key, level: level.title, description: level.description, points: level.points, lessons }]
  })
}
