/** What a walk over a document needs of the parser's nodes. */
export type XmlNode = {
  type: string
  name?: string
  data?: string
  attribs?: { [name: string]: string }
  children?: XmlNode[]
  startIndex?: number | null
  endIndex?: number | null
}

/** A name without its prefix, in lower case: prefixes are each document's own choice. */
export const localName = (name: string | undefined): string =>
  (name ?? '').slice((name ?? '').lastIndexOf(':') + 1).toLowerCase()

/** An attribute by its local name, or undefined. */
export const attribute = (node: XmlNode, name: string): string | undefined => {
  for (const [key, value] of Object.entries(node.attribs ?? {})) {
    if (localName(key) === name) return value
  }
  return undefined
}

/** All elements below these nodes in the order of the document, however deep they nest. */
export function* elementsIn(roots: XmlNode[], skips?: (node: XmlNode) => boolean): Generator<XmlNode> {
  const stack = [...roots].reverse()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.name !== undefined) yield node
    if (skips?.(node)) continue
    const children = node.children ?? []
    for (let at = children.length - 1; at >= 0; at--) {
      const child = children[at]
      if (child !== undefined) stack.push(child)
    }
  }
}

/** The text inside a node, without what the document excludes from it. */
export const textIn = (node: XmlNode): string => {
  const parts: string[] = []
  const stack: XmlNode[] = [...(node.children ?? [])].reverse()
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (at.type === 'text') parts.push(at.data ?? '')
    else if (localName(at.name) !== 'exclude') stack.push(...[...(at.children ?? [])].reverse())
  }
  return parts.join('').replaceAll('&nbsp;', '\u00a0')
}
