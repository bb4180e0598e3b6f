type Picture = { fromMs: number; sheet: string; x: number; y: number; width: number; height: number }

// Loaded when a person looks for a place in a video for the first time.

const widest = 160
const shownMs = 1_500
const cue = /(\d+):(\d\d):(\d\d\.\d{3}) --> .*\n(\S+)#xywh=(\d+),(\d+),(\d+),(\d+)/g

/** The pictures that a storyboard (WebVTT) points at, in order. */
export function readStoryboard(vtt: string, address: string): Picture[] {
  return [...vtt.matchAll(cue)].map(([, hours, minutes, seconds, sheet = '', ...place]) => {
    const [x = 0, y = 0, width = 0, height = 0] = place.map(Number)
    const fromMs = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000
    return { fromMs, sheet: new URL(sheet, address).href, x, y, width, height }
  })
}

/** Answers what shows, for a moment, a small picture of a place: it is there long before the video is. */
export function openPreview(frame: HTMLElement, address: string): (ms: number, words: string) => Promise<void> {
  const [picture, label] = frame.children as unknown as HTMLElement[]
  const pictures = load(new URL(address, location.href).href)
  let timer = 0
  return async (ms, words) => {
    const found = (await pictures).findLast(({ fromMs }) => fromMs <= ms)
    if (!found || !picture || !label) return
    const { sheet, x, y, width, height } = found
    Object.assign(picture.style, {
      width: `${width}px`,
      height: `${height}px`,
      background: `url("${sheet}") -${x}px -${y}px`,
      zoom: String(Math.min(1, widest / width)),
    })
    label.textContent = words
    frame.hidden = false
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      frame.hidden = true
    }, shownMs)
  }
}

async function load(address: string): Promise<Picture[]> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(20_000) })
    return answer.ok ? readStoryboard(await answer.text(), address) : []
  } catch {
    // A place is found without its picture, too.
    return []
  }
}
