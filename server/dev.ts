import { watch } from 'node:fs'
import path from 'node:path'
import { runPortal, say } from './portal.ts'

/** Vite shows changed pages by itself; the rest of the web process and the worker are started anew. */
const portal = await runPortal({ web: true, worker: true, development: true })
say(`Naik Kelas (development) is at ${portal.address}. Changes of files show at once. Stop with Ctrl-C.`)

let timer: NodeJS.Timeout | undefined
let webChanged = false

function onChange(folder: string, file: string | null): void {
  if (file === null || !/\.tsx?$/.test(file) || /\.test\.tsx?$/.test(file)) {
    return
  }
  webChanged ||= folder === 'server'
  clearTimeout(timer)
  timer = setTimeout(restart, 300)
}

function restart(): void {
  for (const child of webChanged ? [...portal.web, ...portal.worker] : portal.worker) {
    child.restart()
  }
  webChanged = false
}

for (const folder of ['app', 'server']) {
  watch(path.resolve(folder), { recursive: true }, (_event, file) => onChange(folder, file))
}
