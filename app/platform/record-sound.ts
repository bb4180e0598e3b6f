/** A recording that goes on. */
export type Recording = {
  stop: () => void
  /** What was recorded, once it was stopped or its time was over. */
  sound: Promise<Blob>
}

/** Whether this browser records at all; whether it may is asked when it begins. */
export function canRecord(): boolean {
  return typeof MediaRecorder !== 'undefined' && Boolean(navigator.mediaDevices?.getUserMedia)
}

/** Little data for speech that is easy to follow. */
const bitsPerSecond = 24_000

/**
 * Records speech until it is stopped, at most `longestMs`; null without leave to use a microphone. `onPart` is given what was
 * recorded so far every few seconds, so that a page that dies loses only the last of them.
 */
export async function recordSound({ longestMs, onPart }: { longestMs: number; onPart?: (soFar: Blob) => void }): Promise<Recording | null> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => null)
  if (!stream) return null
  // What every browser plays, where there is a choice.
  const mimeType = ['audio/webm;codecs=opus', 'audio/mp4'].find((type) => MediaRecorder.isTypeSupported(type))
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: bitsPerSecond, ...(mimeType && { mimeType }) })
  const pieces: Blob[] = []
  const soFar = () => new Blob(pieces, { type: recorder.mimeType })
  recorder.addEventListener('dataavailable', ({ data }) => {
    pieces.push(data)
    if (recorder.state === 'recording') onPart?.(soFar())
  })
  const sound = new Promise<Blob>((resolve) => {
    recorder.addEventListener('stop', () => {
      for (const track of stream.getTracks()) track.stop()
      resolve(soFar())
    })
  })
  const stop = () => {
    if (recorder.state === 'recording') recorder.stop()
  }
  recorder.start(onPart ? 3_000 : undefined)
  setTimeout(stop, longestMs)
  return { stop, sound }
}
