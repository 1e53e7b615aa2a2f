import { excerptAt, excerptOf } from './excerpt.ts'
import type { ParsedPage } from './page.ts'
import { pageKindOf } from './page-kind.ts'

/** The page to reach the firm by; `source` is the page that the excerpt stands on. */
export type ContactPage = { address: string; excerpt: string; source: ParsedPage }

/** The firm's contact page: one that was read, else one that is linked to. Null when there is none. */
export const contactPageOf = (pages: ParsedPage[]): ContactPage | null => {
  for (const page of pages) {
    if (pageKindOf(page.url) !== 'contact') continue
    const range = page.title ?? page.headings.find((heading) => heading.text !== '')
    const excerpt = range ? excerptAt(page, range.start, range.end) : null
    if (excerpt) return { address: page.url, excerpt, source: page }
  }
  for (const page of pages) {
    const host = URL.parse(page.url)?.host
    const link = page.links.find(
      (each) =>
        each.url && URL.parse(each.url)?.host === host && pageKindOf(each.url, each.text) === 'contact',
    )
    const excerpt = link && (excerptOf(page.html, link.href) ?? excerptAt(page, link.start, link.end))
    if (link?.url && excerpt) return { address: link.url, excerpt, source: page }
  }
  return null
}
