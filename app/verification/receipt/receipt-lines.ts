import { parseTreeHead } from '#app/certificates/register/checkpoint.ts'
import { splitNote } from '#app/certificates/register/signed-note.ts'
import { formatDateTime, formatDay, formatNumber, officeZone } from '#app/i18n/format.ts'
import { translate } from '#app/i18n/translate.ts'
import type { ApiAnswer } from '../api/api-answer.ts'
import type { ListAnswer, ReceiptFacts, ReceiptQuestion } from './receipt.ts'

// What the page of a receipt says, in both languages; nothing here knows how it is drawn.

export type Both = { id: string; en: string }
export type Line = { label: Both; values: { id: string; en?: string; isMain?: boolean }[] }

type Lines = { head: string; title: Both; sample: Both | null; result: { word: Both; meaning: Both }; lines: Line[]; advice: Both[] }

export function linesOf(facts: ReceiptFacts): Lines {
  const { answer, origin, issuerName } = facts
  const host = new URL(origin).host
  const word = both(isList(answer) ? 'receipt.list' : `verification.state.${answer.state}`)
  return {
    head: issuerName,
    title: both('receipt.paper.title'),
    sample: answer.sample ? both('verification.sample') : null,
    result: { word, meaning: both(meaningOf(answer)) },
    lines: [
      row('receipt.checked', when(answer.checkedAt)),
      ...linesOfQuestion(facts.question),
      ...(isList(answer) ? linesOfList(answer) : linesOfAnswer(answer)),
      row('receipt.status', both('receipt.status.age', { seconds: ageSeconds(facts) })),
      row('register.title', ...registerOf(facts.checkpoint)),
      row('receipt.made', when(facts.createdAt), { id: `urn:uuid:${facts.id}` }),
    ],
    advice: [
      both('receipt.paper.then', { host }),
      both('receipt.paper.check', { address: `${host}/verifikasi/berkas` }),
      both('receipt.paper.signed'),
    ],
  }
}

type ReceiptTone = 'good' | 'warn' | 'bad' | 'plain' | 'quiet'

/** How the answer is to be taken at a glance. */
export function toneOf(answer: ApiAnswer | ListAnswer): ReceiptTone {
  if (isList(answer)) return 'plain'
  switch (answer.state) {
    case 'active':
      return 'good'
    case 'revoked':
    case 'altered':
      return 'bad'
    case 'unknown':
    case 'cannot_check':
      return 'quiet'
    case 'passport':
    case 'receipt':
      return 'plain'
    default:
      return 'warn'
  }
}

function meaningOf(answer: ApiAnswer | ListAnswer): string {
  if (isList(answer)) return 'receipt.meaning.list'
  if (answer.state === 'unknown') return answer.number === null ? 'receipt.meaning.unknown' : 'verification.unknown.number'
  return `receipt.meaning.${toneOf(answer)}`
}

function isList(answer: ApiAnswer | ListAnswer): answer is ListAnswer {
  return 'counts' in answer
}

function linesOfQuestion(question: ReceiptQuestion): Line[] {
  const how = both(question.by === 'number' && question.named ? 'receipt.by.named' : `receipt.by.${question.by}`)
  if (!('sha256' in question)) return [row('receipt.by', how)]
  const size = both('receipt.bytes', { count: question.bytes })
  return [row('receipt.by', how), row('receipt.sha256', { id: question.sha256 }, size)]
}

function linesOfAnswer(answer: ApiAnswer): Line[] {
  const day = (text: string) => ({ id: formatDay(text, 'id'), en: formatDay(text, 'en') })
  return [
    answer.number !== null && row('certificates.number', { id: answer.number, isMain: true }),
    answer.name !== null && row('receipt.name', { id: answer.name, isMain: true }, ...(answer.nameMasked ? [both('receipt.name.masked')] : [])),
    answer.course && row('certificates.course', answer.course),
    answer.kind && row('verification.kind', both(`certificates.kind.${answer.kind}`)),
    answer.issuer !== null && row('verification.issuer', { id: answer.issuer }),
    answer.issuedOn !== null && row('certificates.issued', day(answer.issuedOn)),
    answer.validUntil !== null && row('certificates.valid-until', day(answer.validUntil)),
    answer.since !== null && row('receipt.since', when(answer.since), ...(answer.reason ? [both(`certificates.reason.${answer.reason}`)] : [])),
    answer.supersededBy !== null && row('verification.superseded.by', { id: answer.supersededBy }),
    answer.supersedes !== null && row('verification.supersedes', { id: answer.supersedes }),
    answer.passport && row('passport.entries', ...inPassport(answer.passport.certificates)),
    answer.file && answer.file.checks.length > 0 && row('verification.checks.title', ...answer.file.checks.map(inFile)),
  ].filter((line) => line !== false && line !== null)
}

/** More would leave the page; all of them are in the receipt inside. */
const mostOnPaper = 20

function inPassport(certificates: NonNullable<ApiAnswer['passport']>['certificates']): Both[] {
  const shown = certificates.slice(0, mostOnPaper).map(({ number, state }) => {
    const word = both(`verification.state.${state ?? 'cannot_check'}`)
    return { id: `${number}: ${word.id}`, en: word.en }
  })
  return certificates.length > mostOnPaper ? [...shown, both('receipt.rows.inside')] : shown
}

function inFile({ name, outcome, at, provider, parts }: NonNullable<ApiAnswer['file']>['checks'][number]): Both {
  const said = (locale: 'id' | 'en') => {
    const params = {
      at: at === null ? '' : formatDateTime(at, locale, officeZone),
      provider: provider ?? '',
      parts: parts.map((part) => translate(locale, `verification.part.${part}`)).join(', '),
    }
    return `${translate(locale, `verification.checks.outcome.${outcome}`)}: ${translate(locale, `verification.checks.${name}`, params)}`
  }
  return { id: said('id'), en: said('en') }
}

function linesOfList({ counts, rows }: ListAnswer): Line[] {
  const sums = Object.entries(counts).map(([state, count]) => {
    const word = both(`verification.list.state.${state}`)
    return { id: `${word.id}: ${formatNumber(count, 'id')}`, en: `${word.en}: ${formatNumber(count, 'en')}` }
  })
  return [row('receipt.rows', { id: formatNumber(rows.length, 'id'), isMain: true }, both('receipt.rows.inside')), row('receipt.counts', ...sums)]
}

function registerOf(checkpoint: string | null): Line['values'] {
  const head = checkpoint === null ? null : parseTreeHead(splitNote(checkpoint)?.text ?? '')
  if (!head) return [both('receipt.register.empty')]
  return [{ id: head.origin }, both('receipt.register.state', { count: head.size }), { id: Buffer.from(head.root).toString('base64') }]
}

function ageSeconds({ answer, createdAt }: ReceiptFacts): number {
  return Math.max(0, Math.round((createdAt.getTime() - Date.parse(answer.checkedAt)) / 1000))
}

function row(label: string, ...values: Line['values']): Line {
  return { label: both(label), values }
}

function when(at: Date | string): Both {
  return { id: formatDateTime(at, 'id', officeZone), en: formatDateTime(at, 'en', officeZone) }
}

function both(key: string, params?: Record<string, string | number>): Both {
  return { id: translate('id', key, params), en: translate('en', key, params) }
}
