/**
 * A stored file shown to somebody who may see it. It never changes under its address, but who may see it can, so it is
 * kept for an hour only.
 */
export function privateFile({ bytes, mediaType }: { bytes: Uint8Array | null; mediaType: string }): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer> | null, {
    headers: {
      'Content-Type': mediaType,
      ...(bytes && { 'Content-Length': String(bytes.byteLength) }),
      'Content-Disposition': 'inline',
      'Cache-Control': 'private, max-age=3600',
      Vary: 'Cookie',
    },
  })
}
