import { UploadEnded } from '#app/platform/uploads/send-in-pieces.ts'
import { sendByTus } from '#app/platform/uploads/tus-upload.ts'
import { browserNote, fill, megabytes, waitForLine } from '#app/platform/uploads/upload-line.ts'
import { bytesOf, hashOf, shrinkInBrowser } from './browser-file.ts'
import { evidenceFormat, evidenceHeadBytes } from './evidence-format.ts'
import { type Place, placeInJpeg } from './photo-place.ts'
import type { UploadPage, UploadTexts } from './upload-page.ts'

// Enhances the pages that add a file to a task: a photo is made smaller on the phone, the file is hashed before it leaves and
// sent in pieces, so that neither a broken line nor a closed tab loses what was sent. Without this script the form sends it whole.

/** Phones note the place near the beginning of a photo. */
const exifBytes = 262_144

/** What is remembered of an upload until it is finished. */
type Begun = { upload: string; mark: string; name: string; size: number; said?: Record<string, string> }

function startUploads(form: HTMLFormElement, { metadata, fields, address, done, kinds, limits, texts }: UploadPage): void {
  const input = form.querySelector<HTMLInputElement>('input[type="file"]')
  const keepsPlace = form.querySelector<HTMLInputElement>('input[name="keepsPlace"]')
  const button = form.querySelector<HTMLButtonElement>('button[type="submit"]')
  const pausing = form.querySelector<HTMLElement>('[data-pause]')
  const pauseButton = pausing?.querySelector('button')
  const status = form.querySelector<HTMLElement>('[data-photo-status]')
  const bar = form.querySelector<HTMLProgressElement>('progress')
  const begun = browserNote<Begun>(`bukti:${Object.values(metadata).join()}:${kinds[0]}`)
  let piece: XMLHttpRequest | undefined
  let goOn: (() => void) | undefined
  let isPaused = false
  let isSending = false

  form.addEventListener('submit', (event) => {
    const file = input?.files?.[0]
    if (!file) return
    event.preventDefault()
    if (isSending) return
    isSending = true
    upload(file).catch((error) => stop(reasonOf(error)))
  })
  // The hint says so before: choosing the file is enough.
  input?.addEventListener('change', () => {
    if (input.files?.[0] && fields.length === 0) form.requestSubmit()
  })
  pauseButton?.addEventListener('click', () => {
    isPaused = !isPaused
    pauseButton.textContent = isPaused ? texts.goOn : texts.pause
    if (!isPaused) {
      goOn?.()
      return
    }
    say(texts.paused)
    piece?.abort()
  })
  const unfinished = begun.read()
  retype(unfinished?.said ?? {})
  say(unfinished ? fill(texts.unfinished, { name: unfinished.name, size: megabytes(unfinished.size) }) : texts.atOnce)

  async function upload(file: File): Promise<void> {
    if (button) button.disabled = true
    if (file.size === 0) throw new UploadEnded('empty')
    const format = evidenceFormat(await bytesOf(file.slice(0, evidenceHeadBytes)))
    if (!format || !kinds.includes(format.kind)) throw new UploadEnded('not_taken')
    const isPhoto = format.kind === 'photo'
    const place = isPhoto && keepsPlace?.checked ? placeInJpeg(await bytesOf(file.slice(0, exifBytes))) : null
    if (isPhoto) say(texts.shrinking)
    const sent = isPhoto ? await shrinkInBrowser(file) : file
    if (sent.size > (limits[format.kind] ?? 0)) throw new UploadEnded('too_large')
    say(texts.hashing)
    const sha256 = await hashOf(sent)
    const said = saidOf()
    const mark = JSON.stringify([sha256 ?? `${file.name}:${file.size}:${file.lastModified}`, said])
    const earlier = begun.read()
    if (pausing) pausing.hidden = false
    addEventListener('beforeunload', warn)
    await sendByTus({
      file: sent,
      address,
      metadata: { ...said, ...metadataOf(sha256, place) },
      resumeFrom: earlier?.mark === mark ? earlier.upload : null,
      onBegun: (upload) => begun.write({ upload, mark, name: file.name, size: sent.size, said }),
      onProgress: (bytes) => show(bytes, sent.size),
      onTrouble: pause,
      onRequest: (request) => {
        piece = request
      },
    })
    begun.remove()
    removeEventListener('beforeunload', warn)
    location.assign(done)
  }

  function metadataOf(sha256: string | null, place: Place | null): Record<string, string> {
    return {
      ...metadata,
      ...(sha256 && { sha256 }),
      ...(keepsPlace?.checked && { keepsPlace: 'yes' }),
      ...(place && { place: `${place.latitude},${place.longitude}` }),
    }
  }

  /** What was typed beside the file. */
  function saidOf(): Record<string, string> {
    const typed = new FormData(form)
    return Object.fromEntries(fields.map((field) => [field, typed.getAll(field).join(' ')]))
  }

  /** What was typed for an unfinished upload, wherever nothing else stands. */
  function retype(said: Record<string, string>): void {
    for (const field of form.querySelectorAll('input')) {
      const value = said[field.name]
      if (value === undefined) continue
      if (field.type === 'checkbox') field.checked = value.split(' ').includes(field.value)
      else if (field.value === '') field.value = value
    }
  }

  async function pause(tries: number): Promise<void> {
    if (!isPaused) await waitForLine(tries, (left) => !isPaused && say(fill(texts.retrying, { seconds: String(left) })))
    if (!isPaused) return
    await new Promise<void>((resolve) => {
      goOn = resolve
    })
  }

  function show(sent: number, size: number): void {
    const percent = Math.floor((sent / size) * 100)
    if (bar) bar.hidden = false
    if (bar) bar.value = percent
    say(percent < 100 ? fill(texts.sending, { percent: String(percent), size: megabytes(size) }) : texts.checking)
  }

  function reasonOf(error: unknown): string {
    const reason = error instanceof UploadEnded ? error.reason : null
    // Where trying the same bytes again is of no use, nothing is remembered of them.
    if (reason && !['signed_out', 'disk_full'].includes(reason)) begun.remove()
    return (reason && texts.refused[reason as keyof UploadTexts['refused']]) || texts.stopped
  }

  function stop(text: string): void {
    removeEventListener('beforeunload', warn)
    isSending = false
    isPaused = false
    say(text)
    if (bar) bar.hidden = true
    if (button) button.disabled = false
    if (pausing) pausing.hidden = true
    if (pauseButton) pauseButton.textContent = texts.pause
  }

  function say(text: string): void {
    if (status && status.textContent !== text) status.textContent = text
  }

  function warn(event: BeforeUnloadEvent): void {
    event.preventDefault()
  }
}

const place = document.querySelector<HTMLElement>('[data-evidence]')
const uploadForm = place?.querySelector('form')
if (place && uploadForm) startUploads(uploadForm, JSON.parse(place.dataset.evidence ?? '{}') as UploadPage)
