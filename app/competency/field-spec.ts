export type FieldSpec = {
  name: string
  kind: 'text' | 'name' | 'yes-no' | 'agreed' | 'choice' | 'choices' | 'day' | 'person' | 'unit' | 'point'
  options?: readonly string[]
  optional?: boolean
  /** What it is called, where the scheme says so and not the portal. */
  title?: { id: string; en: string }
  /** What the options are called, where people gave them names; in Bahasa. */
  named?: readonly { value: string; name: string }[]
}

export type Part = 'candidate' | 'assessor' | 'panel' | 'decider' | 'office'
