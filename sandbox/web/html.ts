import type { Block, Fact, Link, SiteFrame } from './page.ts'

/** Text made safe for HTML bodies and attribute values. */
export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

/** An anchor with an escaped label. */
export function anchor(href: string, label: string): string {
  return `<a href="${escaped(href)}">${escaped(label)}</a>`
}

/** Anchors joined by `separator`. */
export function anchors(links: Link[], separator: string): string {
  return links.map((link) => anchor(link.path, link.label)).join(separator)
}

/** How a template draws rows of facts. */
type FactsStyle = (rows: Fact[]) => string

/** Blocks in plain modern mark-up, facts in the template's own style. */
export function drawnBlocks(blocks: Block[], drawFacts: FactsStyle): string {
  return blocks.map((block) => drawnBlock(block, drawFacts)).join('\n')
}

function drawnBlock(block: Block, drawFacts: FactsStyle): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${escaped(block.text)}</h2>`
    case 'text':
      return `<p>${escaped(block.text)}</p>`
    case 'html':
      return block.html
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`
    case 'links':
      return `<ul>${block.links.map((link) => `<li>${anchor(link.path, link.label)}</li>`).join('')}</ul>`
    case 'facts':
      return drawFacts(block.rows)
  }
}

/** The script element with the site's JSON-LD. */
export function jsonLdElement(data: unknown): string {
  const text = JSON.stringify(data, null, 1).replace(/</g, '\\u003c')
  return `<script type="application/ld+json">${text}</script>`
}

/** The JSON-LD element when the company number is shown nowhere else, else nothing. */
export function neededJsonLd(frame: SiteFrame): string {
  return frame.isJsonLdNeeded ? jsonLdElement(frame.jsonLd) : ''
}
