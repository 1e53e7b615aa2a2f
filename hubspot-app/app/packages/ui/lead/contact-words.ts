import type { LeadContactsResponse } from '@leadwright/contract'
import { dayWords } from './lead-words.ts'

/** One of a lead's people, or a role box. */
export type Contact = LeadContactsResponse['people'][number]

type Email = NonNullable<Contact['email']>

/** How sure an address is, and the colour of it. Nothing is ever called verified: at most a finder checked that it takes mail. */
export const emailStatus = ({
  origin,
  isChecked,
}: Email): { words: string; variant: 'success' | 'info' | 'warning' } => {
  if (origin === 'own-website') return { words: 'Printed on its website', variant: 'success' }
  if (origin === 'guessed') return { words: 'Guessed', variant: 'warning' }
  return isChecked
    ? { words: 'From Hunter, checked by it', variant: 'success' }
    : { words: 'From Hunter, not checked', variant: 'info' }
}

const sources: Record<Contact['source'], string> = {
  'own-website': 'Its own website',
  register: 'Companies House',
  finder: 'Hunter',
}

/** Where somebody is named and when that was read: `Companies House, checked on 22 Nov 2026`; of an address that was found at `gatheredAt`, the days. */
export const sourceLine = ({ source, seenAt, email }: Contact, gatheredAt: string | null): string => {
  const line = `${sources[source]}, checked on ${dayWords(seenAt)}`
  if (!email?.deletedOn || gatheredAt === null) return line
  return `${line}. Address found on ${dayWords(gatheredAt)}, deleted here on ${dayWords(email.deletedOn)}.`
}

/** A role as people write it: the register's `llp-designated-member` too. */
export const roleWords = ({ role }: Contact): string | null => {
  const words = role?.replaceAll('-', ' ').replace(/^llp\b/, 'LLP') ?? ''
  return words === '' ? null : words.charAt(0).toUpperCase() + words.slice(1)
}

/** The page to open: where the address stands, else where the person is named. */
export const pageOf = ({ email, sourceUrl }: Contact): string | null => email?.url ?? sourceUrl

/** `One person has objected and is left out.`; null for nobody. */
export const objectorsLine = (count: number): string | null => {
  if (count === 0) return null
  return count === 1
    ? 'One person has objected and is left out.'
    : `${count} people have objected and are left out.`
}
