import { load } from 'cheerio/slim'
import { figureOf } from './figure-text.ts'
import { attribute, elementsIn, localName, textIn, type XmlNode } from './ixbrl-nodes.ts'

/** The period and the company that tagged figures belong to. Days are `YYYY-MM-DD`. */
export type IxbrlContext = {
  /** Null: a day, not a period. */
  start: string | null
  end: string
  /** True for a part of the whole only: a segment, a director, a class of shares. */
  hasDimension: boolean
  /** As the document names the company, usually its number. */
  entity: string
}

/** One tagged number. */
export type IxbrlFigure = {
  /** Concept without its prefix, for example `NetAssetsLiabilities`. */
  concept: string
  contextId: string
  /** `GBP` for money; `pure` and the like; null when the unit is not defined. */
  unit: string | null
  /** Null: what stands there is no number by its own format, or its sign is in doubt. */
  value: number | null
  /** Digits behind the decimal point that are exact; negative: rounded to tens and so on. Null: not said. */
  decimals: number | null
  /** The element word for word as it stands in the document. */
  excerpt: string
}

/** A document as read. */
export type IxbrlDocument = { contexts: ReadonlyMap<string, IxbrlContext>; figures: IxbrlFigure[] }

/** Accounts nest some dozens deep; the parser's time grows with depth times length. */
const DEEPEST = 1_000
/** Longer elements than this hold a whole table by mistake; their beginning is evidence enough. */
const LONGEST_EXCERPT = 600

/**
 * Reads the contexts, units and numbers of an Inline XBRL document (1.0 and 1.1). Never throws: broken mark-up gives what
 * can be read of it, another kind of document nothing. Linear in the length of the body.
 */
export const readIxbrl = (body: string): IxbrlDocument => {
  if (isTooDeep(body)) return { contexts: new Map(), figures: [] }
  const dom = load(body, { xml: { xmlMode: true, withStartIndices: true, withEndIndices: true } })
  const contexts = new Map<string, IxbrlContext>()
  const units = new Map<string, string>()
  const tagged: { node: XmlNode; before: string; after: string }[] = []
  const roots: XmlNode[] = dom.root().contents().toArray()
  for (const node of elementsIn(roots)) {
    const name = localName(node.name)
    if (name === 'context') addContext(contexts, node)
    else if (name === 'unit') addUnit(units, node)
    else if (name === 'nonfraction') tagged.push({ node, ...around(body, node) })
  }
  return { contexts, figures: tagged.flatMap((one) => figureIn(body, one, units)) }
}

const isTooDeep = (body: string): boolean => {
  let depth = 0
  for (const [, closes, closesItself] of body.matchAll(/<(\/?)[a-z][^<>]*?(\/?)>/giu)) {
    if (closes !== '') depth -= 1
    else if (closesItself === '') depth += 1
    if (depth > DEEPEST) return true
  }
  return false
}

const isoDay = (text: string | undefined): string | null =>
  /^\s*(\d{4}-\d\d-\d\d)\s*$/u.exec(text ?? '')?.[1] ?? null

const addContext = (contexts: Map<string, IxbrlContext>, context: XmlNode): void => {
  const id = attribute(context, 'id')
  const texts = new Map<string, string>()
  let hasDimension = false
  for (const node of elementsIn(context.children ?? [])) {
    const name = localName(node.name)
    hasDimension ||= name === 'explicitmember' || name === 'typedmember'
    texts.set(name, textIn(node))
  }
  const end = isoDay(texts.get('instant') ?? texts.get('enddate'))
  const start = texts.has('instant') ? null : isoDay(texts.get('startdate'))
  const isPeriod = texts.has('instant') || start !== null
  if (id === undefined || end === null || !isPeriod) return
  contexts.set(id, { start, end, hasDimension, entity: (texts.get('identifier') ?? '').trim() })
}

const addUnit = (units: Map<string, string>, unit: XmlNode): void => {
  const id = attribute(unit, 'id')
  const measures = [...elementsIn(unit.children ?? [])].filter((node) => localName(node.name) === 'measure')
  const [measure] = measures
  // A rate (pounds per share) has two measures and is no amount.
  if (id === undefined || measure === undefined || measures.length > 1) return
  const text = textIn(measure).trim()
  units.set(id, text.slice(text.lastIndexOf(':') + 1))
}

/** What stands right before and behind an element, tags left out. */
const around = (body: string, { startIndex, endIndex }: XmlNode): { before: string; after: string } => {
  const before = body.slice(Math.max(0, (startIndex ?? 0) - 200), startIndex ?? 0)
  const after = body.slice((endIndex ?? 0) + 1, (endIndex ?? 0) + 200)
  return {
    before: before.replace(/<[^>]*>?|^[^<]*>/gu, '').trimEnd(),
    after: after.replace(/<[^>]*>?/gu, '').trimStart(),
  }
}

const figureIn = (
  body: string,
  { node, before, after }: { node: XmlNode; before: string; after: string },
  units: Map<string, string>,
): IxbrlFigure[] => {
  const concept = attribute(node, 'name')
  const contextId = attribute(node, 'contextref')
  if (concept === undefined || contextId === undefined || attribute(node, 'nil') === 'true') return []
  const sign = attribute(node, 'sign')
  const format = attribute(node, 'format')
  const value = figureOf(textIn(node), {
    scale: attribute(node, 'scale'),
    sign,
    format: format === undefined ? undefined : format.slice(format.lastIndexOf(':') + 1),
  })
  // Printed as (1,234) and tagged without a sign: the page says a loss, the tag a profit.
  const isSignDoubtful = sign?.trim() !== '-' && /[(\u2212-]$/u.test(before) && isClosed(before, after)
  const precision = attribute(node, 'decimals')
  return [
    {
      concept: concept.slice(concept.lastIndexOf(':') + 1),
      contextId,
      unit: units.get(attribute(node, 'unitref') ?? '') ?? null,
      value: isSignDoubtful && value !== 0 ? null : value,
      decimals: precision === undefined ? null : precision === 'INF' ? 12 : wholeOrNull(precision),
      excerpt: body.slice(node.startIndex ?? 0, (node.endIndex ?? 0) + 1).slice(0, LONGEST_EXCERPT),
    },
  ]
}

/** A bracket counts only as a pair; a minus stands alone. */
const isClosed = (before: string, after: string): boolean => !before.endsWith('(') || after.startsWith(')')

const wholeOrNull = (text: string): number | null => (/^-?\d{1,2}$/u.test(text) ? Number(text) : null)
