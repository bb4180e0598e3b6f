import { sendByPut } from '#app/platform/uploads/put-upload.ts'
import { UploadEnded } from '#app/platform/uploads/send-in-pieces.ts'
import { sendByTus } from '#app/platform/uploads/tus-upload.ts'
import { browserNote, fill, megabytes, waitForLine } from '#app/platform/uploads/upload-line.ts'
import type { UploadPage, VideoRefusal } from './upload-texts.ts'

// Enhances the page of a video: the file is sent in pieces that a dropped connection or a closed tab does not lose, its way
// is shown, and the page follows the video's state. Without this script the form sends the file in one piece.

type Plan = { protocol: 'tus' | 'put'; address: string }
/** What is remembered of an upload until it is finished. */
type Begun = { upload: string; name: string; size: number; changed: number }

function startUploads(form: HTMLFormElement, { videoId, planAddress, maxBytes, texts }: UploadPage): void {
  const input = form.querySelector<HTMLInputElement>('input[type="file"]')
  const button = form.querySelector<HTMLButtonElement>('button[type="submit"]')
  const status = form.querySelector<HTMLElement>('[data-upload-status]')
  const bar = form.querySelector<HTMLProgressElement>('progress')
  const begun = browserNote<Begun>(`unggahan:${videoId}`)
  let last = ''

  form.addEventListener('submit', (event) => {
    const file = input?.files?.[0]
    if (!file) return
    event.preventDefault()
    upload(file).catch((error) => {
      const reason = error instanceof UploadEnded ? error.reason : null
      if (reason === 'not_a_video' || reason === 'too_large' || reason === 'empty') begun.remove()
      stop((reason && texts.refused[reason as VideoRefusal]) || texts.stopped)
    })
  })
  const unfinished = begun.read()
  say(unfinished ? fill(texts.unfinished, { name: unfinished.name, size: megabytes(unfinished.size) }) : texts.idle)

  async function upload(file: File): Promise<void> {
    if (file.size === 0) throw new UploadEnded('empty')
    if (file.size > maxBytes) throw new UploadEnded('too_large')
    if (button) button.disabled = true
    addEventListener('beforeunload', warn)
    say(texts.asking)
    const resumed = await goOnElsewhere(file)
    if (!resumed) await sendTo(await retried(() => askPlan(file)), file)
    begun.remove()
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
      onBegun: (address: string) => begun.write({ upload: address, name: file.name, size: file.size, changed: file.lastModified }),
      onProgress: (sent: number) => show(sent, file.size),
      onTrouble: pause,
    }
    return plan.protocol === 'put' ? sendByPut(way) : sendByTus({ ...way, metadata: { video: videoId }, resumeFrom: begunWith(file) })
  }

  /** The upload that was begun with this very file. */
  function begunWith(file: File): string | null {
    const earlier = begun.read()
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

  function pause(tries: number): Promise<void> {
    return waitForLine(tries, (left) => say(fill(texts.retrying, { seconds: String(left) })))
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
