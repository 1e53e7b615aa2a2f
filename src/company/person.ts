import type { PersonFact } from './company.ts'

/** The value of a claim on a person: `Jane Smith, Managing Director`. */
export const personInWords = ({ name, role }: PersonFact): string => `${name}, ${role}`

/** Reads what `personInWords` wrote. */
export const personOf = (value: string): PersonFact => {
  const [name = '', ...role] = value.split(', ')
  return { name, role: role.join(', ') }
}
