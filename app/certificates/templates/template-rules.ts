import { backEdges } from '#app/certificates/render/back-edges.ts'
import { largestCode } from '#app/certificates/render/qr-size.ts'
import { reachOf } from '#app/certificates/render/woven-band.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { backRegions, frontRegions, paper, type TemplateBody } from './template-body.ts'
import { coloursOf, contrast } from './template-colours.ts'
import type { TemplateProblem } from './template-problem.ts'

// What a template must keep to whatever is printed with it. Pure; what only drawing tells is in check-template.server.ts.

/** Text, as WCAG 2.2 asks for. */
const leastForText = 4.5
/** Tiles on their band. */
const leastForMarks = 3
/** Between the woven band or the edge of the paper and any text. */
const air = 10

export function templateRules(body: TemplateBody): TemplateProblem[] {
  return [...colourProblems(body), ...placeProblems(body), ...wordProblems(body)]
}

function colourProblems({ palette }: TemplateBody): TemplateProblem[] {
  const { ground, band, thread, threadPale, ink, quiet, primary, secondary } = coloursOf(palette)
  const pairs = [
    ['palette.ground', ink, ground, leastForText],
    ['palette.ground', quiet, ground, leastForText],
    ['palette.primary', primary, ground, leastForText],
    ['palette.secondary', secondary, ground, leastForText],
    ['palette.thread', thread, band, leastForMarks],
    ['palette.band', threadPale, band, leastForMarks],
  ] as const
  return pairs.flatMap(([field, front, back, least]) => {
    const ratio = contrast(front, back)
    const params = { ratio: Math.floor(ratio * 10) / 10, least }
    return ratio < least ? [{ field, key: 'templates.problem.contrast' as MessageKey, params }] : []
  })
}

type Box = { x: number; y: number; width: number; height: number }

function placeProblems(body: TemplateBody): TemplateProblem[] {
  const reach = reachOf(body.band)
  const front: Box = edges({ left: reach.left + air, top: reach.top + air, right: paper.width - reach.right - air, bottom: paper.height - air * 2 })
  const onFront = [
    ...frontRegions.map((name) => ({ field: `regions.${name}`, box: body.regions[name] as Box })),
    ...body.logos.map((logo, at) => ({ field: `logos.${at}`, box: logo })),
  ]
  const onBack = body.pages === 1 ? [] : backRegions.map((name) => ({ field: `regions.${name}`, box: body.regions[name] as Box }))
  const { proof } = body.regions
  const isSmall = proof.width < largestCode + 60 || proof.height < largestCode
  return [
    ...outside(onFront, front),
    ...overlaps(onFront),
    ...outside(onBack, edges(backEdges)),
    ...overlaps(onBack),
    ...(isSmall ? [{ field: 'regions.proof', key: 'templates.problem.code' as MessageKey, params: { size: Math.ceil(largestCode) } }] : []),
  ]
}

function edges({ left, top, right, bottom }: { left: number; top: number; right: number; bottom: number }): Box {
  return { x: left, y: top, width: right - left, height: bottom - top }
}

type Placed = { field: string; box: Box }

function outside(placed: readonly Placed[], frame: Box): TemplateProblem[] {
  return placed.flatMap(({ field, box }) => {
    const isInside =
      box.x >= frame.x && box.y >= frame.y && box.x + box.width <= frame.x + frame.width && box.y + box.height <= frame.y + frame.height
    return isInside ? [] : [{ field, key: 'templates.problem.outside' as const }]
  })
}

function overlaps(placed: readonly Placed[]): TemplateProblem[] {
  return placed.flatMap(({ field, box }, at) =>
    placed.slice(0, at).some(({ box: other }) => meet(box, other)) ? [{ field, key: 'templates.problem.overlap' as const }] : [],
  )
}

function meet(one: Box, other: Box): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height
}

/** Nobody but a licensed body finds people competent, and no paper of ours borrows the names of the state. */
const claims = /kompeten|competen|\bLSP\b|sertifikat profesi|certificate of profession|professional certificate/i
const authorities =
  /\bBNSP\b|badan nasional sertifikasi|national (board|agency|authority) (of|for) (professional )?certification|garuda|\boleh negara\b|\bby the state\b/i
/** What a training may say of the units that its material refers to: the noun, which finds nobody anything. */
const nouns = /\bunit kompetensi\b|\bcompetency units?\b/gi

function wordProblems(body: TemplateBody): TemplateProblem[] {
  return printedWords(body).flatMap(({ field, words, mayNameUnits }): TemplateProblem[] => {
    if (authorities.test(words)) return [{ field, key: 'templates.problem.authority' }]
    const judged = mayNameUnits ? words.replace(nouns, '') : words
    return body.kind !== 'competency' && claims.test(judged) ? [{ field, key: 'templates.problem.claim' }] : []
  })
}

/** Everything that an operator may write onto the paper or have read out from it. */
function printedWords({ texts, signatories, logos }: TemplateBody): { field: string; words: string; mayNameUnits?: boolean }[] {
  const written = Object.entries(texts).flatMap(([name, text]) =>
    Object.entries(text ?? {}).map(([locale, words]) => ({
      field: `texts.${name}.${locale}`,
      words,
      mayNameUnits: name === 'units' || name === 'annex',
    })),
  )
  const signed = signatories.flatMap((signatory, at) =>
    signatory.source === 'own'
      ? [
          { field: `signatories.${at}.name`, words: signatory.name },
          { field: `signatories.${at}.title`, words: signatory.title },
        ]
      : [],
  )
  return [...written, ...signed, ...logos.map(({ label }, at) => ({ field: `logos.${at}.label`, words: label }))]
}
