import { createHmac, createPublicKey, createVerify, generateKeyPairSync, randomUUID } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'

// Answers as Mux's published API does for what the portal asks of it, faults included, so that the real SDK can be used.

type Json = Record<string, unknown>
export type StandInAsset = Json & {
  id: string
  status: string
  passthrough?: string
  upload_id?: string
  created_at: string
  tracks: Json[]
  static_renditions: { files: Json[] }
  playback_ids: { id: string; policy: string }[]
}
type StandInUpload = Json & { id: string; status: string; url: string; asset_id?: string; new_asset_settings: Json; bytes: Buffer[] }
type Fault = { status: number; headers?: Record<string, string> } | 'hang-up'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

/** What an operator would copy from Mux's settings. */
export const muxCredentials = {
  MUX_TOKEN_ID: 'token-id',
  MUX_TOKEN_SECRET: 'token-secret',
  MUX_SIGNING_KEY: 'signing-key-id',
  MUX_PRIVATE_KEY: Buffer.from(privateKey.export({ type: 'pkcs1', format: 'pem' })).toString('base64'),
  MUX_WEBHOOK_SECRET: 'webhook-secret',
}

const permission = `Basic ${Buffer.from('token-id:token-secret').toString('base64')}`

export async function startMuxStandIn() {
  const uploads = new Map<string, StandInUpload>()
  const assets = new Map<string, StandInAsset>()
  const captions = new Map<string, string>()
  const restrictions = new Map<string, string[]>()
  const asked: string[] = []
  const faults: Fault[] = []
  let cuts = 0
  let port = 0

  const server = http.createServer(async (req, res) => {
    const url = new URL(req.url ?? '/', `http://127.0.0.1:${port}`)
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const send = (status: number, content: unknown = undefined, headers: Record<string, string> = {}) => {
      res.writeHead(status, {
        'Content-Type': 'application/json',
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Headers': '*',
        ...headers,
      })
      res.end(content === undefined ? undefined : typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content))
    }
    if (req.method === 'OPTIONS') return send(204, undefined, { 'Access-Control-Allow-Methods': 'PUT, GET, HEAD', 'Access-Control-Max-Age': '1' })
    if (url.pathname.startsWith('/storage/') && body.length > 0 && cuts > 0) {
      cuts -= 1
      return void req.socket.destroy()
    }
    if (url.pathname.startsWith('/storage/')) return store(url, req, body, send)
    if (/^\/(stream|image)\//.test(url.pathname)) return play(url, req.headers.referer, send)
    asked.push(`${req.method} ${url.pathname}`)
    const fault = faults.shift()
    if (fault === 'hang-up') return void req.socket.destroy()
    if (fault) return send(fault.status, { error: { type: 'fault', messages: ['trouble'] } }, fault.headers)
    if (req.headers.authorization !== permission) return send(401, { error: { type: 'unauthorized', messages: ['Unauthorized request'] } })
    api(req.method ?? '', url, body.length > 0 ? JSON.parse(body.toString()) : {}, send)
  })

  type Send = (status: number, content?: unknown, headers?: Record<string, string>) => void
  const notFound = { error: { type: 'not_found', messages: ['The requested resource either doesn’t exist or you don’t have access to it.'] } }

  function api(method: string, url: URL, body: Json, send: Send): unknown {
    const [, , , kind, id = '', part, partId = ''] = url.pathname.split('/')
    const upload = uploads.get(id)
    const asset = assets.get(id)
    if (kind === 'uploads' && method === 'POST') {
      const made = randomUUID()
      const address = `http://127.0.0.1:${port}/storage/${made}`
      uploads.set(made, {
        id: made,
        status: 'waiting',
        url: address,
        timeout: 3600,
        ...body,
        bytes: [],
        new_asset_settings: body.new_asset_settings as Json,
      })
      return send(201, { data: { ...uploads.get(made), bytes: undefined } })
    }
    if (kind === 'uploads' && part === 'cancel' && upload) {
      if (upload.status !== 'waiting') return send(403, { error: { type: 'invalid', messages: ['cannot cancel'] } })
      upload.status = 'cancelled'
      return send(200, { data: { ...upload, bytes: undefined } })
    }
    if (kind === 'uploads' && upload) return send(200, { data: { ...upload, bytes: undefined } })
    if (kind === 'assets' && id === '') {
      // Two a page, so that whoever reads only the first one is found out.
      const all = [...assets.values()]
      const from = Number(url.searchParams.get('cursor') ?? 0)
      return send(200, { data: all.slice(from, from + 2), next_cursor: from + 2 < all.length ? String(from + 2) : null })
    }
    if (kind !== 'assets' || !asset) return send(404, notFound)
    if (part === 'tracks' && method === 'POST') {
      const track = { id: randomUUID(), status: 'preparing', ...body }
      asset.tracks.push(track)
      return send(201, { data: track })
    }
    if (part === 'tracks' && method === 'DELETE') {
      asset.tracks = asset.tracks.filter((track) => track.id !== partId)
      return send(204)
    }
    if (method === 'DELETE') {
      assets.delete(id)
      return send(204)
    }
    return send(200, { data: asset })
  }

  /** A resumable upload of the storage: 308 until every byte is there. */
  function store(url: URL, req: http.IncomingMessage, body: Buffer, send: Send): unknown {
    const upload = uploads.get(url.pathname.split('/')[2] ?? '')
    if (!upload || upload.status === 'cancelled') return send(404)
    const [, from, total] = /^bytes (?:(\d+)-\d+|\*)\/(\d+)$/.exec(req.headers['content-range'] ?? '') ?? []
    const known = Buffer.concat(upload.bytes).length
    if (from !== undefined && Number(from) > known) return send(400)
    if (from !== undefined) upload.bytes = [Buffer.concat(upload.bytes).subarray(0, Number(from)), body]
    const now = Buffer.concat(upload.bytes).length
    if (now < Number(total))
      return send(308, undefined, { 'Access-Control-Expose-Headers': 'Range', ...(now > 0 ? { Range: `bytes=0-${now - 1}` } : {}) })
    if (!upload.asset_id) makeAsset(upload)
    return send(200)
  }

  function makeAsset(upload: StandInUpload, more: Json = {}): StandInAsset {
    const { passthrough, static_renditions } = upload.new_asset_settings as { passthrough: string; static_renditions: { resolution: string }[] }
    const asset: StandInAsset = {
      id: randomUUID().replaceAll('-', ''),
      status: 'preparing',
      created_at: String(Math.floor(Date.now() / 1000)),
      progress: { state: 'transcoding', progress: 40 },
      passthrough,
      upload_id: upload.id,
      tracks: [],
      static_renditions: { files: static_renditions.map(({ resolution }) => ({ resolution, status: 'preparing' })) },
      playback_ids: [{ id: `play${randomUUID().slice(0, 8)}`, policy: 'signed' }],
      ...more,
    }
    assets.set(asset.id, asset)
    Object.assign(upload, { status: 'asset_created', asset_id: asset.id })
    return asset
  }

  /** The places that play and show: only with a token of ours for this very id and kind of thing, from a site that may. */
  function play(url: URL, referer: string | undefined, send: Send): unknown {
    const [, place, id = '', part = '', name] = url.pathname.split('/')
    const claims = readMuxToken(url.searchParams.get('token') ?? '')
    const audience = place === 'stream' ? 'v' : part.startsWith('thumbnail') ? 't' : part.startsWith('storyboard') ? 's' : null
    if (claims?.sub !== id.replace(/\.m3u8$/, '') || claims?.aud !== audience) return send(403)
    const sites = restrictions.get(String(claims.playback_restriction_id ?? ''))
    if (claims.playback_restriction_id !== undefined && !sites?.includes(referer ?? '')) return send(403)
    if (audience !== 'v') return send(200, Buffer.from(''), { 'Content-Type': 'image/jpeg' })
    if (part === 'text') return send(200, captions.get((name ?? '').replace(/\.vtt$/, '')) ?? '', { 'Content-Type': 'text/vtt' })
    return send(200, '#EXTM3U\n', { 'Content-Type': 'application/vnd.apple.mpegurl' })
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  return {
    origin: `http://127.0.0.1:${port}`,
    uploads,
    assets,
    captions,
    /** Playback restrictions by id: the sites that may play. */
    restrictions,
    asked,
    /** The next requests meet these, one each. */
    fail: (...next: Fault[]) => void faults.push(...next),
    /** The next pieces of files are lost on their way. */
    cutUploads(count: number): void {
      cuts = count
    },
    makeAsset,
    /** Mux has finished; files may come later than the stream. */
    finish(asset: StandInAsset, { files = true }: { files?: boolean } = {}): void {
      Object.assign(asset, {
        status: 'ready',
        duration: 61.5,
        progress: { state: 'completed', progress: 100 },
        tracks: [
          { type: 'video', max_width: 854, max_height: 480 },
          { type: 'audio', max_channels: 2 },
          ...asset.tracks.filter(({ type }) => type === 'text'),
        ],
      })
      const sizes: Record<string, Json> = {
        '480p': { filesize: '5200000', bitrate: 700_000, width: 854, height: 480 },
        '270p': { filesize: '2100000', bitrate: 280_000, width: 480, height: 270 },
        'audio-only': { filesize: '700000', bitrate: 96_000 },
      }
      if (files) for (const file of asset.static_renditions.files) Object.assign(file, { status: 'ready', ...sizes[String(file.resolution)] })
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

/** The claims of a playback token whose signature is right and that has not ended; null for any other. */
export function readMuxToken(token: string): (Json & { sub: string; aud: string; exp: number; custom: Json }) | null {
  const [header = '', payload = '', signature = ''] = token.split('.')
  const verify = createVerify('RSA-SHA256').update(`${header}.${payload}`)
  if (!verify.verify(createPublicKey(publicKey.export({ type: 'spki', format: 'pem' })), Buffer.from(signature, 'base64url'))) return null
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
  return claims.exp > Date.now() / 1000 ? claims : null
}

/** The `Mux-Signature` header of a webhook. */
export function signNews(body: string, { at = Date.now(), secret = 'webhook-secret' }: { at?: number; secret?: string } = {}): string {
  const seconds = Math.floor(at / 1000)
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`
}

/** A webhook as Mux publishes them. */
export function newsOf(type: string, data: Json, id = randomUUID()): string {
  const environment = { name: 'Production', id: 'j0863n' }
  return JSON.stringify({ type, id, created_at: new Date().toISOString(), object: { type: 'asset', id: data.id }, environment, data, attempts: [] })
}
