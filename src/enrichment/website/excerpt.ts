import type { ParsedPage, TextSpan } from './page.ts'
import { isBlank } from './page-text.ts'

/** Longest excerpt kept, in characters: enough for a sentence, short enough to read at a glance. */
const MAX_EXCERPT = 240

/**
 * The words around `[start, end)` of the page's text, word for word as they stand in the raw body
 * (`page.html.includes(excerpt)` holds), at most 240 characters. The sentence when it stands in one run of text,
 * else the value alone, with mark-up inside it when it is split by tags. Null when the place cannot be quoted.
 */
export const excerptAt = (page: ParsedPage, start: number, end: number): string | null => {
  const span = spanAt(page.spans, start)
  if (!span) return null
  if (end <= span.end) {
    const wide = sentenceWithin(page.text, span, start, end)
    return (
      rawSlice(page, wide.start, wide.end) ?? rawSlice(page, start, end) ?? inRawRun(page, span, start, end)
    )
  }
  return rawSlice(page, start, end)
}

/** `candidate` when it can be found in the raw body as it is or with its ampersands, slashes or letters escaped; else null. */
export const excerptOf = (html: string, candidate: string): string | null => {
  if (!isQuotable(candidate)) return null
  const spellings = [
    candidate,
    candidate.replaceAll('&', '&amp;'),
    candidate.replaceAll('/', '\\/'),
    JSON.stringify(candidate).slice(1, -1),
  ]
  return spellings.find((spelling) => spelling.length <= MAX_EXCERPT && html.includes(spelling)) ?? null
}

const isQuotable = (text: string): boolean =>
  text.trim() !== '' && !text.includes('\u0000') && text.isWellFormed()

const spanAt = (spans: TextSpan[], offset: number): TextSpan | null => {
  let low = 0
  let high = spans.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const span = spans[middle]
    if (!span) return null
    if (offset < span.start) high = middle - 1
    else if (offset >= span.end) low = middle + 1
    else return span
  }
  return null
}

/** Widens a place to its sentence, at most 90 characters to either side, within one run of text, at word boundaries. */
const sentenceWithin = (text: string, span: TextSpan, start: number, end: number) => {
  const before = text.slice(Math.max(span.start, start - 90), start)
  const after = text.slice(end, Math.min(span.end, end + 90))
  const isCutBefore = start - 90 > span.start
  const isCutAfter = end + 90 < span.end
  const left = Math.max(before.search(/[^.!?]*$/), isCutBefore ? before.indexOf(' ') + 1 : 0)
  const sentenceEnd = after.search(/[.!?](?:\s|$)/)
  const right =
    sentenceEnd >= 0 ? sentenceEnd + 1 : isCutAfter ? Math.max(0, after.lastIndexOf(' ')) : after.length
  return { start: start - (before.length - left), end: end + right }
}

const rawSlice = (page: ParsedPage, start: number, end: number): string | null => {
  const first = spanAt(page.spans, start)
  const last = spanAt(page.spans, end - 1)
  if (!first || !last) return null
  const from = rawOffsets(page, first)?.[start - first.start]
  const to = rawOffsets(page, last)?.[end - last.start]
  if (from === undefined || to === undefined || to - from > MAX_EXCERPT) return null
  const raw = page.html.slice(from, to).trim()
  return isQuotable(raw) ? raw : null
}

/** When places cannot be mapped one by one: the value as it is spelt in the raw run, else the whole run if it is short. */
const inRawRun = (page: ParsedPage, span: TextSpan, start: number, end: number): string | null => {
  const raw = page.html.slice(span.rawStart, span.rawEnd)
  const value = page.text.slice(start, end)
  if (value.length <= MAX_EXCERPT && isQuotable(value) && raw.includes(value)) return value
  const whole = raw.trim()
  return whole.length <= MAX_EXCERPT && isQuotable(whole) ? whole : null
}

/** Runs with entities beyond this length are searched instead of mapped character by character. */
const MAX_MAPPED_RUN = 20_000

const BLANK_ENTITY =
  /^&(?:nbsp|ensp|emsp|thinsp|shy|zwnj|zwj|lrm|rlm|tab|newline|#x?0*(?:9|10|13|32|160|173|a0|ad|20|200b|8203));$/i

/**
 * For each character of the run's text the raw offset where it begins, and the end of the last one: the collapsing of
 * blanks is done again over the raw run, an entity counting as one character. Null when the count does not come out
 * (an unknown entity, one of two characters): then only the whole run can be quoted.
 */
const rawOffsets = (page: ParsedPage, span: TextSpan): number[] | null => {
  if (span.rawEnd - span.rawStart > MAX_MAPPED_RUN) return null
  const raw = page.html.slice(span.rawStart, span.rawEnd)
  const offsets: number[] = []
  let isAfterBlank = span.dropsLeadingBlank
  let at = 0
  while (at < raw.length) {
    const unit = unitAt(raw, at)
    const isUnitBlank = unit.length === 1 ? isBlank(unit) : BLANK_ENTITY.test(unit)
    if (!isUnitBlank || !isAfterBlank) offsets.push(span.rawStart + at)
    isAfterBlank = isUnitBlank
    at += unit.length
  }
  if (offsets.length !== span.end - span.start) return null
  offsets.push(span.rawEnd)
  return offsets
}

const unitAt = (raw: string, at: number): string => {
  if (raw[at] !== '&') return raw[at] ?? ''
  return /^&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});/i.exec(raw.slice(at, at + 34))?.[0] ?? '&'
}
