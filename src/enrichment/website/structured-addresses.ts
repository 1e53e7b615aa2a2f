import { excerptOf } from './excerpt.ts'
import type { ParsedPage } from './page.ts'
import type { SiteAddress } from './postal-addresses.ts'

/** Addresses from the page's JSON-LD; quoted is the postcode as it stands there. */
export const structuredAddressesOf = (page: ParsedPage): SiteAddress[] =>
  page.organisations.flatMap((organisation) =>
    organisation.addresses.flatMap(({ text, postcode, printedPostcode }): SiteAddress[] => {
      const excerpt = excerptOf(page.html, printedPostcode)
      return excerpt ? [{ postcode, text, kind: 'site', confidence: 0.92, excerpt, url: page.url }] : []
    }),
  )
