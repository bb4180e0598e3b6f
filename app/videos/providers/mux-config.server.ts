import Mux from '@mux/mux-node'
import { type Settings, settings } from '#app/platform/settings.server.ts'

const usual = 'https://api.mux.com'

/** Where Mux plays from and shows pictures from, and the origins that browsers get and send files at. */
export function muxPlaces({ MUX_BASE_URL: base }: Pick<Settings, 'MUX_BASE_URL'> = settings()): {
  stream: string
  images: string
  origins: string[]
} {
  if (base !== usual) return { stream: `${base}/stream`, images: `${base}/image`, origins: [base] }
  return { stream: 'https://stream.mux.com', images: 'https://image.mux.com', origins: ['https://*.mux.com', 'https://storage.googleapis.com'] }
}

type MuxSettings = Pick<Settings, 'MUX_TOKEN_ID' | 'MUX_TOKEN_SECRET' | 'MUX_SIGNING_KEY' | 'MUX_PRIVATE_KEY' | 'MUX_WEBHOOK_SECRET' | 'MUX_BASE_URL'>

export function isMuxConfigured(config: MuxSettings = settings()): boolean {
  return config.MUX_TOKEN_ID !== undefined && config.MUX_SIGNING_KEY !== undefined
}

let client: { from: MuxSettings; mux: Mux } | undefined

/**
 * The SDK's client. It tries again by itself when Mux is busy (429) or has trouble (5xx), waiting longer each time and as
 * long as Mux asks for; what still cannot be done then is `video_provider_unreachable`.
 */
export function mux(config: MuxSettings = settings()): Mux {
  if (client?.from !== config) {
    const options = {
      tokenId: config.MUX_TOKEN_ID,
      tokenSecret: config.MUX_TOKEN_SECRET,
      jwtSigningKey: config.MUX_SIGNING_KEY,
      jwtPrivateKey: config.MUX_PRIVATE_KEY,
      webhookSecret: config.MUX_WEBHOOK_SECRET,
      baseURL: config.MUX_BASE_URL,
    }
    client = { from: config, mux: new Mux({ ...options, maxRetries: 3, timeout: 15_000, logLevel: 'off' }) }
  }
  return client.mux
}
