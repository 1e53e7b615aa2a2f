/** A piece of a page's body. `html` values are escaped already; `text` values are not. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'html'; html: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'links'; links: Link[] }
  | { kind: 'facts'; rows: Fact[] }

export type Link = { path: string; label: string }

/** One line of facts, for example a phone number; `html` is escaped already. */
export type Fact = { label: string; html: string }

/** What one address of a site shows, before a template draws it. */
export type Page = { path: string; title: string; description: string; blocks: Block[] }

/** What stands around every page of a site. Footer lines are escaped already. */
export type SiteFrame = {
  origin: string
  name: string
  navigation: Link[]
  footer: string[]
  /** Schema.org data, printed by the templates that carry it, and by all when the number is shown only there. */
  jsonLd: { '@context': string; [key: string]: unknown }
  isJsonLdNeeded: boolean
  /** Pages that hold legal notices; the script-only template prints these in full. */
  legalPaths: string[]
}

/** Draws one page of a site. Templates differ in mark-up only. */
export type Template = {
  name: string
  /** The charset of the bytes sent; `windows-1252` is declared in the page only, as old sites do. */
  charset: 'utf-8' | 'windows-1252'
  /** True when its mark-up says which software made the site: not for real companies, of whom that would be made up. */
  namesSoftware: boolean
  draw(page: Page, frame: SiteFrame): string
}
