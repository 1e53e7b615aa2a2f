import { companyNameKey } from '../../normalise/company-name.ts'
import { registrableDomain } from '../../normalise/domain.ts'
import { excerptAt, excerptOf } from './excerpt.ts'
import { legalNamesIn } from './legal-names.ts'
import { nameFitsDomain } from './name-fits-domain.ts'
import { labelledNumbers } from './number-candidates.ts'
import type { ParsedPage } from './page.ts'
import { pageKindOf } from './page-kind.ts'

/** A name that the site gives itself, and where. `legal`: with legal form in a statement about the firm. */
export type StatedName = {
  name: string
  kind: 'structured-data' | 'site-name' | 'copyright' | 'title' | 'legal' | 'trading'
  /** For `trading`: the company behind the trading name. */
  legalName: string | null
  confidence: number
  excerpt: string
  url: string
}

const GENERIC =
  /^(?:home(?: ?page)?|welcome|index|contact(?: us)?|about(?: us)?|services|our services|products|news|blog|untitled.*|new page|page not found|404.*|privacy.*|terms.*|cookies?.*|official (?:web)?site|coming soon|site|website|my site|just another wordpress site|team|our team|legal.*)$/i
const COPYRIGHT = /(?:©|&copy;|\(c\)|\bcopyright\b)/gi
const TRADING =
  /\b(?:is|are) (?:a |the )?(?:registered )?(?:trading (?:name|style|division)|brand|division)s? of\b|\btrading as\b|\bt\/a\b/gi

/** Names the page states for the firm, the most telling first; one entry per name and kind. */
export const statedNamesOf = (page: ParsedPage): StatedName[] => {
  const all = [
    ...fromStructuredData(page),
    ...fromTrading(page),
    ...fromSiteName(page),
    ...fromCopyright(page),
    ...fromTitle(page),
    ...fromRegistration(page),
  ]
  const seen = new Set<string>()
  return all.filter((stated) => {
    const key = companyNameKey(stated.name)
    const isNew =
      key !== null &&
      stated.name.length <= 120 &&
      !GENERIC.test(stated.name) &&
      !seen.has(`${stated.kind} ${key}`)
    if (isNew) seen.add(`${stated.kind} ${key}`)
    return isNew
  })
}

const stated = (
  page: ParsedPage,
  kind: StatedName['kind'],
  name: string,
  excerpt: string | null,
  confidence: number,
): StatedName[] =>
  excerpt
    ? [{ name: withoutEntities(name).trim(), kind, legalName: null, confidence, excerpt, url: page.url }]
    : []

