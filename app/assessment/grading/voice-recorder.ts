import { canRecord, type Recording, recordSound } from '#app/platform/record-sound.ts'

const longestMs = 120_000

/** Records into the file form of the page and sends it; without a microphone or MediaRecorder the form stays as it is. */
export function startRecorder(place: HTMLElement): void {
  const form = place.querySelector<HTMLFormElement>('form')
  const area = place.querySelector<HTMLElement>('[data-record]')
  const button = area?.querySelector('button')
  const status = place.querySelector<HTMLElement>('[data-record-status]')
  if (!form || !area || !button || !status || !canRecord()) return
  const texts = JSON.parse(place.dataset.recorder ?? '{}') as Record<'start' | 'stop' | 'refused' | 'sending' | 'stopped', string>
  let recording: Recording | null = null
  area.hidden = false
  button.addEventListener('click', () => (recording ? recording.stop() : record()))

  async function record(): Promise<void> {
    recording = await recordSound({ longestMs })
    if (!recording) {
      say(texts.refused)
      return
    }
    label(texts.stop)
    const sound = await recording.sound
    recording = null
    label(texts.start)
    await send(sound)
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
