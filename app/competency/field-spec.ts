export type FieldSpec = {
  name: string
  kind: 'text' | 'name' | 'yes-no' | 'agreed' | 'choice' | 'choices' | 'day' | 'person' | 'unit' | 'point'
  options?: readonly string[]
  optional?: boolean
}

export type Part = 'candidate' | 'assessor' | 'panel' | 'decider' | 'office'
