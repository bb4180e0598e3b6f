// `npm run bench -- pages|http|lighthouse|certificates|verify|video|grading|exam|phone`: measurements that print tables; nothing here passes or fails.
const benches: Record<string, () => Promise<{ run: () => Promise<void> }>> = {
  pages: () => import('./pages.ts'),
  http: () => import('./http.ts'),
  lighthouse: () => import('./lighthouse.ts'),
  certificates: () => import('./certificates.ts'),
  verify: () => import('./verify.ts'),
  video: () => import('./video.ts'),
  grading: () => import('./grading.ts'),
  exam: () => import('./exam.ts'),
  phone: () => import('./phone.ts'),
}

const usage = `npm run bench -- [${Object.keys(benches).join('|')}]…\nRuns the benches named, or all of them, and prints tables; docs/measurements.md explains them.`

const chosen = process.argv.slice(2).filter((name) => name !== '--')
if (chosen.some((name) => name === '--help' || name === '-h')) {
  console.log(usage)
  process.exit()
}
const names = chosen.length > 0 ? chosen : Object.keys(benches)
for (const name of names) {
  const load = benches[name]
  if (!load) {
    console.error(`There is no bench "${name}". Choose from: ${Object.keys(benches).join(', ')}.`)
    process.exitCode = 1
    break
  }
  console.log(`\n# ${name}\n`)
  await (await load()).run()
}

export {}
