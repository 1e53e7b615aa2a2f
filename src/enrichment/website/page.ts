import type { JsonLdOrganisation } from './json-ld-organisation.ts'

/**
 * A page of a company's site as it was fetched. `url` can be opened by a person, `retrievedUrl` is what was
 * really asked for (in front of it a gateway may stand); `contentHash` is the SHA-256 of the body, hex.
 */
export type FetchedPage = {
  url: string
  html: string
  contentHash: string
  retrievedAt: Date
  retrievedUrl: string
}

/** Which part of a page something stands in, by its element's name, class or id. */
export type PageRegion = 'header' | 'nav' | 'main' | 'footer'

/** Where a run of `text` came from in the raw body: `[start, end)` in the text, `[rawStart, rawEnd)` in the HTML. */
export type TextSpan = {
  start: number
  end: number
  rawStart: number
  rawEnd: number
  /** True when blanks at the beginning of the raw run were left out of the text. */
  dropsLeadingBlank: boolean
}

/** A piece of the page's text, `[start, end)`. */
export type TextRange = { start: number; end: number }

/** `url` is absolute without its fragment, or null for anything but http(s); `href` is as written, entities decoded. */
export type PageLink = TextRange & { href: string; url: string | null; text: string; region: PageRegion }

/** A heading with its level 1-6. */
export type PageHeading = TextRange & { level: number; text: string; region: PageRegion }

/** One walk over a page: its visible text (blanks collapsed, one line per block) and what was found on the way. */
export type ParsedPage = FetchedPage & {
  text: string
  /** `text` in lower case, same length, so that offsets hold in both. */
  lowerText: string
  spans: TextSpan[]
  title: TextRange | null
  headings: PageHeading[]
  links: PageLink[]
  /** `<meta>` by lower-case name or property; the first one wins. */
  meta: ReadonlyMap<string, string>
  canonicalUrl: string | null
  /** Organisations that the page's JSON-LD describes. */
  organisations: JsonLdOrganisation[]
  /** Values of Cloudflare's `data-cfemail`, still encoded. */
  encodedEmails: string[]
}
