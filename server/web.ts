import http from 'node:http'
import path from 'node:path'
import { constants } from 'node:zlib'
import { createRequestHandler } from '@remix-run/express'
import compression from 'compression'
import express, { type Express } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import { pinoHttp } from 'pino-http'
import { isDatabaseAway } from '#app/platform/database-away.server.ts'
import { log, loggableFault, loggablePath } from '#app/platform/log.server.ts'
import { type Settings, settings } from '#app/platform/settings.server.ts'
import { allProviders } from '#app/videos/providers/find-provider.server.ts'
import { boundBodies } from './web/body-patience.ts'
import { documentUploads } from './web/document-upload.ts'
import { evidenceUploads } from './web/evidence-upload.ts'
import { healthRoutes } from './web/health.ts'
import { measureAnswers } from './web/metrics.ts'
import { refuseOddRequests } from './web/odd-requests.ts'
import { originCheck } from './web/origin-check.ts'
import { developmentBuild, type PageBuild, productionBuild } from './web/page-build.ts'
import { pageRoutes } from './web/page-routes.ts'
import { loadContext, nameRequest } from './web/request-context.ts'
import { securityHeaders } from './web/security-headers.ts'
import { readUnreadBodies } from './web/unread-bodies.ts'
import { videoMedia } from './web/video-media.ts'
import { videoUploads } from './web/video-upload.ts'

const root = path.resolve(import.meta.dirname, '..')

/** Starts one web process on HOST:PORT. `close` stops accepting, lets answers finish and returns. */
export async function startWeb(): Promise<{ port: number; close: () => Promise<void> }> {
  const config = settings()
  const pages = process.env.NODE_ENV === 'development' ? await developmentBuild(root) : await productionBuild(root)
  const server = http.createServer(await createApp(config, pages))
  // Above the usual idle time of proxies, so that they never reuse a connection that we are closing.
  server.keepAliveTimeout = 65_000
  // Bodies have patience of their own (body-patience.ts); headers do not.
  server.requestTimeout = 0
  server.headersTimeout = 60_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.PORT, config.HOST, resolve)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : config.PORT,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      setTimeout(() => server.closeAllConnections(), 5_000).unref()
      await closed
      await pages.close()
    },
  }
}

/** What a request goes through, in order. */
export async function createApp(config: Settings, pages: PageBuild): Promise<Express> {
  const development = process.env.NODE_ENV === 'development'
  const app = express()
  app.disable('x-powered-by')
  if (config.TRUST_PROXY !== undefined) app.set('trust proxy', config.TRUST_PROXY)
  app.use(nameRequest, pinoHttp(httpLog()), measureAnswers)
  app.use(boundBodies(), refuseOddRequests, readUnreadBodies)
  app.use(ignoreUntrustedForwarding(config.TRUST_PROXY !== undefined))
  app.use(
    securityHeaders({
      development,
      https: config.PUBLIC_URL?.startsWith('https:') ?? false,
      videoOrigins: allProviders().flatMap(({ origins }) => origins),
    }),
  )
  app.use(healthRoutes())
  app.use(videoMedia())
  // Brotli's default 4 MiB window costs more than it saves on pages of this size.
  app.use(compression({ brotli: { params: { [constants.BROTLI_PARAM_LGWIN]: 18, [constants.BROTLI_PARAM_QUALITY]: 4 } } }))
  app.use(...staticFiles(), ...pages.middlewares)
  // A connection that dropped while the request waited has no address any more.
  const keyGenerator = (req: express.Request) => ipKeyGenerator(req.ip ?? 'gone')
  app.use(rateLimit({ windowMs: 60_000, limit: config.REQUESTS_PER_MINUTE, standardHeaders: 'draft-8', legacyHeaders: false, keyGenerator }))
  app.use(originCheck(config.PUBLIC_URL))
  app.use(videoUploads(), evidenceUploads(), documentUploads())
  app.use(await pageHandler(pages))
  app.use(lastResort)
  return app
}

/** Remix handlers made once for a finished build; in development one a request, since any module may have changed. */
async function pageHandler(pages: PageBuild): Promise<express.RequestHandler> {
  const mode = process.env.NODE_ENV
  const getLoadContext = (req: express.Request, res: express.Response) => loadContext(req, res, pages.scripts)
  if (mode !== 'development') return pageRoutes(await pages.load(), getLoadContext, mode)
  return async (req, res, next) => {
    try {
      await createRequestHandler({ build: await pages.load(), getLoadContext, mode })(req, res, next)
    } catch (error) {
      next(error)
    }
  }
}

function staticFiles() {
  const client = path.join(root, 'build/client')
  const router = express.Router()
  // A hashed file never changes; one that is gone is a 404, never a page.
  router.use('/assets', express.static(path.join(client, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false, index: false }))
  const folder = process.env.NODE_ENV === 'development' ? path.join(root, 'public') : client
  // A font that changes gets a new name.
  router.use('/fonts', express.static(path.join(folder, 'fonts'), { immutable: true, maxAge: '1y', index: false }))
  router.use(express.static(folder, { maxAge: '1h', index: false, redirect: false }))
  return [router]
}

/** Without a trusted proxy these headers come from the visitor and must not steer the origin check. */
function ignoreUntrustedForwarding(trusted: boolean) {
  return (req: express.Request, _res: express.Response, next: express.NextFunction) => {
    if (!trusted) delete req.headers['x-forwarded-host']
    next()
  }
}

function httpLog() {
  return {
    logger: log,
    genReqId: (_req: http.IncomingMessage, res: http.ServerResponse) => String(res.getHeader('x-request-id')),
    autoLogging: { ignore: (req: http.IncomingMessage) => req.url === '/healthz' || req.url === '/readyz' || (req.url ?? '').startsWith('/assets/') },
    serializers: {
      req: (req: { id: string; method: string; url: string }) => ({ id: req.id, method: req.method, path: loggablePath(req.url) }),
      res: (res: { statusCode: number }) => ({ status: res.statusCode }),
    },
  }
}

/** Express only: a malformed address, a missing asset, or a fault before Remix. */
function lastResort(error: unknown, req: express.Request, res: express.Response, next: express.NextFunction): void {
  if (res.headersSent) {
    next(error)
    return
  }
  const given = typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number' ? error.status : 500
  const status = isDatabaseAway(error) ? 503 : given
  if (status >= 500) log.error({ requestId: res.locals.requestId, path: loggablePath(req.url), ...loggableFault(error) }, 'request failed')
  res
    .status(status)
    .type('text')
    .send(status === 404 ? 'Tidak ada di sini. / Not here.\n' : 'Permintaan ini tidak dapat dijawab. / This request could not be answered.\n')
}
