import type { OfficerFact, PersonFact } from '../../company/company.ts'
import { registrableDomain } from '../../normalise/domain.ts'
import { emailDomain, isRoleMailbox } from '../../normalise/email.ts'
import type { Contact, ContactEmail, SeenEmail } from './contact.ts'
import { formOf, nameInBox } from './email-forms.ts'
import { isSamePerson, namePartsOf } from './person-name-parts.ts'

/** Below this an address on the site is as likely the web agency's or a partner's. */
const LEAST_CONFIDENCE = 0.5

/**
 * The people and role boxes that the firm's own site and register entry give: those with an address first, then whom the site names,
 * directors before secretaries. Nobody stands twice, and no address.
 */
export const peopleOnSite = (
  seen: readonly SeenEmail[],
  officers: readonly OfficerFact[],
  named: readonly PersonFact[],
  domain: string | null,
): { people: Contact[]; roleBoxes: ContactEmail[] } => {
  const own = distinct(
    seen.filter((each) => each.confidence >= LEAST_CONFIDENCE || isOf(domain, each.address)),
  )
  const roleBoxes = own.filter(({ address }) => isRoleMailbox(address)).map(printed)
  const boxes = own.filter(({ address }) => !isRoleMailbox(address))
  const taken = new Set<string>()
  const known = knownPeople(officers, named)
  const reached = known.map((person): Contact => {
    const box = boxes.find(({ address }) => !taken.has(address) && isBoxOf(address, person, known))
    if (box) taken.add(box.address)
    return { ...person, email: box ? printed(box) : null }
  })
  const others = boxes
    .filter(({ address }) => !taken.has(address))
    .map((box): Contact => {
      return { name: spelt(box.address), role: null, source: 'own-website', email: printed(box) }
    })
  return {
    people: [...reached, ...others].sort((a, b) => Number(b.email !== null) - Number(a.email !== null)),
    roleBoxes,
  }
}

type Known = { name: string; role: string; source: 'own-website' | 'register' }

/** Whom the site names, with their title there; then the other officers. */
const knownPeople = (officers: readonly OfficerFact[], named: readonly PersonFact[]): Known[] => {
  const all = [
    ...named.map(({ name, role }): Known => ({ name, role, source: 'own-website' })),
    ...officers
      .filter(({ name }) => namePartsOf(name) !== null)
      .map(({ name, role }): Known => ({ name, role, source: 'register' })),
  ].toSorted((a, b) => Number(/secretary/iu.test(a.role)) - Number(/secretary/iu.test(b.role)))
  return all.filter((person, at) => all.findIndex((other) => isSamePerson(person.name, other.name)) === at)
}

/** A box that fits two people (two Smiths by `{last}`) is neither's for sure. */
const isBoxOf = (address: string, person: Known, all: readonly Known[]): boolean => {
  const fits = all.filter(({ name }) => {
    const parts = namePartsOf(name)
    return parts !== null && formOf(address, parts) !== null
  })
  return fits.length === 1 && fits[0] === person
}

const isOf = (domain: string | null, address: string): boolean =>
  domain !== null && registrableDomain(emailDomain(address) ?? '') === domain

const distinct = (seen: SeenEmail[]): SeenEmail[] => [
  ...new Map(
    seen.toSorted((a, b) => a.confidence - b.confidence).map((each) => [each.address, each]),
  ).values(),
]

const spelt = (address: string): string | null => {
  const parts = nameInBox(address)
  return parts === null ? null : `${capital(parts.first)} ${parts.last.split('-').map(capital).join('-')}`
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)

const printed = ({ address, url, confidence }: SeenEmail): ContactEmail => ({
  address,
  origin: 'own-website',
  confidence,
  isChecked: false,
  url,
  reason: "Printed on the firm's own website.",
})
