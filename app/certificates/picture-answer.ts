import { ownFileAnswer } from './own-file-answer.ts'

/** An answer that is a preview as an SVG picture. */
export function pictureAnswer(svg: string): Response {
  return ownFileAnswer({ bytes: Buffer.from(svg), type: 'image/svg+xml', fileName: 'Pratinjau.svg', disposition: 'inline' })
}
