/** What the server answers when a size was chosen. */
export type Opened = {
  play: { address: string; type: 'hls' | 'file' | 'image'; expiresAt: string }
  storyboard: { address: string } | null
  positionMs: number | null
}

const hlsType = 'application/vnd.apple.mpegurl'

/** Asks for an address to play. A browser without streams of either kind is given one whole file. */
export async function openSource(address: string, kind: string): Promise<Opened> {
  const plain = !document.createElement('video').canPlayType(hlsType) && !('MediaSource' in window || 'ManagedMediaSource' in window)
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ kind, plain }),
    signal: AbortSignal.timeout(20_000),
  })
  if (!answer.ok) throw new Error(String(answer.status))
  return (await answer.json()) as Opened
}

/**
 * Gives the video what it plays, and answers how to take it away again. hls.js is loaded only here, and only where the
 * browser cannot play a playlist itself. `onFault` hears of what the browser cannot mend: with `isOver` the address has
 * ended or is refused. When hls.js is here and the source is not wanted any more, the video is left as it is.
 */
export async function giveSource(
  video: HTMLVideoElement,
  { play }: Opened,
  startAt: number,
  onFault: (isOver: boolean) => void,
  isWanted: () => boolean,
): Promise<() => void> {
  const isOver = () => Date.parse(play.expiresAt) < Date.now()
  const failed = () => onFault(isOver())
  if (play.type !== 'hls' || video.canPlayType(hlsType)) {
    video.addEventListener('error', failed)
    video.src = play.address
    const jump = () => {
      video.currentTime = startAt
    }
    video.addEventListener('loadedmetadata', jump, { once: true })
    return () => {
      video.removeEventListener('error', failed)
      video.removeEventListener('loadedmetadata', jump)
      video.removeAttribute('src')
      video.load()
    }
  }
  const { default: Hls } = await import('hls.js/light')
  if (!isWanted()) return () => {}
  // Little is loaded ahead: who stops has not paid for the rest.
  const hls = new Hls({ enableWorker: false, maxBufferLength: 20, maxMaxBufferLength: 30, backBufferLength: 60, startPosition: startAt })
  hls.on(Hls.Events.ERROR, (_, data) => {
    if (!data.fatal) return
    if (data.type === Hls.ErrorTypes.MEDIA_ERROR) hls.recoverMediaError()
    else onFault(isOver() || [401, 403, 404, 410].includes(data.response?.code ?? 0))
  })
  hls.loadSource(play.address)
  hls.attachMedia(video)
  return () => hls.destroy()
}
