import type { PhotoTexts } from './photo-texts.ts'

// Enhances the photo page: the photo is made smaller on the phone, its way is shown, and a dropped connection is tried
// again. Without this script the form sends the file as it is.

const longestSide = 1600
const quality = 0.8
const waits = [2, 5, 10, 20]

function startUpload(form: HTMLFormElement, texts: PhotoTexts): void {
  const input = form.querySelector<HTMLInputElement>('input[type="file"]')
  const button = form.querySelector<HTMLButtonElement>('button[type="submit"]')
  const status = form.querySelector<HTMLElement>('[data-photo-status]')
  const bar = form.querySelector<HTMLProgressElement>('progress')

  form.addEventListener('submit', (event) => {
    const file = input?.files?.[0]
    if (!file) return
    event.preventDefault()
    upload(file)
  })
  // The hint says so before: choosing the photo is enough.
  input?.addEventListener('change', () => {
    if (input.files?.[0]) form.requestSubmit()
  })
  say(texts.atOnce)

  async function upload(file: File): Promise<void> {
    if (button) button.disabled = true
    say(texts.shrinking)
    const photo = await shrink(file)
    for (const wait of [...waits, null]) {
      try {
        const answer = await send(photo)
        if (answer.status < 500) {
          settle(answer)
          return
        }
      } catch {
        // The connection dropped: the photo is still here.
      }
      if (wait !== null) await pause(wait)
    }
    stop(texts.stopped)
  }

  function send(photo: Blob): Promise<XMLHttpRequest> {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest()
      const body = new FormData()
      body.append(input?.name ?? 'photo', photo, 'foto.jpg')
      const size = `${(photo.size / 1_000_000).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 })} MB`
      request.upload.addEventListener('progress', ({ loaded, total }) => {
        const percent = Math.floor((loaded / Math.max(total, 1)) * 100)
        if (bar) bar.hidden = false
        if (bar) bar.value = percent
        say(percent < 100 ? texts.sending.replace('{percent}', String(percent)).replace('{size}', size) : texts.checking)
      })
      request.addEventListener('load', () => resolve(request))
      for (const failure of ['error', 'timeout', 'abort']) request.addEventListener(failure, () => reject(new Error(failure)))
      request.open('POST', form.action)
      request.timeout = 120_000
      request.send(body)
    })
  }

  /** The server took it and leads on, or said why not. */
  function settle({ status: code, responseURL, responseText }: XMLHttpRequest): void {
    if (code >= 400) stop(reasonIn(responseText) ?? texts.stopped)
    else if (new URL(responseURL).pathname.startsWith('/masuk')) stop(texts.signedOut)
    else location.assign(responseURL)
  }

  /** Counts down, and goes on at once when the phone is connected again. */
  async function pause(seconds: number): Promise<void> {
    let online = false
    const hurry = () => {
      online = true
    }
    addEventListener('online', hurry, { once: true })
    for (let left = seconds; left > 0 && !online; left -= 1) {
      say(texts.retrying.replace('{seconds}', String(left)))
      await new Promise((resolve) => setTimeout(resolve, 1_000))
    }
    removeEventListener('online', hurry)
  }

  function stop(text: string): void {
    say(text)
    if (bar) bar.hidden = true
    if (button) button.disabled = false
  }

  function say(text: string): void {
    if (status && status.textContent !== text) status.textContent = text
  }
}

/** The photo upright, at most 1600 pixels a side; the file itself when this browser cannot read it or it is small already. */
async function shrink(file: File): Promise<Blob> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    const smaller = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
    return smaller && smaller.size < file.size ? smaller : file
  } catch {
    return file
  }
}

/** Why the server refused it, in the words of the page that it answered. */
function reasonIn(html: string): string | null {
  const alert = new DOMParser().parseFromString(html, 'text/html').querySelector('main [role="alert"]')
  return [...(alert?.querySelectorAll('p') ?? [])].map((line) => line.textContent).join('. ') || null
}

const place = document.querySelector<HTMLElement>('[data-photo]')
const photoForm = place?.querySelector('form')
if (place && photoForm) startUpload(photoForm, JSON.parse(place.dataset.photo ?? '{}') as PhotoTexts)
