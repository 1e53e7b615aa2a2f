import { load } from 'cheerio/slim'
import { organisationsIn } from './json-ld-organisation.ts'
import type { FetchedPage, PageHeading, PageLink, PageRegion, ParsedPage, TextRange } from './page.ts'
import { createTextBuilder, lowerCaseSameLength, type TextBuilder } from './page-text.ts'
import { readableParts } from './readable-part.ts'

/** What the walk needs of the parser's nodes. */
type HtmlNode = {
  type: string
  name?: string
  data?: string
  attribs?: { [name: string]: string }
  children?: HtmlNode[]
  startIndex: number | null
  endIndex: number | null
}

const INLINE = new Set(
  'a,abbr,b,bdi,bdo,cite,code,data,em,font,i,ins,kbd,label,mark,q,s,small,span,strong,sub,sup,time,tt,u,var,wbr'.split(
    ',',
  ),
)
const WITHOUT_TEXT = new Set(
  'script,style,template,svg,iframe,object,select,textarea,canvas,audio,video'.split(','),
)

/** What the walk has found so far, and where it stands. */
type Walk = {
  builder: TextBuilder
  regions: PageRegion[]
  opened: Map<HtmlNode, { start: number; region: PageRegion }>
  title: TextRange | null
  headings: (TextRange & { level: number; region: PageRegion })[]
  links: (TextRange & { href: string; region: PageRegion })[]
  meta: Map<string, string>
  canonical: string | null
  base: string | null
  jsonLd: string[]
  encodedEmails: string[]
}

/**
 * Reads a page once. Never throws: broken mark-up gives what can be read of it, an empty body an empty text.
 * Time is linear in the body's length (over-deep or over-long pages are read at their beginning and end).
 */
export const parsePage = (page: FetchedPage): ParsedPage => {
  const walk = newWalk()
  for (const part of readableParts(page.html)) {
    const dom = load(page.html.slice(part.start, part.end), {
      xml: { xmlMode: false, withStartIndices: true, withEndIndices: true, decodeEntities: true },
    })
    walkTree(dom.root().contents().toArray(), part.start, walk)
  }
  return finish(page, walk)
}

const newWalk = (): Walk => ({
  builder: createTextBuilder(),
  regions: ['main'],
  opened: new Map(),
  title: null,
  headings: [],
  links: [],
  meta: new Map(),
  canonical: null,
  base: null,
  jsonLd: [],
  encodedEmails: [],
})

/** Without recursion, so that hostile nesting cannot exhaust the stack. */
const walkTree = (roots: HtmlNode[], offset: number, walk: Walk): void => {
  const pending: { node: HtmlNode; isLeaving: boolean }[] = roots
    .toReversed()
    .map((node) => ({ node, isLeaving: false }))
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, isLeaving } = next
    if (isLeaving) leave(node, walk)
    else if (node.type === 'text') addText(node, offset, walk)
    else if (node.name && enter(node, walk)) {
      pending.push({ node, isLeaving: true })
      const children = node.children ?? []
      for (let at = children.length - 1; at >= 0; at -= 1) {
        const child = children[at]
        if (child) pending.push({ node: child, isLeaving: false })
      }
    }
  }
}

const addText = (node: HtmlNode, offset: number, walk: Walk): void => {
  if (node.startIndex === null || node.endIndex === null) return
  walk.builder.add(node.data ?? '', node.startIndex + offset, node.endIndex + 1 + offset)
}

/** Notes what an element tells by itself; true when its inside is to be read. */
const enter = (node: HtmlNode, walk: Walk): boolean => {
  const name = node.name ?? ''
  const attributes = node.attribs ?? {}
  noteAttributes(name, attributes, walk)
  if (name === 'script' && /ld\+json/i.test(attributes.type ?? ''))
    walk.jsonLd.push(node.children?.[0]?.data ?? '')
  if (WITHOUT_TEXT.has(name)) return false
  if (!INLINE.has(name)) walk.builder.breakLine()
  walk.regions.push(regionOf(name, attributes) ?? walk.regions.at(-1) ?? 'main')
  walk.opened.set(node, { start: walk.builder.length(), region: walk.regions.at(-1) ?? 'main' })
  return true
}

