/**
 * Addresses, phones and e-mail domains of public bodies that stand on the legal pages of thousands of sites
 * (complaints go there). They are never the firm's own. From the bodies' own contact pages.
 */

/** Postcodes: Information Commissioner, Financial Ombudsman, Legal Ombudsman, Companies House, HMRC, FCA, Property Ombudsman, CQC, Ofsted, Google UK and Ireland do not matter here. */
export const THIRD_PARTY_POSTCODES: ReadonlySet<string> = new Set([
  'SK9 5AF',
  'E14 9SR',
  'SL1 0EH',
  'CF14 3UZ',
  'E20 1JN',
  'SP1 1BH',
  'NE1 4PA',
  'M1 2WD',
])

/** E.164: Information Commissioner, Financial Ombudsman, Legal Ombudsman, FCA, CQC, Ofsted. */
export const THIRD_PARTY_PHONES: ReadonlySet<string> = new Set([
  '+443031231113',
  '+441625545745',
  '+448000234567',
  '+443001239123',
  '+443005550333',
  '+448001116768',
  '+443000616161',
  '+443001231231',
])

/** Domains of e-mail addresses that belong to bodies, tools and examples. */
export const THIRD_PARTY_EMAIL_DOMAINS =
  /(?:^|\.)(?:ico\.org\.uk|ico\.gsi\.gov\.uk|[a-z-]+\.gov\.uk|[a-z-]*ombudsman[a-z-]*\.org\.uk|example\.(?:com|org|net|co\.uk)|domain\.(?:com|co\.uk)|yourdomain\.(?:com|co\.uk)|email\.com|company\.com|yoursite\.com|sentry\.io|sentry-next\.wixpress\.com|wixpress\.com|godaddy\.com|google\.com|w3\.org|schema\.org)$/
