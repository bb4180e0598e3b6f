type OwnFile = { bytes: Uint8Array; type: string; fileName: string; disposition?: 'attachment' | 'inline' }

/** An answer that is a file for whoever may have it and nobody else: kept by no cache on the way. */
export function ownFileAnswer({ bytes, type, fileName, disposition = 'attachment' }: OwnFile): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `${disposition}; filename="${fileName}"`,
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
  })
}
