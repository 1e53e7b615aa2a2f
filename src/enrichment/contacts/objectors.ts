import type { Contact, SeenEmail } from './contact.ts'
import { addressBy, FORMS } from './email-forms.ts'
import { namePartsOf } from './person-name-parts.ts'

/** Every address that a guess could make of a name at a domain; none for a name that no address is made of. */
export const addressesOf = (name: string | null, domain: string): string[] => {
  const parts = namePartsOf(name ?? '')
  return parts === null ? [] : FORMS.flatMap((form) => addressBy(form, parts, domain) ?? [])
}

type Known = { people: readonly Contact[]; seen: readonly SeenEmail[]; domain: string | null }

/**
 * Takes out the people who objected before, and counts them: whose every possible address is suppressed (one alone may be
 * another person's, `jane@`), or whose printed one is. Suppressed addresses of nobody that is known count one each.
 */
export const withoutObjectors = (
  { people, seen, domain }: Known,
  isSuppressed: (address: string) => boolean,
): { people: Contact[]; count: number } => {
  const addresses = ({ name }: Contact): string[] => (domain === null ? [] : addressesOf(name, domain))
  const hasObjected = (person: Contact): boolean => {
    const theirs = addresses(person)
    return theirs.length > 0 && theirs.every(isSuppressed)
  }
  const objectors = people.filter(hasObjected)
  const theirs = new Set(objectors.flatMap(addresses))
  const others = seen.filter(({ address }) => isSuppressed(address) && !theirs.has(address))
  return {
    people: people.filter((person) => !objectors.includes(person)),
    count: objectors.length + new Set(others.map(({ address }) => address)).size,
  }
}
