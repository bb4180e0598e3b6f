import { checkStatement, type StatementVerdict } from '#app/certificates/offline/check-statement.ts'
import type { OpenedBundle } from '#app/certificates/offline/trust-bundle.ts'
import { formatDateTime, formatDay, officeZone } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/locale.ts'
import type { DeskTexts } from './desk-texts.ts'
import { sayIn, startScanner } from './scanner.ts'

// The verifier in the browser, of the page and of the single file alike: reads a code, judges it, shows the answer.
// The document brings the places: [data-camera], [data-video], [data-photo], [data-paste], [data-said], [data-supply],
// [data-answer] and the template [data-verdict].

export type Desk = {
  root: HTMLElement
  texts: DeskTexts
  locale: Locale
  /** What judgement rests on; null while there is nothing. */
  bundle: () => OpenedBundle | null
}

type Tone = 'good' | 'warn' | 'bad' | 'quiet'

const tones: Record<StatementVerdict['state'], Tone> = {
  active: 'good',
  expired: 'warn',
  not_yet: 'warn',
  suspended: 'warn',
  revoked: 'bad',
  superseded: 'bad',
  ended: 'bad',
  status_unknown: 'quiet',
  clock: 'warn',
  key_unknown: 'quiet',
  key_compromised: 'warn',
  forged: 'bad',
  foreign: 'bad',
  link_only: 'quiet',
  unreadable: 'quiet',
}

/** A supply older than this may lack revocations that matter. */
const oldAfterMs = 86_400_000

/** Makes camera, photo and text field work. */
export function startDesk(desk: Desk): void {
  const { root, texts } = desk
  for (const hidden of root.querySelectorAll<HTMLElement>('[data-needs-script]')) hidden.hidden = false

  root.querySelector<HTMLFormElement>('[data-paste]')?.addEventListener('submit', (event) => {
    event.preventDefault()
    void answer(String(new FormData(event.currentTarget as HTMLFormElement).get('code') ?? ''))
  })
  startScanner({ root, texts, onRead: answer })

  async function answer(text: string): Promise<void> {
    const bundle = desk.bundle()
    if (!bundle) {
      sayIn(root, texts['supply.none'])
      return
    }
    sayIn(root, '')
    show(desk, await checkStatement(text, bundle, new Date()))
  }
}

/** Says what the answers rest on, and how old that is. */
export function showSupply({ root, texts, locale, bundle }: Desk): void {
  const place = root.querySelector<HTMLElement>('[data-supply]')
  const held = bundle()
  if (!place) return
  if (!held) {
    place.textContent = texts['supply.none']
    return
  }
  const lines = [
    texts['supply.age'].replace('{date}', formatDateTime(held.issuedAt, locale, officeZone)),
    ...(isOld({ bundle }) ? [texts['supply.old']] : []),
    texts['supply.key'].replace('{key}', held.vouchedBy),
  ]
  place.replaceChildren(...lines.map((line) => element('p', line)))
}

function isOld({ bundle }: Pick<Desk, 'bundle'>): boolean {
  return Date.now() - Date.parse(bundle()?.issuedAt ?? '') > oldAfterMs
}

function show(desk: Desk, verdict: StatementVerdict): void {
  const { root, texts, locale } = desk
  const place = root.querySelector<HTMLElement>('[data-answer]')
  const template = root.querySelector<HTMLTemplateElement>('template[data-verdict]')
  const shown = template?.content.cloneNode(true) as DocumentFragment | undefined
  const card = shown?.firstElementChild as HTMLElement | null | undefined
  if (!place || !card) return
  card.dataset.tone = verdict.state === 'active' && isOld(desk) ? 'warn' : tones[verdict.state]
  fill(card, 'state', texts[`state.${verdict.state}`])
  fill(card, 'meaning', texts[`meaning.${verdict.state}`].replace('{host}', verdict.state === 'foreign' ? verdict.host : ''))
  if ('statement' in verdict) {
    const { statement } = verdict
    const isProved = verdict.state !== 'key_unknown' && verdict.state !== 'key_compromised'
    fill(card, 'name', isProved ? statement.name : '')
    fill(card, 'cut', isProved && statement.isShortened ? texts['name.cut'] : '')
    toggle(card, 'sample', statement.isDemo && isProved)
    toggle(card, 'compare', isProved)
    fill(card, 'old', verdict.state === 'active' && isOld(desk) ? texts['supply.old'] : '')
    const facts = isProved
      ? [
          [texts.number, statement.number],
          [texts.kind, texts[`kind.${statement.kind}`]],
          [texts.issued, formatDay(statement.issuedOn, locale)],
          [texts['valid-until'], formatDay(statement.validUntil, locale)],
          [texts['status-as-of'], formatDateTime(desk.bundle()?.issuedAt ?? '', locale, officeZone)],
        ]
      : []
    if (!isProved) card.querySelector('[data-facts]')?.remove()
    card.querySelector('[data-facts]')?.replaceChildren(
      ...facts.map(([label = '', value = '']) => {
        const row = element('div')
        row.append(element('dt', label), element('dd', value))
        return row
      }),
    )
  } else {
    for (const name of ['name', 'cut', 'old']) fill(card, name, '')
    for (const name of ['sample', 'compare']) toggle(card, name, false)
    card.querySelector('[data-facts]')?.remove()
  }
  const online = onlineAddress(desk, verdict)
  if (online) card.querySelector('[data-online]')?.setAttribute('href', online)
  else card.querySelector('[data-online]')?.remove()
  const body = card.querySelector<HTMLElement>('[data-body]')
  if (body) body.hidden = ![...body.children].some((child) => !(child as HTMLElement).hidden)
  place.replaceChildren(card)
  place.hidden = false
  place.focus()
}

/** Where the portal tells more. */
function onlineAddress({ bundle }: Desk, verdict: StatementVerdict): string | null {
  if (verdict.state === 'link_only') return verdict.link
  const held = bundle()
  return held && 'statement' in verdict ? `${held.origin}/verifikasi/${verdict.statement.number}` : null
}

function fill(card: HTMLElement, name: string, text: string): void {
  const place = card.querySelector<HTMLElement>(`[data-${name}]`)
  if (!place) return
  place.textContent = text
  place.hidden = text === ''
}

function toggle(card: HTMLElement, name: string, isShown: boolean): void {
  const place = card.querySelector<HTMLElement>(`[data-${name}]`)
  if (place) place.hidden = !isShown
}

function element(name: string, text = ''): HTMLElement {
  const made = document.createElement(name)
  made.textContent = text
  return made
}