const noteAttributes = (name: string, attributes: { [name: string]: string }, walk: Walk): void => {
  if (name === 'meta') {
    const key = (attributes.name ?? attributes.property ?? '').toLowerCase()
    if (key && attributes.content && !walk.meta.has(key)) walk.meta.set(key, attributes.content)
  }
  if (name === 'link' && attributes.rel === 'canonical') walk.canonical ??= attributes.href ?? null
  if (name === 'base') walk.base ??= attributes.href ?? null
  if (attributes['data-cfemail']) walk.encodedEmails.push(attributes['data-cfemail'])
  // Pages drawn by frames or image maps still lead on to their other pages.
  const source =
    name === 'area' ? attributes.href : name === 'frame' || name === 'iframe' ? attributes.src : undefined
  if (source)
    walk.links.push({
      href: source,
      start: walk.builder.length(),
      end: walk.builder.length(),
      region: 'main',
    })
}

const leave = (node: HtmlNode, walk: Walk): void => {
  const name = node.name ?? ''
  const opened = walk.opened.get(node)
  walk.opened.delete(node)
  walk.regions.pop()
  if (!opened) return
  const range = { start: opened.start, end: walk.builder.length(), region: opened.region }
  if (name === 'title') walk.title ??= range
  if (/^h[1-6]$/.test(name)) walk.headings.push({ ...range, level: Number(name[1]) })
  const href = node.attribs?.href
  if (name === 'a' && href) walk.links.push({ ...range, href })
  if (!INLINE.has(name)) walk.builder.breakLine()
}

const regionOf = (name: string, attributes: { [name: string]: string }): PageRegion | null => {
  if (name === 'footer' || name === 'nav' || name === 'header' || name === 'main') return name
  const label = `${attributes.id ?? ''} ${attributes.class ?? ''} ${attributes.role ?? ''}`
    .slice(0, 200)
    .toLowerCase()
  if (/\bfooter|contentinfo|copyright/.test(label)) return 'footer'
  if (name !== 'body' && name !== 'html' && /\b(?:nav|navbar|menu|navigation)\b/.test(label)) return 'nav'
  return null
}

const finish = (page: FetchedPage, walk: Walk): ParsedPage => {
  const { text, spans, settled } = walk.builder.finish()
  const title = walk.title && settled(walk.title)
  const base = absoluteUrl(walk.base ?? '', page.url) ?? page.url
  const trimmed = (range: TextRange): string =>
    text.slice(range.start, range.end).replaceAll('\n', ' ').trim()
  const links: PageLink[] = bothEnds(walk.links)
    .map(settled)
    .map((link) => ({
      ...link,
      url: absoluteUrl(link.href, base),
      text: trimmed(link),
    }))
  const headings: PageHeading[] = walk.headings
    .map(settled)
    .map((heading) => ({ ...heading, text: trimmed(heading) }))
  return {
    ...page,
    text,
    lowerText: lowerCaseSameLength(text),
    spans,
    title: title && trimmed(title) ? title : null,
    headings,
    links,
    meta: walk.meta,
    canonicalUrl: walk.canonical ? absoluteUrl(walk.canonical, base) : null,
    organisations: organisationsIn(walk.jsonLd),
    encodedEmails: walk.encodedEmails,
  }
}

/** A page of many thousand links is a list or an attack: its first and last ones are kept. */
const bothEnds = <T>(links: T[]): T[] =>
  links.length <= 5_000 ? links : [...links.slice(0, 4_000), ...links.slice(-1_000)]

/** The absolute http(s) address without fragment, or null. */
const absoluteUrl = (href: string, base: string): string | null => {
  const url = URL.parse(href.trim(), base)
  if (!url || !/^https?:$/.test(url.protocol)) return null
  url.hash = ''
  return url.href
}
