import { settings } from '#app/platform/settings.server.ts'
import { embeddedProvider } from './embedded-provider.server.ts'
import { isMuxConfigured } from './mux-config.server.ts'
import { muxProvider } from './mux-provider.server.ts'
import type { VideoProvider } from './provider.ts'

const providers: Record<string, VideoProvider> = { embedded: embeddedProvider, mux: muxProvider }

/** Every provider that this portal can speak to: also an earlier one, whose videos stay where they are. */
export function allProviders(): VideoProvider[] {
  return isMuxConfigured() ? [embeddedProvider, muxProvider] : [embeddedProvider]
}

/** The provider of a video, as its row names it. */
export function findProvider(name: string): VideoProvider {
  const provider = providers[name]
  if (!provider) throw new TypeError(`no provider is called ${name}`)
  return provider
}

/** The provider that new videos go to. */
export function chosenProvider(): VideoProvider {
  return findProvider(settings().VIDEO_PROVIDER)
}
