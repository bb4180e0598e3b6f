import { beforeEach, expect, test, vi } from 'vitest'
import { giveSource, type Opened } from './player-source.ts'

// A browser that plays no playlists itself: hls.js does it.

const made = vi.hoisted(() => ({ sources: [] as string[] }))
vi.mock('hls.js/light', () => ({
  default: class {
    static Events = { ERROR: 'error' }
    on() {}
    loadSource(address: string) {
      made.sources.push(address)
    }
    attachMedia() {}
    destroy() {}
  },
}))

beforeEach(() => {
  made.sources = []
})

const video = { canPlayType: () => '' } as unknown as HTMLVideoElement
const opened = (address: string): Opened => ({ play: { address, type: 'hls', expiresAt: '2030-01-01' }, storyboard: null, positionMs: null })

test('a size that was left while the player came is never asked for', async () => {
  let chosen = '480p'
  const give = (size: string) =>
    giveSource(
      video,
      opened(size),
      0,
      () => {},
      () => chosen === size,
    )
  const first = give('480p')
  chosen = '240p'
  await Promise.all([first, give('240p')])
  expect(made.sources).toEqual(['240p'])
})
