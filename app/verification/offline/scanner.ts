/** What the scanner says, in the reader's language. */
export type ScannerTexts = Record<'camera' | 'camera.stop' | 'camera.aim' | 'camera.denied' | 'photo.none' | 'photo.other', string>

const framePauseMs = 200

export type Scanner = {
  /** Holds [data-camera], [data-video], [data-photo] and [data-said]. */
  root: HTMLElement
  texts: ScannerTexts
  /** What a code says; the camera is off by then. */
  onRead: (text: string) => void | Promise<void>
}

/** Makes the camera and the choice of a photo work. The reader of codes is loaded when it is first needed. */
export function startScanner({ root, texts, onRead }: Scanner): void {
  const part = <Element extends HTMLElement>(name: string) => root.querySelector<Element>(`[data-${name}]`)
  const camera = part<HTMLButtonElement>('camera')
  let stream: MediaStream | null = null

  part<HTMLInputElement>('photo')?.addEventListener('change', async ({ currentTarget }) => {
    const input = currentTarget as HTMLInputElement
    const file = input.files?.[0]
    if (!file) return
    const { scanPicture } = await import('./scan-picture.ts')
    const isOther = /pdf|json|svg|xml|text/.test(file.type)
    const read = isOther ? null : await createImageBitmap(file).then(scanPicture, () => null)
    input.value = ''
    if (read === null) sayIn(root, texts[isOther ? 'photo.other' : 'photo.none'])
    else await onRead(read)
  })
  if ('mediaDevices' in navigator) camera?.addEventListener('click', () => void (stream ? stop() : watch()))
  else camera?.remove()
  // A camera must not stay on behind a page that is out of sight.
  document.addEventListener('visibilitychange', () => document.hidden && stream && stop())

  async function watch(): Promise<void> {
    const video = part<HTMLVideoElement>('video')
    if (!video || !camera) return
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } } })
    } catch {
      sayIn(root, texts['camera.denied'])
      return
    }
    video.srcObject = stream
    video.hidden = false
    camera.textContent = texts['camera.stop']
    sayIn(root, texts['camera.aim'])
    await video.play()
    const { scanVideo } = await import('./scan-picture.ts')
    while (stream) {
      const read = await scanVideo(video)
      if (read !== null && stream) {
        stop()
        await onRead(read)
        return
      }
      await new Promise((resolve) => setTimeout(resolve, framePauseMs))
    }
  }

  function stop(): void {
    for (const track of stream?.getTracks() ?? []) track.stop()
    stream = null
    const video = part<HTMLVideoElement>('video')
    if (video) video.hidden = true
    if (camera) camera.textContent = texts.camera
    sayIn(root, '')
  }
}

/** Puts a text where the page has room for it. */
export function sayIn(root: HTMLElement, text: string): void {
  const place = root.querySelector<HTMLElement>('[data-said]')
  if (place) place.textContent = text
}
