import type { Asked } from './asked.ts'
import { type JsonObject, objectOr } from './json.ts'

/** True when the answer's schema is a list of criteria, each of a kind: the question of what can be checked of a description. */
export function asksForCriteria(asked: Asked): boolean {
  if (asked.format.kind !== 'json_schema') return false
  const list = objectOr(objectOr(objectOr(asked.format.schema).properties).criteria)
  return 'kind' in objectOr(objectOr(list.items).properties)
}

/** What is described: the last line that is a JSON string, else all of the input. */
function described(input: string): string {
  const lines = input.split('\n').toReversed()
  for (const line of lines) {
    try {
      const value: unknown = JSON.parse(line)
      if (typeof value === 'string') return value
    } catch {
      // A line of plain words.
    }
  }
  return input
}

/** A fair model does not do as a description says it should; such sentences say nothing of companies. */
const orders =
  /\b(?:ignore|disregard|forget)\b[^.!\n]*|\b(?:mark|treat|count)\b[^.!\n]*\b(?:met|matching|approved)\b|\b(?:you are now|system prompt|instructions?)\b[^.!\n]*/gi

const stemOf = (word: string) => (word.length > 4 ? word.replace(/(?:ies|y|ing|ers?|es|s|e)$/, '') : word)

const wordsOf = (text: string) => (text.toLowerCase().match(/[a-z]{4,}/g) ?? []).map(stemOf)

/** The offered codes whose names share the most words with the trade, at most five. */
function codesFor(asked: Asked, trade: string): string[] {
  const wanted = new Set(wordsOf(trade))
  const offered = [...asked.input.matchAll(/^(\d{5}) (.+)$/gm)].map(([, code = '', name = '']) => ({
    code,
    shared: new Set(wordsOf(name).filter((word) => wanted.has(word))).size,
  }))
  const most = Math.max(1, ...offered.map(({ shared }) => shared))
  return offered
    .filter(({ shared }) => shared === most)
    .map(({ code }) => code)
    .slice(0, 20)
}

type Wish = {
  kind: string
  values?: string[]
  words?: string[]
  minimum?: number
  maximum?: number
  from?: string
  to?: string
}

const number = (text: string | undefined) => Number((text ?? '').replaceAll(',', ''))

/** What the model understands, each form of words with what it makes of it. */
const readings: readonly (readonly [RegExp, (match: RegExpExecArray, today: string) => Wish])[] = [
  [
    /(\d[\d,]*)\s*(?:-|–|to)\s*(\d[\d,]*) (?:employees|staff|people)/gi,
    (match) => ({ kind: 'size', minimum: number(match[1]), maximum: number(match[2]) }),
  ],
  [
    /(?<!no )(?:at least|more than|over) (\d[\d,]*) (?:employees|staff|people)/gi,
    (match) => ({ kind: 'size', minimum: number(match[1]) }),
  ],
  [
    /(\d[\d,]*) ?(?:\+|or more|plus) (?:employees|staff|people)/gi,
    (match) => ({ kind: 'size', minimum: number(match[1]) }),
  ],
  [
    /(?:at most|up to|fewer than|less than|under|no more than) (\d[\d,]*) (?:employees|staff|people)/gi,
    (match) => ({ kind: 'size', maximum: number(match[1]) }),
  ],
  [
    /(?:incorporated|founded|established|started|set up) (?:since|after) (\d{4})/gi,
    (match) => ({ kind: 'age', from: `${match[1]}-01-01` }),
  ],
  [
    /(?:incorporated|founded|established|started|set up) (?:in|within) the last (\d+) years/gi,
    (match, today) => ({
      kind: 'age',
      from: `${Number(today.slice(0, 4)) - Number(match[1])}${today.slice(4)}`,
    }),
  ],
  [
    /(?:over|more than|at least) (\d+) years old/gi,
    (match, today) => ({
      kind: 'age',
      to: `${Number(today.slice(0, 4)) - Number(match[1])}${today.slice(4)}`,
    }),
  ],
  [
    /(?:do(?:es)? not|don't|without|never) (?:offer|mention|say)?\s*"([^"]+)"/gi,
    (match) => ({ kind: 'site-lacks', words: [match[1] ?? ''] }),
  ],
  [
    /(?:says?|mentions?|offers?|with|about) "([^"]+)"/gi,
    (match) => ({ kind: 'site-says', words: [match[1] ?? ''] }),
  ],
  [/with (?:a|their own) website/gi, () => ({ kind: 'has', values: ['website'] })],
  [/(?:with a|have a) phone number/gi, () => ({ kind: 'has', values: ['phone'] })],
  [/charities|non-profits?/gi, () => ({ kind: 'legal-form', values: ['non-profit'] })],
]

function criterion(text: string, need: 'must' | 'nice', wish: Wish): JsonObject {
  const { kind, values = [], words = [], minimum = null, maximum = null, from = null, to = null } = wish
  return { text, need, kind, values, words, minimum, maximum, from, to }
}

/** The answer of a fair model to the question what can be checked: by the words of the description alone. */
export function criteriaAnswer(asked: Asked): JsonObject {
  const text = described(asked.input).replace(orders, ' ').trim()
  const today = /\b\d{4}-\d{2}-\d{2}\b/.exec(asked.input)?.[0] ?? '2026-11-22'
  const trade = (
    text.split(/[.,;:\n]|\b(?:that|which|who|with|without|founded|incorporated|ideally)\b/i)[0] ?? text
  ).trim()
  const codes = codesFor(asked, trade)
  const wishes = readings.flatMap(([form, reading]) =>
    [...text.matchAll(form)].map((match) => {
      const clause = text.slice(Math.max(0, text.lastIndexOf('.', match.index)), match.index)
      return criterion(
        match[0],
        /ideally|prefer|bonus|nice/i.test(clause) ? 'nice' : 'must',
        reading(match, today),
      )
    }),
  )
  const words = trade === '' ? [] : [trade.toLowerCase().slice(0, 60)]
  const usual = [
    criterion('has a website of its own', 'nice', { kind: 'has', values: ['website'] }),
    criterion('has a phone number', 'nice', { kind: 'has', values: ['phone'] }),
  ]
  const all = [criterion(trade || 'any company', 'must', { kind: 'trade', values: codes, words }), ...wishes]
  return {
    criteria: [...all, ...(all.length < 3 ? usual : [])].slice(0, 6),
    not_checked: [
      ...text.matchAll(/(?:has|have|with) (?:an? )?budget|(?:looking|planning|willing) to [^.,;\n]*/gi),
    ].map(([part]) => part),
    terms: [trade.slice(0, 100) || 'companies'],
    sic_codes: codes,
  }
}

/** The same as a model writes it that keeps to no schema: a kind that there is not. */
export function brokenCriteria(answer: JsonObject): JsonObject {
  const { criteria, ...rest } = answer
  const list = Array.isArray(criteria) ? criteria : []
  return { ...rest, criteria: list.map((one) => ({ ...objectOr(one), kind: 'vibes' })) }
}
