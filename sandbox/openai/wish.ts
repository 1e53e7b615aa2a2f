import type { SandboxContext } from '../context.ts'
import type { Sector } from '../world/world.ts'
import type { Asked } from './asked.ts'
import { leaveOutTest, type Parted, partPrompt } from './leave-out.ts'
import { marketOf } from './market.ts'
import { type Area, areaIn, wholeCountry } from './places.ts'
import { idleKindWords, idlePhrases, sectorWords } from './trade-words.ts'

/** What the model understood: where, what, how many, and whom not. */
export type Wish = {
  area: Area
  /** Empty: any trade. */
  sectors: Sector[]
  /** Finer kinds, SIC codes and services that the prompt names. */
  kinds: Set<string>
  sicCodes: Set<string>
  services: Set<string>
  maximum: number
  /** First day of the month since which companies are wanted to be founded (`2026-05-01`); null: of any age. */
  foundedSince: string | null
  /** Takes a name in comparable spelling. */
  isLeftOut: (comparableName: string) => boolean
  /** Registrable domains that the search is held to; empty: all. */
  allowedDomains: string[]
}

const defaultMaximum = 10
const highestMaximum = 100
const notCompanies =
  '(?![\\d.]|[\\s-]*(?:miles?|mi\\b|km|kilomet|words?|char|sentences?|search|sources?|urls?|tool|employees|staff|people|metres|minutes|seconds|tokens|pages))'
const countForms = [
  new RegExp(
    `(?:up to|at most|no more than|not more than|maximum(?: of)?|max\\.?|limit(?:ed)?(?: of| to)?)\\s+(\\d{1,3})${notCompanies}`,
    'i',
  ),
  /\bmax(?:imum)?[a-z_ ]{0,24}"?\s*[:=]\s*"?(\d{1,3})\b/i,
  new RegExp(
    `(?:list|find|return|give|name|suggest)\\s+(?:me\\s+)?(?:exactly\\s+)?(\\d{1,3})${notCompanies}`,
    'i',
  ),
]

function maximumIn(text: string): number {
  for (const form of countForms) {
    const count = Number(form.exec(text)?.[1] ?? 0)
    if (count > 0) return Math.min(count, highestMaximum)
  }
  return defaultMaximum
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)

/** "founded since May 2026", "opened after May 2026". */
function foundedSinceIn(text: string): string | null {
  const [, month = '', year = ''] =
    /\b(?:founded|opened|incorporated|started|set up) (?:since|after) ([a-z]+) (\d{4})\b/i.exec(text) ?? []
  const index = months.indexOf(month.toLowerCase())
  return index < 0 ? null : `${year}-${String(index + 1).padStart(2, '0')}-01`
}

/** From the first trade word to the end of the phrase: what comes after "that" or "for" speaks of the trade's customers. */
function tradePhrase(text: string, start: number): string {
  return (
    text.slice(start).split(/[.\n]|\b(?:for|serving|that|which|who|with|without|not|within|near|in)\b/i)[0] ??
    ''
  )
}

/** The sector named first, and those named in the same phrase. */
function sectorsIn(text: string): Sector[] {
  const clean = text.replace(idlePhrases, ' ')
  const starts = sectorWords.map(([, form]) => clean.search(form))
  const first = Math.min(...starts.filter((start) => start >= 0))
  if (!Number.isFinite(first)) return []
  const phrase = tradePhrase(clean, first)
  return sectorWords.filter(([, form]) => form.test(phrase)).map(([sector]) => sector)
}

/** The sectors of the kinds that a prompt names without naming a sector ("printing companies"). */
function sectorsOfKinds(context: SandboxContext, kinds: Set<string>): Sector[] {
  const firms = context.world.firms.filter((firm) => firm.kind !== '' && kinds.has(firm.kind))
  return [...new Set(firms.map((firm) => firm.sector))]
}

function firstFilled<T>(lists: T[][]): T[] {
  return lists.find((list) => list.length > 0) ?? []
}

function namedKinds(context: SandboxContext, text: string): Set<string> {
  const words = new Set(
    text
      .toLowerCase()
      .replace(idlePhrases, ' ')
      .match(/[a-z]+/g) ?? [],
  )
  const isNamed = (word: string) =>
    words.has(word) || words.has(`${word}s`) || words.has(word.replace(/s$/, ''))
  return new Set(
    [...marketOf(context).kinds].filter((kind) => {
      const parts = kind.toLowerCase().split(/[^a-z]+/)
      return parts.some(
        (part) => part.length > 1 && part !== 'it' && !idleKindWords.has(part) && isNamed(part),
      )
    }),
  )
}

function namedServices(context: SandboxContext, text: string): Set<string> {
  const lower = text.toLowerCase()
  return new Set([...marketOf(context).services].filter((service) => lower.includes(service.toLowerCase())))
}

function areaOf(context: SandboxContext, asked: Asked, input: Parted, instructions: Parted): Area {
  const city = asked.search?.city
  const all = `${asked.input}\n${asked.instructions}`
  const texts = [input.wanted, instructions.wanted, asked.input, city ? `in ${city}` : '']
  for (const text of texts) {
    const area = areaIn(context, text, all)
    if (area) return area
  }
  return wholeCountry
}

/** Reads a request as a model would: freely, and not always rightly. */
export function wishOf(context: SandboxContext, asked: Asked): Wish {
  const input = partPrompt(asked.input)
  const instructions = partPrompt(asked.instructions)
  const both = `${asked.input}\n${asked.instructions}`
  const kinds = namedKinds(context, input.wanted)
  return {
    area: areaOf(context, asked, input, instructions),
    sectors: firstFilled([
      sectorsIn(input.wanted),
      sectorsOfKinds(context, kinds),
      sectorsIn(instructions.wanted),
    ]),
    kinds,
    sicCodes: new Set(input.wanted.match(/\b\d{5}\b/g) ?? []),
    services: namedServices(context, input.wanted),
    maximum: maximumIn(both),
    foundedSince: foundedSinceIn(both),
    isLeftOut: leaveOutTest(`${input.leaveOut}\n${instructions.leaveOut}`),
    allowedDomains: asked.search?.allowedDomains ?? [],
  }
}
