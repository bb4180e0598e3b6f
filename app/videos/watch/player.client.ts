import { newId, phoneStorage } from '#app/platform/phone-storage.ts'
import { formatMoment } from '#app/videos/library/transcript.ts'
import { createPlayTracker } from './play-tracker.ts'
import { enhanceControls } from './player-controls.ts'
import { giveSource, type Opened, openSource } from './player-source.ts'
import { fillIn, type PlayerFacts } from './player-texts.ts'
import { enhanceTranscript } from './player-transcript.ts'
import { openWatchOutbox } from './watch-outbox.ts'
import { createSender } from './watch-sender.ts'

// Enhances the videos of a lesson. Nothing of a video is asked for before its size was chosen; what was played is kept on
// the phone first. Without this script the choices are links to the same page with a plain player.

const choiceKey = 'nk-video-pilihan'
const keptEvery = 10_000
/** A little before an address ends, another one is asked for, which asks who is there. */
const renewedBefore = 45_000

const storage = phoneStorage()

function startPlayer(section: HTMLElement): void {
  const facts = JSON.parse(section.dataset.player ?? '{}') as PlayerFacts
  const { texts, slug } = facts
  const video = section.querySelector<HTMLVideoElement>('video')
  const status = section.querySelector<HTMLElement>('[data-status]')
  const choices = [...section.querySelectorAll<HTMLAnchorElement>('[data-choice]')]
  if (!video) return
  const placeKey = `nk-video-di:${facts.person}:${slug}`
  const outbox = openWatchOutbox(facts.report ? storage : null, facts.person, newId)
  const send = facts.report ? createSender(facts.report, outbox, showWatched) : () => {}
  const tracker = createPlayTracker()
  const controls = enhanceControls(section, video, storage)
  let takeAway: (() => void) | null = null
  let kind = facts.chosen
  let attempt = 0
  let mended = 0
  let keptAt = 0
  let renewal = 0
  let storyboard: string | undefined
  let preview: Promise<(ms: number, words: string) => Promise<void>> | undefined

  section.dataset.live = ''
  enhanceTranscript(section, video, texts.jump, (ms) => {
    if (takeAway || video.currentSrc) {
      tracker.cut()
      video.currentTime = ms / 1_000
      video.play().catch(() => {})
    } else start(kind ?? remembered() ?? choices[0]?.dataset.choice ?? '', ms)
    video.scrollIntoView({ block: 'nearest' })
  })
  for (const choice of choices) {
    if (choice.dataset.choice === remembered()) choice.append(Object.assign(document.createElement('small'), { textContent: texts.last }))
    choice.addEventListener('click', (event) => {
      event.preventDefault()
      mended = 0
      start(choice.dataset.choice ?? '', takeAway ? video.currentTime * 1_000 : null)
    })
  }
  if (facts.chosen) controls.begin()

  for (const event of ['timeupdate', 'play', 'playing', 'pause', 'waiting', 'seeked', 'ratechange', 'ended']) video.addEventListener(event, sample)
  video.addEventListener('seeking', () => {
    tracker.cut()
    showPlace()
  })
  video.addEventListener('pause', keep)
  video.addEventListener('ended', () => {
    keep()
    say(texts.ended)
  })
  video.addEventListener('playing', () => {
    mended = 0
    if (status?.textContent === texts.offline || status?.textContent === texts.opening) say('')
  })
  document.addEventListener('visibilitychange', keep)
  addEventListener('pagehide', keep)
  addEventListener('online', () => {
    if (status?.textContent === texts.offline && kind) start(kind, video.currentTime * 1_000)
  })
  send()

  /** Opens a size and plays on from a place; null means where the person stopped. */
  async function start(chosen: string, atMs: number | null): Promise<void> {
    attempt += 1
    const mine = attempt
    kind = chosen
    try {
      storage?.setItem(choiceKey, chosen)
    } catch {
      // A full phone forgets the choice, nothing else.
    }
    keep()
    for (const choice of choices) choice.toggleAttribute('data-chosen', choice.dataset.choice === chosen)
    say(texts.opening)
    try {
      const opened = await openSource(facts.open, chosen)
      if (mine !== attempt) return
      const place = placeToStart(atMs, opened)
      takeAway?.()
      takeAway = null
      tracker.cut()
      const isCurrent = () => mine === attempt
      const given = video && (await giveSource(video, opened, place / 1_000, (isOver) => mend(mine, isOver), isCurrent))
      if (!isCurrent()) return given?.()
      takeAway = given
      reveal(opened)
      say(atMs === null && place > 0 ? fillIn(texts.resumed, { time: formatMoment(place) }) : '')
      await video?.play()
    } catch (error) {
      // The browser wants the person to press play itself.
      if (mine !== attempt || (error instanceof DOMException && error.name === 'NotAllowedError')) return
      if (error instanceof DOMException && error.name === 'AbortError') return
      say(navigator.onLine ? texts.trouble : texts.offline)
    }
  }

  function placeToStart(atMs: number | null, opened: Opened): number {
    const unsent = outbox.unsent().findLast((op) => op.video === slug)?.positionMs
    const place = atMs ?? unsent ?? opened.positionMs ?? Number(storage?.getItem(placeKey) ?? 0)
    const end = Number(section.dataset.length) - 3_000
    return atMs !== null || place < end ? place : 0
  }

  /** An address that has ended is replaced once, silently; anything else waits for the network or for the person. */
  function mend(mine: number, isOver: boolean): void {
    if (mine !== attempt || !kind) return
    keep()
    mended += 1
    if (isOver && mended === 1) start(kind, (video?.currentTime ?? 0) * 1_000)
    else say(navigator.onLine && mended > 1 ? texts.trouble : texts.offline)
    if (!isOver && mended === 1) setTimeout(() => mine === attempt && kind && start(kind, (video?.currentTime ?? 0) * 1_000), 4_000)
  }

  /** A small picture of the place that is looked for. */
  async function showPlace(): Promise<void> {
    const frame = section.querySelector<HTMLElement>('[data-preview]')
    const address = storyboard
    if (!frame || !address || !video) return
    preview ??= import('./player-preview.ts').then(({ openPreview }) => openPreview(frame, address))
    const show = await preview
    show(video.currentTime * 1_000, formatMoment(Math.floor(video.currentTime) * 1_000))
  }

  /** What is paused asks when it goes on (`mend`). */
  function renew(): void {
    if (kind && video && !video.paused) start(kind, video.currentTime * 1_000)
  }

  function reveal(opened: Opened): void {
    if (video) video.hidden = false
    section.dataset.playing = ''
    controls.begin()
    const download = section.querySelector<HTMLAnchorElement>('[data-download]')
    if (download) {
      download.href = `${facts.open}/unduh/${kind}`
      download.hidden = false
    }
    storyboard = opened.storyboard?.address
    preview = undefined
    clearTimeout(renewal)
    renewal = window.setTimeout(renew, Math.max(renewedBefore, Date.parse(opened.play.expiresAt) - Date.now() - renewedBefore))
  }

  function sample(): void {
    if (!video) return
    const isPlaying = !video.paused && !video.seeking && !video.ended && video.readyState > 2
    tracker.sample({ mediaMs: video.currentTime * 1_000, clockMs: performance.now(), rate: video.playbackRate, isPlaying })
    if (performance.now() - keptAt > keptEvery) keep()
  }

  /** To the phone first, then on its way. */
  function keep(): void {
    keptAt = performance.now()
    const played = tracker
      .take()
      .map(([from, to]): [number, number] => [Math.round(from), Math.round(to)])
      .filter(([from, to]) => from < to)
    if (played.length === 0 || !video) return
    const positionMs = Math.round(video.currentTime * 1_000)
    if (facts.report) outbox.add({ video: slug, course: facts.course, played: played.slice(-50), positionMs, at: new Date().toISOString() })
    else remember(placeKey, String(positionMs))
    send()
  }

  function showWatched(of: string, percent: number): void {
    if (of !== slug) return
    const place = section.querySelector('[data-watched]')
    if (place) place.textContent = fillIn(texts.watched, { percent })
    for (const asked of document.querySelectorAll<HTMLElement>(`[data-asked="${CSS.escape(slug)}"]`)) {
      if (percent >= Number(asked.dataset.share)) asked.dataset.done = ''
    }
  }

  function say(text: string): void {
    if (status && status.textContent !== text) status.textContent = text
  }

  function remembered(): string | null {
    const kept = storage?.getItem(choiceKey) ?? null
    return choices.some((choice) => choice.dataset.choice === kept) ? kept : null
  }

  function remember(key: string, value: string): void {
    try {
      storage?.setItem(key, value)
    } catch {
      // A full phone forgets the place, nothing else.
    }
  }
}

for (const section of document.querySelectorAll<HTMLElement>('[data-player]')) startPlayer(section)
