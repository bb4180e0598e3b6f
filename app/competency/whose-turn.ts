import type { Assessment, AssessmentEvent } from './assessment-state.ts'
import type { Part } from './field-spec.ts'

/** Somebody to be told: one person, or everybody who may do what comes next. `turn`: something is theirs to do now. */
export type Told = { part: Part; personId: string | null; kind: 'assessment_turn' | 'assessment_news' }

/** Who is told of a step that was accepted, from where the assessment stood before and stands after it. */
export function toldOf(event: AssessmentEvent, before: Assessment, { stage, people, assessor, panel, appeal }: Assessment): Told[] {
  const candidate = (kind: Told['kind']): Told => ({ part: 'candidate', personId: people.candidate, kind })
  const office: Told = { part: 'office', personId: null, kind: 'assessment_turn' }
  const assessing: Told[] = assessor === null ? [] : [{ part: 'assessor', personId: assessor, kind: 'assessment_turn' }]
  switch (event.kind) {
    case 'submit':
    case 'report':
    case 'appeal':
    case 'reassess':
      return [office]
    case 'check':
      return stage === 'eligible' ? [office, candidate('assessment_news')] : [candidate(stage === 'repair' ? 'assessment_turn' : 'assessment_news')]
    case 'assign': {
      const replaced: Told[] =
        before.assessor === null || before.assessor === assessor ? [] : [{ part: 'assessor', personId: before.assessor, kind: 'assessment_news' }]
      return [...assessing, ...replaced, candidate('assessment_news')]
    }
    case 'plan':
      return [candidate('assessment_turn')]
    case 'consent':
      return assessing
    case 'tell':
      return [candidate('assessment_turn')]
    case 'appoint-panel':
      return panel === null ? [] : [{ part: 'panel', personId: panel, kind: 'assessment_turn' }]
    case 'settle':
      return appeal === 'dismissed' ? [candidate('assessment_news'), ...assessing] : [candidate('assessment_news'), office]
    case 'review':
      return [{ part: 'decider', personId: null, kind: 'assessment_turn' }]
    case 'decide':
      return stage === 'assessing' ? assessing : [candidate('assessment_news')]
    case 'record':
    case 'feedback':
    case 'withdraw':
      return []
  }
}
