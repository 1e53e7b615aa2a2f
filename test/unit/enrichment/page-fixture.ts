import { createHash } from 'node:crypto'
import type { FetchedPage } from '../../../src/enrichment/website/page.ts'

/** A page as the fetcher would hand it over on 22 November 2026. */
export const fetchedPage = (url: string, html: string): FetchedPage => ({
  url,
  html,
  contentHash: createHash('sha256').update(html).digest('hex'),
  retrievedAt: new Date('2026-11-22T12:00:00Z'),
  retrievedUrl: `${url}#as-retrieved`,
})
