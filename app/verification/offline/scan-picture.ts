import { decodeQR } from 'qr/decode.js'

type Detector = { detect: (source: CanvasImageSource) => Promise<{ rawValue: string }[]> }
type DetectorClass = { new (options: { formats: string[] }): Detector; getSupportedFormats: () => Promise<string[]> }

/** Longest sides at which a picture is tried: codes on photos of a whole page need the larger ones. */
const sizes = [1000, 1800, 600]

/** What the QR code in a picture says; null when none is read. The browser's own reader is asked first. */
export async function scanPicture(picture: CanvasImageSource & { width: number; height: number }): Promise<string | null> {
  const own = await readWithBrowser(picture)
  if (own !== null) return own
  for (const size of sizes) {
    const found = readInScript(picture, size)
    if (found !== null) return found
  }
  return null
}

/** The same for the present picture of a camera, quickly. */
export async function scanVideo(video: HTMLVideoElement): Promise<string | null> {
  const own = await readWithBrowser(video)
  return own ?? readInScript(video, 800, { width: video.videoWidth, height: video.videoHeight })
}

let detector: Promise<Detector | null> | undefined

async function readWithBrowser(source: CanvasImageSource): Promise<string | null> {
  detector ??= makeDetector()
  try {
    const [found] = (await (await detector)?.detect(source)) ?? []
    return found?.rawValue ?? null
  } catch {
    return null
  }
}

async function makeDetector(): Promise<Detector | null> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass }
  try {
    const formats = (await BarcodeDetector?.getSupportedFormats()) ?? []
    return BarcodeDetector && formats.includes('qr_code') ? new BarcodeDetector({ formats: ['qr_code'] }) : null
  } catch {
    return null
  }
}

function readInScript(source: CanvasImageSource, longest: number, { width, height } = source as { width: number; height: number }): string | null {
  if (width === 0 || height === 0) return null
  const scale = Math.min(1, longest / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return null
  context.drawImage(source, 0, 0, canvas.width, canvas.height)
  try {
    return decodeQR(context.getImageData(0, 0, canvas.width, canvas.height))
  } catch {
    return null
  }
}
