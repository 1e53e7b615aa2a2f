import { personInWords } from '../../company/person.ts'
import { normalisePhone } from '../../normalise/phone.ts'
import type { DraftClaim } from './claim-maker.ts'
import type { SiteCompanyNumber } from './company-numbers.ts'
import { contactPageOf } from './contact-page.ts'
import { emailsOf } from './emails.ts'
import { excerptAt, excerptOf } from './excerpt.ts'
import { headcountsOf } from './headcount.ts'
import type { ParsedPage } from './page.ts'
import { peopleOf } from './people.ts'
import { phonesOf } from './phones.ts'
import type { SiteAddress } from './postal-addresses.ts'
import { servicesOf } from './services.ts'
import { linkedInOf } from './socials.ts'
import type { StatedName } from './stated-names.ts'
import { vatNumbersOf } from './vat-numbers.ts'

/** What was read before and is now put into claims. */
export type SiteFindings = {
  domain: string | null
  statedNames: StatedName[]
  companyNumbers: SiteCompanyNumber[]
  addresses: SiteAddress[]
}

/** Below this a value is noted in the findings but is no claim about the firm. */
const LEAST_CONFIDENCE = 0.3

/** Every claim that the pages carry about the firm, as drafts; doubles included. */
export const siteDrafts = (pages: ParsedPage[], findings: SiteFindings): DraftClaim[] =>
  [
    ...nameDrafts(findings.statedNames),
    ...numberDrafts(findings.companyNumbers),
    ...findings.addresses.flatMap(addressDrafts),
    ...websiteDrafts(pages),
    ...pages.flatMap((page) => pageDrafts(page, findings.domain)),
    ...contactPageDrafts(pages),
    ...servicesOf(pages).map(
      (service): DraftClaim => ({ ...service, field: 'service', value: service.name, method: 'page-text' }),
    ),
  ].filter((draft) => draft.confidence >= LEAST_CONFIDENCE)

const nameDrafts = (names: StatedName[]): DraftClaim[] =>
  names.flatMap((name): DraftClaim[] => {
    const method = name.kind === 'structured-data' ? 'structured-data' : 'page-text'
    const legal: DraftClaim[] = name.legalName
      ? [{ ...name, field: 'legalName', value: name.legalName, method }]
      : []
    if (name.kind === 'legal')
      return name.confidence > 0.5
        ? [{ ...name, field: 'legalName', value: name.name, method: 'structured-data' }]
        : []
    return [{ ...name, field: 'name', value: name.name, method }, ...legal]
  })

const numberDrafts = (numbers: SiteCompanyNumber[]): DraftClaim[] =>
  numbers
    .filter((each) => each.standing === 'own' || each.standing === 'possible')
    .flatMap((each): DraftClaim[] => {
      const draft = {
        excerpt: each.excerpt,
        url: each.url,
        confidence: each.confidence,
        method: 'page-text' as const,
      }
      const number: DraftClaim = { ...draft, field: 'companyNumber', value: each.number }
      if (each.standing !== 'own' || !each.name || !each.nameExcerpt) return [number]
      return [number, { ...draft, field: 'legalName', value: each.name, excerpt: each.nameExcerpt }]
    })

const addressDrafts = (address: SiteAddress): DraftClaim[] => {
  const draft = {
    excerpt: address.excerpt,
    url: address.url,
    confidence: address.confidence,
    method: 'page-text' as const,
  }
  const isOffice = address.kind === 'registered-office'
  return [
    { ...draft, field: isOffice ? 'registeredPostcode' : 'postcode', value: address.postcode },
    ...(address.text === address.postcode
      ? []
      : [
          {
            ...draft,
            field: isOffice ? ('registeredOffice' as const) : ('address' as const),
            value: address.text,
          },
        ]),
  ]
}

/** The home page's address; quoted is its own canonical link, its domain in the body, or its title. */
const websiteDrafts = (pages: ParsedPage[]): DraftClaim[] => {
  const home = pages[0]
  const url = home && URL.parse(home.url)
  if (!home || !url) return []
  const named = excerptOf(home.html, url.host) ?? excerptOf(home.html, url.host.replace(/^www\./, ''))
  const excerpt = named ?? (home.title ? excerptAt(home, home.title.start, home.title.end) : null)
  return excerpt
    ? [
        {
          field: 'website',
          value: `${url.origin}/`,
          excerpt,
          url: home.url,
          confidence: named ? 0.95 : 0.8,
          method: 'link',
        },
      ]
    : []
}

const pageDrafts = (page: ParsedPage, domain: string | null): DraftClaim[] => [
  ...structuredDrafts(page),
  ...phonesOf(page).map((phone): DraftClaim => ({ ...phone, field: 'phone', value: phone.e164 })),
  ...emailsOf(page).map((email): DraftClaim => ({ ...email, field: 'email', value: email.address })),
  ...linkedInOf(page, domain).map(
    (link): DraftClaim => ({ ...link, field: 'linkedin', value: link.address }),
  ),
  ...vatNumbersOf(page).map(
    (vat): DraftClaim => ({
      ...vat,
      field: 'vatNumber',
      value: `GB${vat.number}`,
      confidence: vat.hasRightCheckDigits ? 0.9 : 0.5,
      method: 'page-text',
    }),
  ),
  ...headcountsOf(page).map(
    ({ people, isAtLeast, ...headcount }): DraftClaim => ({
      ...headcount,
      field: 'employees',
      value: isAtLeast ? `${people}+` : String(people),
      confidence: 0.7,
      method: 'page-text',
    }),
  ),
  ...peopleOf(page).map(
    (person): DraftClaim => ({
      ...person,
      field: 'person',
      value: personInWords(person),
      method: 'page-text',
    }),
  ),
  ...descriptionDrafts(page),
]

const structuredDrafts = (page: ParsedPage): DraftClaim[] =>
  page.organisations.flatMap((organisation) => {
    const draft = (
      field: DraftClaim['field'],
      value: string | null | undefined,
      printed: string,
      confidence: number,
    ): DraftClaim[] => {
      const excerpt = value ? excerptOf(page.html, printed) : null
      return value && excerpt
        ? [{ field, value, excerpt, url: page.url, confidence, method: 'structured-data' }]
        : []
    }
    return [
      ...organisation.phones.flatMap((phone) => draft('phone', normalisePhone(phone)?.e164, phone, 0.92)),
      ...organisation.services.flatMap((service) =>
        service.length <= 60 ? draft('service', service, service, 0.85) : [],
      ),
    ]
  })

const descriptionDrafts = (page: ParsedPage): DraftClaim[] => {
  const description = (page.meta.get('description') ?? page.meta.get('og:description') ?? '').trim()
  const excerpt =
    description.length >= 20
      ? (excerptOf(page.html, description) ?? excerptOf(page.html, description.slice(0, 120)))
      : null
  return excerpt && URL.parse(page.url)?.pathname === '/'
    ? [
        {
          field: 'description',
          value: description.slice(0, 400),
          excerpt,
          url: page.url,
          confidence: 0.8,
          method: 'page-text',
        },
      ]
    : []
}

const contactPageDrafts = (pages: ParsedPage[]): DraftClaim[] => {
  const found = contactPageOf(pages)
  return found
    ? [
        {
          field: 'contactPage',
          value: found.address,
          excerpt: found.excerpt,
          url: found.source.url,
          confidence: 0.9,
          method: 'link',
        },
      ]
    : []
}
