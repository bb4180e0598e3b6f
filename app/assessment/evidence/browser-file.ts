// What a page's script does with a file before it leaves the phone.

const longestSide = 1600
const quality = 0.8

export async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer())
}

/** SHA-256 in hex; null where the browser has no WebCrypto, as on pages without https, or no memory for the whole file. */
export async function hashOf(blob: Blob): Promise<string | null> {
  try {
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()))
    return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  } catch {
    return null
  }
}

/** The photo upright, at most 1600 pixels a side; the file itself when this browser cannot read it or it is small already. */
export async function shrinkInBrowser(file: File): Promise<Blob> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    const smaller = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
    return smaller && smaller.size < file.size ? smaller : file
  } catch {
    return file
  }
}
