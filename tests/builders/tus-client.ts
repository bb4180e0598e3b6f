// Uploads as a browser sends them (tus 1.0).

const tus = { 'Tus-Resumable': '1.0.0' }

type Beginning = { address: string; cookie: string; bytes: number; metadata: Record<string, string> }

export function beginTus({ address, cookie, bytes, metadata }: Beginning): Promise<Response> {
  const pairs = Object.entries(metadata).map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
  return fetch(address, { method: 'POST', headers: { ...tus, cookie, 'Upload-Length': String(bytes), 'Upload-Metadata': pairs.join(',') } })
}

export function sendTus({ address, cookie, offset }: { address: string; cookie: string; offset: number }, bytes: Uint8Array): Promise<Response> {
  const headers = { ...tus, cookie, 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' }
  return fetch(address, { method: 'PATCH', headers, body: bytes as Uint8Array<ArrayBuffer> })
}

export async function tusOffset({ address, cookie }: { address: string; cookie: string }): Promise<[number, string | null]> {
  const answer = await fetch(address, { method: 'HEAD', headers: { ...tus, cookie } })
  return [answer.status, answer.headers.get('upload-offset')]
}

export async function reasonOf(answer: Response): Promise<[number, unknown]> {
  return [answer.status, ((await answer.json()) as { reason: unknown }).reason]
}
