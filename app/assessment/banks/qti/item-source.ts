import type { XmlElement } from '#app/platform/xml/read-xml.ts'

/** What the readers of interactions look at. */
export type ItemSource = {
  item: XmlElement
  body: XmlElement
  interaction: XmlElement
  /** Correct values of a response. */
  correct: (identifier: string) => string[]
  why: (identifier: string) => string | null
  constant: (identifier: string) => number[] | null
}
