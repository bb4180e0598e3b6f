import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import routes from '#app/routes.ts'

export type MappedRoute = { path: string; file: string; access: string[]; hasAction: boolean }

type Entry = { path?: string; file: string; children?: Entry[] }

/** Every address of the site map with who may enter, read from the route files themselves. */
export async function siteMap(): Promise<MappedRoute[]> {
  const flat: MappedRoute[] = []
  const visit = (entries: Entry[], parent: string) => {
    for (const entry of entries) {
      const path = [parent, entry.path].filter(Boolean).join('/')
      const source = readFileSync(`app/${entry.file}`, 'utf8')
      const declared = /access:\s*(\[[^\]]*\]|'[^']*')/.exec(source)?.[1] ?? ''
      flat.push({
        path: `/${path.replace(/:\w+/g, () => randomUUID()).replace('*', 'tidak-ada')}`,
        file: entry.file,
        access: [...declared.matchAll(/'([^']+)'/g)].map((match) => match[1] ?? ''),
        hasAction: /export (async function action|const action)/.test(source),
      })
      visit(entry.children ?? [], path)
    }
  }
  visit((await routes) as Entry[], '')
  return flat.filter((route) => route.file !== 'routes/ui.tsx')
}
