import type { EvidenceLimits } from '#app/assessment/evidence/evidence-format.ts'
import { type EvidenceRefusal, evidenceRefusals } from '#app/assessment/evidence/upload-page.ts'
import type { AnswerFileKind } from '#app/courses/question-body.ts'
import { formatBytes } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { mostVersions } from './answer-file-view.ts'

/** "foto atau PDF". */
export function kindsText(t: Translate, kinds: readonly AnswerFileKind[]): string {
  return new Intl.ListFormat(t.locale, { type: 'disjunction' }).format(kinds.map((kind) => t(`assessment.answer-file.kind.${kind}`)))
}

/** "Rekaman suara paling besar 50 MB". */
export function limitsText(t: Translate, kinds: readonly AnswerFileKind[], limits: EvidenceLimits): string {
  const each = kinds.map((kind) =>
    t('assessment.answer-file.limit', { kind: t(`assessment.answer-file.kind.${kind}`), size: formatBytes(limits[kind], t.locale) }),
  )
  const text = each.join('; ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** "2 menit", "90 detik". */
export function durationText(t: Translate, seconds: number): string {
  return seconds % 60 === 0 ? t('assessment.answer-file.minutes', { count: seconds / 60 }) : t('assessment.answer-file.seconds', { count: seconds })
}

/** Why a file was not stored, and what to do next. */
export function answerRefusal(t: Translate, reason: EvidenceRefusal, words: { kinds: string; limits: string }): string {
  return t(`assessment.answer-file.refused.${reason}`, { ...words, most: mostVersions })
}

const said = [
  'record',
  'record.again',
  'stop',
  'live.recording',
  'live.no-microphone',
  'live.cut',
  'live.preparing',
  'live.kept',
  'live.unkept',
  'live.sending',
  'live.checking',
  'live.waiting',
  'live.signed-out',
  'live.stored',
  'version',
  'open.photo',
  'open.pdf',
] as const
export type AnswerFileTexts = Record<(typeof said)[number], string> & {
  bar: { one: string; other: string }
  kinds: Record<AnswerFileKind, string>
  refused: Record<EvidenceRefusal, string>
}

/** What the quiz page's script says of files, with `{placeholders}` that it fills itself. */
export function answerFileTexts(t: Translate): AnswerFileTexts {
  const names = ['time', 'most', 'percent', 'size', 'number', 'kind', 'kinds', 'limits', 'count']
  const open = Object.fromEntries(names.map((name) => [name, `{${name}}`]))
  const kind = (name: AnswerFileKind) => t(`assessment.answer-file.kind.${name}`)
  const bar = (count: number) => t('assessment.answer-file.live.bar', { count }).replace(/^\d+/, '{count}')
  return {
    ...(Object.fromEntries(said.map((name) => [name, t(`assessment.answer-file.${name}`, open)])) as Record<(typeof said)[number], string>),
    bar: { one: bar(1), other: bar(2) },
    kinds: { photo: kind('photo'), pdf: kind('pdf'), audio: kind('audio'), video: kind('video') },
    refused: Object.fromEntries(
      evidenceRefusals.map((reason) => [reason, answerRefusal(t, reason, { kinds: '{kinds}', limits: '{limits}' })]),
    ) as AnswerFileTexts['refused'],
  }
}
