import { fillIn } from './player-texts.ts'

/** Jumps both ways: a line's time plays from there, and the line that is being shown can be found. */
export function enhanceTranscript(section: HTMLElement, video: HTMLVideoElement, jumpText: string, jumpTo: (ms: number) => void): void {
  const lines = [...section.querySelectorAll<HTMLElement>('[data-at]')]
  const toLine = section.querySelector<HTMLButtonElement>('[data-to-line]')
  let current: HTMLElement | undefined

  for (const line of lines) {
    const time = line.querySelector<HTMLElement>('[data-time]')
    if (!time) continue
    const button = Object.assign(document.createElement('button'), { type: 'button', className: time.className, textContent: time.textContent })
    button.setAttribute('aria-label', fillIn(jumpText, { time: time.textContent ?? '' }))
    button.addEventListener('click', () => jumpTo(Number(line.dataset.at)))
    time.replaceWith(button)
  }

  video.addEventListener('timeupdate', () => {
    const now = video.currentTime * 1_000 + 50
    const line = lines.findLast((each) => Number(each.dataset.at) <= now)
    if (line === current) return
    current?.removeAttribute('aria-current')
    line?.setAttribute('aria-current', 'true')
    current = line
  })
  toLine?.addEventListener('click', () => {
    const line = current ?? lines[0]
    line?.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' })
    line?.querySelector('button')?.focus({ preventScroll: true })
  })
}
