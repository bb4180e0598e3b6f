import { globSync, readFileSync } from 'node:fs'

// Which area writes which tables. Reading across areas goes through use-cases, or a relation in a select.
const owners: Record<string, readonly string[]> = {
  people: ['person', 'signInSecret', 'signInThrottle', 'session', 'roleGrant', 'privacyConsent'],
  courses: ['course', 'courseVersion'],
  videos: [
    'video',
    'videoEvent',
    'videoUpload',
    'videoRendition',
    'videoFile',
    'videoCaption',
    'videoWatch',
    'videoWatchOp',
    'videoDelivery',
    'webhookReceipt',
  ],
  programmes: ['sponsor', 'programme', 'batch', 'batchRole'],
  learning: ['enrolment', 'lessonProgress'],
  assessment: [
    'attempt',
    'answerOp',
    'answerFile',
    'submission',
    'submissionFile',
    'evidenceUpload',
    'photoMark',
    'fileRemark',
    'voiceNote',
    'gradingPolicy',
    'savedComment',
    'secondMarking',
    'secondMarkEvent',
    'questionCorrection',
    'scoreEvent',
    'gradeEvent',
    'decisionEvent',
    'lateAnswer',
    'lateJudgementEvent',
    'attemptReceipt',
    'attemptPresence',
    'assessmentGrantEvent',
    'examSession',
    'pairedTest',
    'preparedPaper',
    'bankDraft',
    'answerToJudge',
    'gradingItem',
    'answerJudgementEvent',
    'bankDraftQuestion',
    'bankEvent',
    'bankVersion',
  ],
  competency: [
    'scheme',
    'schemeVersion',
    'competencyApplication',
    'competencyEvent',
    'competencyDuty',
    'competencyForm',
    'competencyDocument',
    'competencyRehearsal',
  ],
  certificates: [
    'achievement',
    'certificate',
    'certificateChoice',
    'certificateEvent',
    'certificateNameProposal',
    'certificateProof',
    'certificateSeries',
    'certificateVoid',
    'issueHold',
    'issueRun',
    'certificateTemplate',
    'certificateTemplateChoice',
    'certificateTemplateVersion',
    'passportLink',
    'registerCheckpoint',
    'registerEntry',
    'registerTile',
    'signingKey',
    'statusList',
  ],
  notifications: ['notice'],
  platform: ['auditEvent', 'portal'],
}
const ownerOf = new Map(Object.entries(owners).flatMap(([area, tables]) => tables.map((table) => [table, area])))
const write =
  /\b(?:db|tx)\s*\.\s*(\w+)\s*\.\s*(?:create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany)\b/g

const found: string[] = []
let writes = 0
for (const file of globSync('app/**/*.ts').filter((name) => !name.includes('.test.'))) {
  const area = file.split('/')[1] ?? ''
  for (const match of readFileSync(file, 'utf8').matchAll(write)) {
    writes += 1
    const table = match[1] ?? ''
    const owner = ownerOf.get(table)
    if (owner !== area) found.push(`${file}: writes ${table}, which belongs to ${owner ?? 'no area: add it to tests/check-table-owners.ts'}`)
  }
}
console.log(found.join('\n'))
console.log(`table owners: ${writes} writes, ${found.length} out of place`)
process.exitCode = found.length > 0 || writes === 0 ? 1 : 0
