import { normaliseCompanyNumber } from '../../normalise/company-number.ts'
import { normalisePostcode } from '../../normalise/postcode.ts'
import { isNode, type JsonLdNode, jsonLdNodes, textsOf } from './json-ld.ts'

/** What a page's structured data says of an organisation. Texts as printed; numbers in the register's form. */
export type JsonLdOrganisation = {
  name: string | null
  legalName: string | null
  description: string | null
  phones: string[]
  emails: string[]
  addresses: { text: string; postcode: string; printedPostcode: string }[]
  sameAs: string[]
  vatId: string | null
  /** `isLabelled`: the data itself calls it a company number; a bare eight-digit `identifier` may be anything. */
  companyNumbers: { number: string; printed: string; isLabelled: boolean }[]
  services: string[]
}

/** Kinds of schema.org/Organization by the endings and words of their names; new ones appear every year. */
const ORGANISATION =
  /^(?:.*(?:Organization|Business|Corporation|Service|Store|School|College|Agency|Contractor|Clinic|Hospital|Office|Club|Shop)|NGO|LocalBusiness|CollegeOrUniversity|Preschool|Dentist|Physician|Pharmacy|Hotel|Restaurant|Attorney|Notary|Electrician|Plumber|Locksmith|HousePainter|MovingCompany|AutoRepair|Library|Museum)$/
const NOT_ORGANISATION = /^(?:Service|FinancialProduct|GovernmentService|BroadcastService|WebSite)$/
const NUMBER_LABEL = /compan(?:y|ies)|crn|registration|register/i

/** Organisations in a page's JSON-LD scripts, those of other objects (reviews' authors, products' brands) left out. */
export const organisationsIn = (scripts: string[]): JsonLdOrganisation[] =>
  jsonLdNodes(scripts).filter(isOrganisation).slice(0, 40).map(organisationFrom)

const typesOf = (node: JsonLdNode): string[] =>
  textsOf(node['@type']).map((type) => type.replace(/^.*[/#:]/, ''))

const isOrganisation = (node: JsonLdNode): boolean =>
  typesOf(node).some((type) => ORGANISATION.test(type) && !NOT_ORGANISATION.test(type))

const first = (value: unknown): string | null => textsOf(value)[0] ?? null

const organisationFrom = (node: JsonLdNode): JsonLdOrganisation => {
  const contactPoints = listOf(node.contactPoint).filter(isNode)
  const offers = [node.makesOffer, node.hasOfferCatalog].flatMap(listOf).filter(isNode)
  return {
    name: first(node.name),
    legalName: first(node.legalName),
    description: first(node.description),
    phones: [node, ...contactPoints].flatMap((each) => textsOf(each.telephone)),
    emails: [node, ...contactPoints].flatMap((each) => textsOf(each.email)),
    addresses: [
      node.address,
      ...listOf(node.location).map((place) => (isNode(place) ? (place.address ?? place) : null)),
    ]
      .flatMap(listOf)
      .flatMap(addressFrom),
    sameAs: textsOf(node.sameAs),
    vatId: first(node.vatID),
    companyNumbers: ['identifier', 'registrationNumber', 'companyRegistration', 'companyNumber'].flatMap(
      (key) => numbersFrom(node[key], key),
    ),
    services: [...textsOf(node.knowsAbout), ...offers.flatMap((offer) => offerNames(offer, 0))],
  }
}

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value.slice(0, 50) : value === undefined || value === null ? [] : [value]

const addressFrom = (value: unknown): JsonLdOrganisation['addresses'] => {
  const lines = isNode(value)
    ? [value.streetAddress, value.addressLocality, value.addressRegion, value.postalCode].flatMap(textsOf)
    : textsOf(value).slice(0, 1)
  const text = lines.join(', ').replace(/\s*[\n,]\s*/g, ', ')
  const printedPostcode = /\b[A-Z]{1,2}\d[A-Z\d]? {0,2}\d[A-Z]{2}\b/i.exec(text)?.[0] ?? ''
  const postcode = normalisePostcode(printedPostcode)
  return postcode && text.length <= 300 ? [{ text, postcode, printedPostcode }] : []
}

const numbersFrom = (value: unknown, key: string): JsonLdOrganisation['companyNumbers'] =>
  listOf(value).flatMap((item) => {
    const label = isNode(item) ? [item.propertyID, item.name, item['@id']].flatMap(textsOf).join(' ') : key
    const printed = (isNode(item) ? first(item.value) : first(item)) ?? ''
    const bare = printed.replace(/^\D{0,60}?(?=(?:[A-Z]{2})?\d{6,8}$)/, '')
    const isLabelled = NUMBER_LABEL.test(`${label} ${printed}`) && !/vat|charit/i.test(`${label} ${printed}`)
    const isForm = isLabelled
      ? /^(?:[A-Z]{2} ?)?\d{6,8}$/.test(bare)
      : label === 'identifier' && /^\d{8}$/.test(bare)
    const number = isForm ? normaliseCompanyNumber(bare) : null
    return number ? [{ number, printed: bare, isLabelled }] : []
  })

const offerNames = (node: JsonLdNode, depth: number): string[] => {
  if (depth > 3) return []
  const below = [node.itemListElement, node.itemOffered].flatMap(listOf).filter(isNode)
  const own = typesOf(node).includes('Service') ? textsOf(node.name) : []
  return [...own, ...below.flatMap((child) => offerNames(child, depth + 1))].slice(0, 40)
}
