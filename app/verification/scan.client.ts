import { type ScannerTexts, sayIn, startScanner } from './offline/scanner.ts'

// The camera on the page that checks: reads a QR code and opens the certificate's page here. A code that leads anywhere
// else is told, and never followed.

type Texts = ScannerTexts & { foreign: string; other: string }

function start(root: HTMLElement, texts: Texts): void {
  root.hidden = false
  startScanner({
    root,
    texts,
    onRead(said) {
      const link = certificateLink(said, root.dataset.origin)
      if ('path' in link) location.assign(link.path)
      else sayIn(root, link.host === null ? texts.other : texts.foreign.replace('{host}', link.host))
    },
  })
}

/** The path of a certificate's page when a code is one of this portal's, else where it leads; null for no address. */
function certificateLink(said: string, origin: string | undefined): { path: string } | { host: string | null } {
  const url = URL.canParse(said) ? new URL(said) : null
  if (!url || !/^https?:$/.test(url.protocol)) return { host: null }
  const isOurs = url.origin === location.origin || url.origin === origin
  if (!isOurs) return { host: url.host }
  // What stands behind # is for verifiers without network.
  return /^\/s\/[\w-]+$/i.test(url.pathname) ? { path: url.pathname } : { host: null }
}

const place = document.querySelector<HTMLElement>('[data-scan]')
if (place) start(place, JSON.parse(place.dataset.scan ?? '{}') as Texts)
