import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { RequestHandler } from 'express'
import { guardBuild } from '#app/platform/guard.server.ts'
import { pageScripts } from '#app/platform/page-scripts.ts'
import type { ServerBuild } from '#app/platform/remix.ts'

/** The pages: how to load the current build, where the page scripts are, and Vite's own middleware in development. */
export type PageBuild = {
  load: () => Promise<ServerBuild>
  scripts: Record<string, string>
  middlewares: RequestHandler[]
  close: () => Promise<void>
}

/** The finished build in `build/`. */
export async function productionBuild(root: string): Promise<PageBuild> {
  const build = guardBuild((await import(path.join(root, 'build/server/index.js'))) as ServerBuild)
  const manifest: Record<string, { file: string }> = JSON.parse(readFileSync(path.join(root, 'build/.vite/client-manifest.json'), 'utf8'))
  const scripts = Object.fromEntries(Object.entries(pageScripts).map(([name, source]) => [name, `/${manifest[source]?.file ?? ''}`]))
  return { load: async () => build, scripts, middlewares: [], close: async () => {} }
}

/** Vite in middleware mode: each request sees the sources as they are. */
export async function developmentBuild(root: string): Promise<PageBuild> {
  const { createServer } = await import('vite')
  const vite = await createServer({ root, server: { middlewareMode: true }, appType: 'custom' })
  const scripts = Object.fromEntries(Object.entries(pageScripts).map(([name, source]) => [name, `/${source}`]))
  return {
    load: async () => guardBuild((await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild),
    scripts: { ...scripts, development: '/@vite/client' },
    middlewares: [vite.middlewares as unknown as RequestHandler],
    close: () => vite.close(),
  }
}
