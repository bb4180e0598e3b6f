import { sendByPut } from './put-upload.ts'
import { sendByTus, UploadEnded } from './tus-upload.ts'
import type { UploadPage } from './upload-texts.ts'

// Enhances the page of a video: the file is sent in pieces that a dropped connection or a closed tab does not lose, its way
// is shown, and the page follows the video's state. Without this script the form sends the file in one piece.

type Plan = { protocol: 'tus' | 'put'; address: string }
/** What is remembered of an upload until it is finished. */
type Begun = { upload: string; name: string; size: number; changed: number }

const waits = [1, 2, 5, 10, 20, 30]
const mostTries = 40

function startUploads(form: HTMLFormElement, { videoId, planAddress, maxBytes, texts }: UploadPage): void {
  const input = form.querySelector<HTMLInputElement>('input[type="file"]')
  const button = form.querySelector<HTMLButtonElement>('button[type="submit"]')
  const status = form.querySelector<HTMLElement>('[data-upload-status]')
  const bar = form.querySelector<HTMLProgressElement>('progress')
  const key = `unggahan:${videoId}`
  let last = ''

  form.addEventListener('submit', (event) => {
    const file = input?.files?.[0]
    if (!file) return
    event.preventDefault()
    upload(file).catch((error) => {
      const reason = error instanceof UploadEnded ? error.reason : null
      if (reason === 'not_a_video' || reason === 'too_large' || reason === 'empty') forget()
      stop(reason ? texts.refused[reason] : texts.stopped)
    })
  })
  const begun = remembered()
  say(begun ? fill(texts.unfinished, { name: begun.name, size: megabytes(begun.size) }) : texts.idle)

  async function upload(file: File): Promise<void> {
    if (file.size === 0) throw new UploadEnded('empty')
    if (file.size > maxBytes) throw new UploadEnded('too_large')
    if (button) button.disabled = true
    addEventListener('beforeunload', warn)
    say(texts.asking)
    const resumed = await goOnElsewhere(file)
    if (!resumed) await sendTo(await retried(() => askPlan(file)), file)
    forget()
    removeEventListener('beforeunload', warn)
    say(texts.finished)
    location.assign(location.pathname)
  }

  /** An upload to another place goes on at the same address; asking for a new one would begin anew. */
  async function goOnElsewhere(file: File): Promise<boolean> {
    const earlier = begunWith(file)
    if (!earlier || new URL(earlier, location.href).origin === location.origin) return false
    try {
      await sendTo({ protocol: 'put', address: earlier }, file)
      return true
    } catch (error) {
      if (error instanceof UploadEnded && error.reason === 'gone') return false
      throw error
    }
  }

  function sendTo(plan: Plan, file: File): Promise<void> {
    const way = {
      file,
      address: plan.address,
      onBegun: (address: string) => remember({ upload: address, name: file.name, size: file.size, changed: file.lastModified }),
      onProgress: (sent: number) => show(sent, file.size),
      onTrouble: pause,
    }
    return plan.protocol === 'put' ? sendByPut(way) : sendByTus({ ...way, metadata: { video: videoId }, resumeFrom: begunWith(file) })
  }

  /** The upload that was begun with this very file. */
  function begunWith(file: File): string | null {
    const earlier = remembered()
    return earlier?.name === file.name && earlier.size === file.size && earlier.changed === file.lastModified ? earlier.upload : null
  }

  async function askPlan(file: File): Promise<Plan> {
    const answer = await fetch(planAddress, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ bytes: file.size }),
    })
    if (answer.redirected || answer.status === 401) throw new UploadEnded('signed_out')
    if (answer.status === 413) throw new UploadEnded('too_large')
    if (answer.status >= 500) throw new Error(String(answer.status))
    if (!answer.ok) throw new UploadEnded('not_open')
    return (await answer.json()) as Plan
  }

  async function retried<Result>(work: () => Promise<Result>): Promise<Result> {
    for (let tries = 0; ; tries += 1) {
      try {
        return await work()
      } catch (error) {
        if (error instanceof UploadEnded) throw error
        await pause(tries)
      }
    }
  }

  /** Counts down, and goes on at once when the connection is back. */
  async function pause(tries: number): Promise<void> {
    if (tries >= mostTries) throw new UploadEnded(null)
    let isBack = false
    const hurry = () => {
      isBack = true
    }
    addEventListener('online', hurry, { once: true })
    for (let left = waits[Math.min(tries, waits.length - 1)] ?? 30; left > 0 && !isBack; left -= 1) {
      say(fill(texts.retrying, { seconds: String(left) }))
      await new Promise((resolve) => setTimeout(resolve, 1_000))
    }
    removeEventListener('online', hurry)
  }

  function show(sent: number, size: number): void {
    const percent = Math.floor((sent / size) * 100)
    if (bar) bar.hidden = false
    if (bar) bar.value = percent
    // Screen readers hear every tenth step, not every percent.
    if (percent % 10 === 0 || !last.includes('%')) say(fill(texts.sending, { percent: String(percent), size: megabytes(size) }))
  }

  function stop(text: string): void {
    removeEventListener('beforeunload', warn)
    say(text)
    if (bar) bar.hidden = true
    if (button) button.disabled = false
  }

  function say(text: string): void {
    if (status && last !== text) status.textContent = text
    last = text
  }

  function warn(event: BeforeUnloadEvent): void {
    event.preventDefault()
  }

  function remember(upload: Begun): void {
    store(() => localStorage.setItem(key, JSON.stringify(upload)))
  }

  function remembered(): Begun | null {
    return store(() => JSON.parse(localStorage.getItem(key) ?? 'null') as Begun | null) ?? null
  }

  function forget(): void {
    store(() => localStorage.removeItem(key))
  }
}

/** A browser that keeps nothing still uploads; it only cannot go on after its tab was closed. */
function store<Result>(work: () => Result): Result | null {
  try {
    return work()
  } catch {
    return null
  }
}

function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 })} MB`
}

/** Follows a video that is on its way: its state is read anew from the page itself, which is loaded again once it has settled. */
function followState(place: HTMLElement): void {
  const state = place.dataset.videoState
  const timer = setInterval(async () => {
    const answer = await fetch(location.pathname, { cache: 'no-store' }).catch(() => null)
    if (!answer?.ok || answer.redirected) return
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector<HTMLElement>('[data-video-state]')
    if (!fresh) return
    place.replaceChildren(...fresh.childNodes)
    if (fresh.dataset.videoState === state) return
    clearInterval(timer)
    location.assign(location.pathname)
  }, 2_000)
}

const uploads = document.querySelector<HTMLElement>('[data-upload]')
const uploadForm = uploads?.querySelector('form')
if (uploads && uploadForm) startUploads(uploadForm, JSON.parse(uploads.dataset.upload ?? '{}') as UploadPage)

const stateOf = document.querySelector<HTMLElement>('[data-video-state]')
if (stateOf?.dataset.videoState === 'preparing') followState(stateOf)
