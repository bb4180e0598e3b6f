export type FieldSpec = {
  name: string
  kind: 'text' | 'line' | 'name' | 'yes-no' | 'agreed' | 'choice' | 'choices' | 'day' | 'person' | 'unit' | 'point'
  options?: readonly string[]
  optional?: boolean
  /** Texts that its options share with other fields: `competency.option.<texts>.<option>`. */
  texts?: 'verdict' | 'principle' | 'dimension' | 'potential'
  /** Asked once and not any more; kept forms still say it. */
  isRetired?: boolean
  /** What it is called, where the scheme says so and not the portal. */
  title?: { id: string; en: string }
  /** What the options are called, where people gave them names; in Bahasa. */
  named?: readonly { value: string; name: string }[]
}

export type Part = 'candidate' | 'assessor' | 'panel' | 'decider' | 'office'
