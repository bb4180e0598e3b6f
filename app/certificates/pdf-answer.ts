/** An answer that is a PDF for its owner alone: kept by no cache on the way. */
export function pdfAnswer(bytes: Uint8Array, { fileName, disposition }: { fileName: string; disposition: 'attachment' | 'inline' }): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `${disposition}; filename="${fileName}"`,
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
  })
}
