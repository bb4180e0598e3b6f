/** A sentence of a clip: shown as a caption from `at` (seconds into the scene) on, and a line of the transcript. */
type Line = { at: number; id: string; en: string }

/** A stretch of a clip. `draw` answers SVG elements for a moment, in a box of 640 × 360; the lowest 50 are kept free for captions. */
type Scene = { seconds: number; lines: readonly Line[]; draw: (at: number) => string }

export type Clip = {
  /** Its name in lessons and its folder in content/videos. */
  slug: string
  title: { id: string; en: string }
  scenes: readonly Scene[]
}

/** A line with its times in the whole clip, in seconds. */
export type TimedLine = { from: number; to: number; id: string; en: string }

export function lengthOf(clip: Clip): number {
  return clip.scenes.reduce((sum, { seconds }) => sum + seconds, 0)
}

/** The SVG elements of a moment of the clip. */
export function drawMoment(clip: Clip, at: number): string {
  let start = 0
  for (const scene of clip.scenes) {
    if (at < start + scene.seconds) return scene.draw(at - start)
    start += scene.seconds
  }
  return clip.scenes.at(-1)!.draw(clip.scenes.at(-1)!.seconds)
}

/** Every line until shortly before the next one. */
export function timedLines(clip: Clip): TimedLine[] {
  const starts: { from: number; id: string; en: string }[] = []
  let sceneStart = 0
  for (const { seconds, lines } of clip.scenes) {
    for (const { at, id, en } of lines) starts.push({ from: sceneStart + at, id, en })
    sceneStart += seconds
  }
  return starts.map((line, index) => ({ ...line, to: (starts[index + 1]?.from ?? sceneStart) - 0.1 }))
}
