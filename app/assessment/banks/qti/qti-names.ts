import type { AnswerFileKind } from '#app/courses/question-body.ts'

export const qtiSpace = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0'
/** The element that carries a question as JSON, where QTI has no interaction for it. */
export const ownSpace = 'urn:naik-kelas:question:1'

/** A name of ours as QTI writes names: they begin with a letter there. */
export function qtiName(slug: string): string {
  return /^[a-z]/.test(slug) ? slug : `_${slug}`
}

/** The other way round. Names of other authors become lower-case words with hyphens. */
export function ownName(name: string): string {
  if (/^_?[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) return name.replace(/^_/, '')
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/** The media types that stand for a kind of file; of another program's the part before the slash counts. */
export const mediaTypesOf: Record<AnswerFileKind, readonly string[]> = {
  photo: ['image/jpeg', 'image/png', 'image/webp'],
  pdf: ['application/pdf'],
  audio: ['audio/webm', 'audio/ogg', 'audio/mp4', 'audio/mpeg', 'audio/wav'],
  video: ['video/mp4', 'video/webm'],
}
