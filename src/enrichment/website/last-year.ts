import type { ParsedPage } from './page.ts'

const DATED =
  /(?:©|\(c\)|\bcopyright\b)[^\n]{0,40}?(?<!\d)((?:19|20)\d\d)(?:\s?[-–—/]\s?((?:20)?\d\d))?(?!\d)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6},? (?:\d{1,2},? )?(20\d\d)(?!\d)|(?<!\d)\d{1,2}[/.]\d{1,2}[/.](20\d\d)(?!\d)|(?<!\d)(20\d\d)-[01]\d-[0-3]\d(?!\d)/gi

/**
 * The latest year that the pages date themselves with (copyright lines, dates of news); null when none. Years after
 * the page was fetched are announcements and do not count, nor do bare years ("since 2009").
 */
export const lastYearSeen = (pages: ParsedPage[]): number | null => {
  let latest: number | null = null
  for (const page of pages) {
    const thisYear = page.retrievedAt.getUTCFullYear()
    for (const match of page.text.matchAll(DATED)) {
      for (const printed of match.slice(1)) {
        const year = printed === undefined ? 0 : Number(printed.length === 2 ? `20${printed}` : printed)
        if (year >= 1990 && year <= thisYear && year > (latest ?? 0)) latest = year
      }
    }
  }
  return latest
}
