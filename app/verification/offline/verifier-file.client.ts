import { type OpenedBundle, openBundle } from '#app/certificates/offline/trust-bundle.ts'
import { isLocale } from '#app/i18n/locale.ts'
import { offlineMessages } from '#app/i18n/messages/offline.ts'
import { type Desk, showSupply, startDesk } from './desk.ts'
import { type DeskTexts, deskTextKeys } from './desk-texts.ts'

// The verifier as one file (verifier-file.html), opened from a disk that never saw a network. Built into
// build/client/periksa/pemeriksa.html.

type Key = keyof typeof offlineMessages

const preferred = navigator.language.slice(0, 2)
const locale = isLocale(preferred) ? preferred : 'id'
const text = (key: Key) => String(offlineMessages[key][locale])

let bundle: OpenedBundle | null = null
const root = document.body
const texts = Object.fromEntries(deskTextKeys.map((key) => [key, text(`offline.${key}`)])) as DeskTexts
const desk: Desk = { root, texts, locale, bundle: () => bundle }

document.documentElement.lang = locale
for (const scope of [root, ...Array.from(document.querySelectorAll('template'), (template) => template.content)]) {
  for (const place of scope.querySelectorAll<HTMLElement>('[data-text]')) place.textContent = text(place.dataset.text as Key)
}
document.title = text('offline.title')
root.querySelector('[data-without-script]')?.remove()
startDesk(desk)

root.querySelector<HTMLInputElement>('[data-bundle]')?.addEventListener('change', async ({ currentTarget }) => {
  const file = (currentTarget as HTMLInputElement).files?.[0]
  if (!file) return
  const opened = await openBundle(await file.text())
  const issuer = root.querySelector<HTMLElement>('[data-issuer]')
  if (opened) bundle = opened
  showSupply(desk)
  if (!issuer) return
  issuer.textContent = opened
    ? `${text('offline.file.issuer').replace('{issuer}', opened.issuer).replace('{origin}', opened.origin)}. ${text('offline.file.compare')}`
    : text('offline.file.refused')
})
