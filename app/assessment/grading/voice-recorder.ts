const longestMs = 120_000

/** Records into the file form of the page and sends it; without a microphone or MediaRecorder the form stays as it is. */
export function startRecorder(place: HTMLElement): void {
  const form = place.querySelector<HTMLFormElement>('form')
  const area = place.querySelector<HTMLElement>('[data-record]')
  const button = area?.querySelector('button')
  const status = place.querySelector<HTMLElement>('[data-record-status]')
  if (!form || !area || !button || !status || typeof MediaRecorder === 'undefined' || !navigator.mediaDevices) return
  const texts = JSON.parse(place.dataset.recorder ?? '{}') as Record<'start' | 'stop' | 'refused' | 'sending' | 'stopped', string>
  let recorder: MediaRecorder | null = null
  area.hidden = false
  button.addEventListener('click', () => (recorder ? recorder.stop() : record()))

  async function record(): Promise<void> {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => null)
    if (!stream) {
      say(texts.refused)
      return
    }
    const pieces: Blob[] = []
    const running = new MediaRecorder(stream, { audioBitsPerSecond: 24_000 })
    recorder = running
    running.addEventListener('dataavailable', ({ data }) => pieces.push(data))
    running.addEventListener('stop', () => {
      for (const track of stream.getTracks()) track.stop()
      recorder = null
      label(texts.start)
      send(new Blob(pieces, { type: running.mimeType }))
    })
    running.start()
    label(texts.stop)
    setTimeout(() => running.state === 'recording' && running.stop(), longestMs)
  }

  async function send(sound: Blob): Promise<void> {
    say(texts.sending)
    const body = new FormData()
    body.append('voice', sound, 'catatan')
    const answer = await fetch(form!.action, { method: 'POST', body }).catch(() => null)
    if (answer?.ok) location.assign(answer.url)
    else say(texts.stopped)
  }

  function say(text: string): void {
    status!.textContent = text
  }

  function label(text: string): void {
    button!.textContent = text
  }
}
