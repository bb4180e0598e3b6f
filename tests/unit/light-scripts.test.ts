import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { type PageScript, pageScripts } from '#app/platform/page-scripts.ts'

// What a learner's phone fetches with the page. A checking library weighs five times as much as the quiz.

const scripts: PageScript[] = ['quiz', 'exam-preload', 'evidence', 'fieldwork', 'player']

/** Every module that a browser fetches with this one; what is imported only as a type, or on demand, is not. */
function modulesOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  if (!/^(app|\.)/.test(file)) return seen
  const source = readFileSync(file, 'utf8')
  for (const [, what = '', from = ''] of source.matchAll(/^(?:import|export) ((?:type )?[^'"]*?) ?from '([^']+)'/gm)) {
    const isTypeOnly = what.startsWith('type ') || /^\{(?:\s*type \w+,?)+\s*\}$/.test(what)
    if (!isTypeOnly) modulesOf(resolve(file, from), seen)
  }
  return seen
}

function resolve(file: string, from: string): string {
  if (from.startsWith('#app/')) return from.slice(1)
  return from.startsWith('.') ? path.join(path.dirname(file), from) : from
}

test.for(scripts)('the script "%s" brings no library that checks forms, and no page', (script) => {
  const modules = [...modulesOf(pageScripts[script])]
  expect(modules.length).toBeGreaterThan(3)
  expect(modules.filter((name) => /^(zod|react|@|node:)/.test(name) || name.endsWith('.tsx') || name.includes('.server'))).toEqual([])
})