/** JSON-LD is no HTML, but templates often escape it as if it were: "Dale &amp; Sons". */
const withoutEntities = (text: string): string =>
  text.replace(/&(?:amp|#38|quot|#34|apos|#39);/gi, (entity) => ENTITIES[entity.toLowerCase()] ?? entity)

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&#38;': '&',
  '&quot;': '"',
  '&#34;': '"',
  '&apos;': "'",
  '&#39;': "'",
}

const fromStructuredData = (page: ParsedPage): StatedName[] =>
  page.organisations.flatMap((organisation) => [
    ...(organisation.legalName
      ? stated(page, 'legal', organisation.legalName, excerptOf(page.html, organisation.legalName), 0.9)
      : []),
    ...(organisation.name
      ? stated(page, 'structured-data', organisation.name, excerptOf(page.html, organisation.name), 0.9)
      : []),
  ])

const fromSiteName = (page: ParsedPage): StatedName[] =>
  ['og:site_name', 'application-name', 'apple-mobile-web-app-title'].flatMap((key) => {
    const name = page.meta.get(key)?.trim()
    return name
      ? stated(page, 'site-name', name, excerptOf(page.html, name), key === 'og:site_name' ? 0.85 : 0.7)
      : []
  })

/** "© 2019-2026 Acme Ltd. All rights reserved", "Copyright Acme Ltd 2026". */
const fromCopyright = (page: ParsedPage): StatedName[] =>
  [...page.text.matchAll(COPYRIGHT)].slice(0, 10).flatMap((match) => {
    const from = match.index + match[0].length
    const line = /^[^\n|•·]{0,110}/.exec(page.text.slice(from, from + 110))?.[0] ?? ''
    const lead = /^(?:[\s©,:-]|copyright|\(c\)|(?:19|20)\d\d|to|by)*/i.exec(line)?.[0].length ?? 0
    const rest = line.slice(lead)
    const name = (
      legalNamesIn(rest).find((legal) => legal.start === 0)?.name ??
      rest.replace(
        /[,.]? *(?:\(?(?:19|20)\d\d.*|\ball rights.*|\bregistered\b.*|\bcompany (?:no|number|reg).*|(?<!\b\p{L})\. .*|(?<!\b\p{L})\.$|[-–] .*)$/iu,
        '',
      )
    ).trim()
    if (name.length < 2 || name.length > 80 || !/^[\p{Lu}\d]/u.test(name) || /^all rights/i.test(name))
      return []
    const start = from + lead
    return stated(
      page,
      'copyright',
      name,
      excerptAt(page, start, start + name.length),
      /\b(?:ltd|limited|llp|plc|cic)\.?$/i.test(name) ? 0.85 : 0.7,
    )
  })

/** The part of the title that fits the domain, else (on the home page only) the first or last part that is no catchword. */
const fromTitle = (page: ParsedPage): StatedName[] => {
  if (!page.title) return []
  const title = page.text.slice(page.title.start, page.title.end)
  const parts = title.split(/ [|–—\-•·:»>/] |[:|»] /).map((part) => part.replace(/^welcome to /i, '').trim())
  const domain = registrableDomain(page.url)
  const fitting = domain ? parts.find((part) => nameFitsDomain(part, domain)) : undefined
  const plain = parts.filter((part) => part !== '' && part.length <= 45 && !GENERIC.test(part))
  const name = fitting ?? (pageKindOf(page.url) === 'home' ? (plain[0] ?? null) : null)
  if (!name) return []
  const start = page.title.start + title.indexOf(name)
  return stated(page, 'title', name, excerptAt(page, start, start + name.length), fitting ? 0.8 : 0.5)
}

/** "Acme IT is a trading name of Beta Holdings Limited", "Beta Holdings Ltd trading as Acme IT". */
const fromTrading = (page: ParsedPage): StatedName[] =>
  [...page.text.matchAll(TRADING)].slice(0, 20).flatMap((match) => {
    const isForward = /of$/i.test(match[0])
    const before =
      /[^.;\n|•·]{2,80}$/.exec(page.text.slice(Math.max(0, match.index - 80), match.index).trimEnd())?.[0] ??
      ''
    const from = match.index + match[0].length
    const after = /^[^;\n|•·()]{2,100}/.exec(page.text.slice(from, from + 100).trimStart())?.[0] ?? ''
    const legal = isForward ? legalNamesIn(after)[0]?.name : legalNamesIn(before).at(-1)?.name
    const trading = isForward ? capitalisedTail(before) : capitalisedHead(after)
    const excerpt = excerptAt(page, match.index, from)
    return legal && trading && excerpt
      ? [
          {
            name: trading,
            kind: 'trading',
            legalName: legal,
            confidence: 0.9,
            excerpt: tradingExcerpt(page, excerpt, trading),
            url: page.url,
          },
        ]
      : []
  })

/** The name itself is the better quotation when the statement is split by mark-up. */
const tradingExcerpt = (page: ParsedPage, excerpt: string, name: string): string =>
  excerpt.includes(name) ? excerpt : (excerptOf(page.html, name) ?? excerpt)

const capitalisedTail = (text: string): string | null =>
  /(?:(?:[\p{Lu}\d][\p{L}\p{N}&'’.+-]*|and|of|the|for|&|\+)\s)*(?:[\p{Lu}\d][\p{L}\p{N}&'’.+-]*)\s*$/u
    .exec(text)?.[0]
    .replace(/^(?:©|copyright|and|of|the|for|\d{4})\s/gi, '')
    .trim() || null

const capitalisedHead = (text: string): string | null =>
  /^(?:[\p{Lu}\d][\p{L}\p{N}&'’+-]*|and|of|the|for|&|\+)(?:\s(?:[\p{Lu}\d][\p{L}\p{N}&'’+-]*|and|of|the|for|&|\+))*/u
    .exec(text)?.[0]
    .replace(/\s(?:and|of|the|for|Registered|Company)$/, '') || null

/** A legal name in the clause of a company number; weak by itself, since it may be the web agency's. */
const fromRegistration = (page: ParsedPage): StatedName[] =>
  labelledNumbers(page.text)
    .slice(0, 20)
    .flatMap((labelled) => {
      const from = Math.max(labelled.contextStart, labelled.start - 160)
      const legal = legalNamesIn(page.text.slice(from, labelled.start)).at(-1)
      return legal
        ? stated(page, 'legal', legal.name, excerptAt(page, from + legal.start, from + legal.end), 0.5)
        : []
    })
