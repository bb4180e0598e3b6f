import { afterEach, expect, test, vi } from 'vitest'
import { sendByTus } from './tus-upload.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

test('an upload that is whole but still open is ended by an empty piece', async () => {
  const pieces: [string, number][] = []
  class Piece extends EventTarget {
    upload = new EventTarget()
    status = 204
    sent: Record<string, string> = {}
    open() {}
    setRequestHeader(name: string, value: string) {
      this.sent[name] = value
    }
    getResponseHeader() {
      return this.sent['Upload-Offset']
    }
    send(body: Blob) {
      pieces.push([this.sent['Upload-Offset'] ?? '', body.size])
      this.dispatchEvent(new Event('load'))
    }
  }
  vi.stubGlobal('XMLHttpRequest', Piece)
  vi.stubGlobal('fetch', async () => new Response(null, { status: 200, headers: { 'Upload-Offset': '5' } }))
  await sendByTus({
    file: new File(['bytes'], 'a.mp4'),
    address: '/unggah/video',
    metadata: {},
    resumeFrom: '/unggah/video/a',
    onBegun() {},
    onProgress() {},
    async onTrouble() {
      throw new Error('trouble')
    },
  })
  expect(pieces).toEqual([['5', 0]])
})
