import { expect, test } from 'vitest'
import { storyboardVtt } from '#app/videos/prepare/preparation-plan.ts'
import { readStoryboard } from './player-preview.ts'

test('the storyboard that we draw is read as it was drawn', () => {
  const vtt = storyboardVtt(9_500, { everyMs: 2_000, columns: 3, rows: 2, width: 160, height: 90 })
  const pictures = readStoryboard(vtt, 'https://kelas.example.id/video/berkas/token/storyboard.vtt')
  expect(pictures.map(({ fromMs, x, y }) => [fromMs, x, y])).toEqual([
    [0, 0, 0],
    [2_000, 160, 0],
    [4_000, 320, 0],
    [6_000, 0, 90],
    [8_000, 160, 90],
  ])
  expect(pictures[0]).toMatchObject({ sheet: 'https://kelas.example.id/video/berkas/token/storyboard.jpg', width: 160, height: 90 })
})

test('so is one as Mux publishes it, with an address of its own for the sheet', () => {
  const vtt =
    'WEBVTT\n\n00:00:00.000 --> 01:00:12.500\nhttps://image.mux.com/abc/storyboard.jpg?token=x.y.z#xywh=0,0,284,160\n\n01:00:12.500 --> 01:00:20.000\nhttps://image.mux.com/abc/storyboard.jpg?token=x.y.z#xywh=284,0,284,160\n'
  expect(readStoryboard(vtt, 'https://image.mux.com/abc/storyboard.vtt?token=x.y.z')[1]).toEqual({
    fromMs: 3_612_500,
    sheet: 'https://image.mux.com/abc/storyboard.jpg?token=x.y.z',
    x: 284,
    y: 0,
    width: 284,
    height: 160,
  })
  expect(readStoryboard('<!doctype html>', 'https://kelas.example.id/')).toEqual([])
})
