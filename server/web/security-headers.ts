import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** Where the path itself is the secret: whoever is asked for a style or a font must not learn it. */
const secretPaths = /^\/+(s|paspor|teks-video)\/+./i

/** Lessons play videos, and operators send them; no other page may do either. */
const videoPages = /^\/(kursus\/[^/]+\/[^/]+|pengelola\/video(\/.*)?)\/?$/

/**
 * Strict headers. `same-origin` and not helmet's `no-referrer`: with the latter Chromium sends `Origin: null`
 * from a form without script, which every origin check must refuse. `videoOrigins` are those of the video provider.
 */
export function securityHeaders({
  development,
  https,
  videoOrigins,
}: {
  development: boolean
  https: boolean
  videoOrigins: readonly string[]
}): RequestHandler {
  const strict = headers({ development, https, referrer: 'same-origin' }, [], [])
  const secret = headers({ development, https, referrer: 'strict-origin' }, [], [])
  // A player without native streams hands pieces over as blobs.
  const referrer = videoOrigins.length > 0 ? 'strict-origin-when-cross-origin' : 'same-origin'
  const withVideos = headers({ development, https, referrer }, ['blob:', ...videoOrigins], videoOrigins)
  return (req, res, next) => (videoPages.test(req.path) ? withVideos : secretPaths.test(req.path) ? secret : strict)(req, res, next)
}

type Referrer = 'same-origin' | 'strict-origin' | 'strict-origin-when-cross-origin'

function headers(
  { development, https, referrer }: { development: boolean; https: boolean; referrer: Referrer },
  media: readonly string[],
  elsewhere: readonly string[],
) {
  return helmet({
    // A provider that plays only on this site is told which site asks, and no more.
    referrerPolicy: { policy: referrer },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:', ...elsewhere],
        connectSrc: [...(development ? ["'self'", 'ws:'] : ["'self'"]), ...elsewhere],
        ...(media.length > 0 ? { mediaSrc: ["'self'", ...media] } : {}),
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        frameSrc: ["'self'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
  })
}
