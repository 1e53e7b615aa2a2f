/** A JSON-LD object of a page. */
export type JsonLdNode = { readonly [key: string]: unknown }

/** Longer scripts are product lists or attacks, not a firm's particulars. */
const MAX_SCRIPT = 200_000
const MAX_NODES = 2_000
const MAX_DEPTH = 8
/** Where an organisation that is the page's own may hang below another object. */
const FOLLOWED = ['@graph', 'mainEntity', 'mainEntityOfPage', 'about', 'publisher', 'isPartOf']

/** Every object of the page's JSON-LD scripts that may describe its owner, `@graph` and arrays unfolded. Unreadable scripts are left out. */
export const jsonLdNodes = (scripts: string[]): JsonLdNode[] => {
  const nodes: JsonLdNode[] = []
  for (const script of scripts.slice(0, 50).filter((each) => each.length <= MAX_SCRIPT))
    collect(parseTolerantly(script), nodes, 0)
  return nodes
}

const collect = (value: unknown, nodes: JsonLdNode[], depth: number): void => {
  if (depth > MAX_DEPTH || nodes.length >= MAX_NODES) return
  if (Array.isArray(value)) for (const item of value) collect(item, nodes, depth + 1)
  else if (isNode(value)) {
    nodes.push(value)
    for (const key of FOLLOWED) if (value[key] !== undefined) collect(value[key], nodes, depth + 1)
  }
}

/** True for a JSON object that is no array. */
export const isNode = (value: unknown): value is JsonLdNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The texts of a JSON-LD value: itself, its members, or its `@value`. */
export const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()]
  if (typeof value === 'number') return [String(value)]
  if (Array.isArray(value))
    return value
      .slice(0, 50)
      .flatMap((item) => (typeof item === 'object' && Array.isArray(item) ? [] : textsOf(item)))
  return isNode(value) && typeof value['@value'] === 'string' ? textsOf(value['@value']) : []
}

/** Sites write JSON-LD by hand: comments around it, line ends inside strings, commas too many. Undefined when hopeless. */
const parseTolerantly = (script: string): unknown => {
  const bare = script
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\]\]>\*\/|\/\/\]\]>|\]\]>)\s*$/, '')
    .trim()
    .replace(/;$/, '')
  for (const attempt of [() => bare, () => repaired(bare)]) {
    try {
      return JSON.parse(attempt())
    } catch {
      // The next attempt, or nothing: a broken block is common and says nothing about the firm.
    }
  }
  return undefined
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters are what JSON forbids in strings
const repaired = (text: string): string => text.replace(/[\u0000-\u001f]+/g, ' ').replace(/,( ?[}\]])/g, '$1')
