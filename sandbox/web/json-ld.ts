import type { Firm } from '../world/world.ts'
import { signName, streetOf } from './spelling.ts'

type JsonLd = { '@context': string; [key: string]: unknown }

function postalAddress(firm: Firm): Record<string, unknown> {
  const address = firm.sites[0]?.address ?? firm.registeredOffice
  return {
    '@type': 'PostalAddress',
    streetAddress: streetOf(address),
    addressLocality: address.locality,
    postalCode: address.postcode,
    addressCountry: 'GB',
  }
}

/** Schema.org data of a firm: its facts, and its number when it shows the number here. */
export function organisation(firm: Firm, origin: string, socialLinks: string[]): JsonLd {
  const phone = firm.sites[0]?.phone
  const isNumberHere = firm.website?.numberShown === 'json-ld'
  return {
    '@context': 'https://schema.org',
    '@type':
      firm.sector === 'retail-office' || firm.sector === 'healthcare' ? 'LocalBusiness' : 'Organization',
    name: signName(firm),
    legalName: firm.legalName,
    url: `${origin}/`,
    address: postalAddress(firm),
    ...(phone ? { telephone: phone } : {}),
    ...(firm.email ? { email: firm.email } : {}),
    ...(socialLinks.length > 0 ? { sameAs: socialLinks } : {}),
    ...(isNumberHere
      ? { identifier: { '@type': 'PropertyValue', propertyID: 'Companies House number', value: firm.number } }
      : {}),
  }
}
