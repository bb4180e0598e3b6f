import { data } from '@remix-run/node'
import { type Access, judgeAccess, type RouteHandle } from './access.ts'
import { AppError, isAppError } from './app-error.ts'
import { isDatabaseAway } from './database-away.server.ts'
import type { FormResult } from './form-result.ts'
import type { AppLoadContext, ServerBuild } from './remix.ts'

type RouteModule = ServerBuild['routes'][string]['module']
type Arguments = { request: Request; context: AppLoadContext; params: Record<string, string | undefined> }
type Handler = (args: Arguments) => unknown

/** Paths open to a person who must first choose a new secret. */
const openWhileSecretMustChange = new Set(['/akun/rahasia', '/keluar', '/bahasa'])

/**
 * Wraps every route of the build so that it enters only whom its `handle.access` declares.
 * A route that declares nothing is closed to everybody. An AppError becomes an answer here and nowhere else:
 * in a loader the error page with its status, in an action the same page with what was typed and why it failed.
 */
export function guardBuild(build: ServerBuild): ServerBuild {
  const routes = Object.fromEntries(
    Object.entries(build.routes).map(([id, route]) => [
      id,
      { ...route, module: id === 'root' ? guardErrors(route.module) : guardRoute(route.module) },
    ]),
  )
  return { ...build, routes }
}

function guardRoute(module: RouteModule): RouteModule {
  const access = (module.handle as RouteHandle | undefined)?.access
  const loader = module.loader as Handler | undefined
  const action = module.action as Handler | undefined
  const hasPage = module.default !== undefined
  return {
    ...module,
    loader: async (args: Arguments) => {
      enter(access, args, hasPage)
      return loader ? answerLoader(loader, args, hasPage) : null
    },
    action: action
      ? async (args: Arguments) => {
          enter(access, args, hasPage)
          return answerAction(action, args, hasPage)
        }
      : undefined,
  } as RouteModule
}

function guardErrors(module: RouteModule): RouteModule {
  const loader = module.loader as Handler | undefined
  return { ...module, loader: loader && ((args: Arguments) => answerLoader(loader, args, true)) } as RouteModule
}

function enter(access: Access | undefined, { request, context }: Arguments, hasPage: boolean): void {
  const url = new URL(request.url)
  const path = url.pathname.replace(/\.data$/, '')
  const verdict = judgeAccess(access, context.actor)
  if (verdict === 'sign-in') {
    const back = request.method === 'GET' ? `?ke=${encodeURIComponent(path + url.search)}` : ''
    throw new Response(null, { status: 302, headers: { Location: `/masuk${back}`, 'Cache-Control': 'no-store' } })
  }
  if (verdict === 'forbidden') throw answer({ code: 'forbidden' }, { status: 403 }, hasPage)
  if (context.actor?.mustChangeSecret && access !== 'public' && !openWhileSecretMustChange.has(path)) {
    throw new Response(null, { status: 302, headers: { Location: '/akun/rahasia' } })
  }
}

async function answerLoader(loader: Handler, args: Arguments, hasPage: boolean): Promise<unknown> {
  try {
    return (await loader(args)) ?? null
  } catch (caught) {
    const error = foreseen(caught)
    if (isAppError(error)) throw answer({ code: error.code, params: error.params }, { status: error.status, headers: retryAfter(error) }, hasPage)
    throw error
  }
}

/** Errors that say the page itself is not for this visitor are thrown; the rest is shown on the page. */
async function answerAction(action: Handler, args: Arguments, hasPage: boolean): Promise<unknown> {
  try {
    return (await action(args)) ?? null
  } catch (caught) {
    const error = foreseen(caught)
    if (!isAppError(error)) throw error
    if (error.code === 'not_found' || error.code === 'forbidden' || error.code === 'malformed_body') {
      throw answer({ code: error.code, params: error.params }, { status: error.status }, hasPage)
    }
    const result: FormResult = {
      form: { values: args.context.formValues, fields: error.fields, error: { key: `error.${error.code}`, params: error.params } },
    }
    return answer(result, { status: error.status, headers: retryAfter(error) }, hasPage)
  }
}

/** A database that is away for a moment is no fault of the page: what was asked may be asked again. */
function foreseen(error: unknown): unknown {
  return isDatabaseAway(error) ? new AppError('unavailable', { cause: error, params: { seconds: 5 } }) : error
}

/**
 * A route without a page answers JSON, as a Response of its own: Remix drops the status of anything else there, and takes
 * anything else that is thrown there for a fault.
 */
function answer(body: object, init: ResponseInit, hasPage: boolean): unknown {
  return hasPage ? data(body, init) : Response.json(body, init)
}

function retryAfter(error: AppError): HeadersInit {
  const seconds = error.params.seconds
  return seconds === undefined ? {} : { 'Retry-After': String(seconds) }
}
