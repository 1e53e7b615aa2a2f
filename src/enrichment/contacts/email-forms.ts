import type { NameParts } from './person-name-parts.ts'

/** How a firm makes its people's addresses: the box before the `@`, in Hunter's notation. */
export type EmailForm = (typeof FORMS)[number]

/** Forms in use, the commonest of UK firms first. With nothing known the first one is guessed. */
export const FORMS = [
  '{first}.{last}',
  '{first}',
  '{f}{last}',
  '{first}{last}',
  '{f}.{last}',
  '{first}_{last}',
  '{first}{l}',
  '{last}.{first}',
  '{first}-{last}',
  '{last}{f}',
  '{last}',
] as const

/** The address of a person by a form; null when the name does not suffice for it: of "J Smith" nobody knows `{first}`. */
export const addressBy = (form: EmailForm, { first, last }: NameParts, domain: string): string | null => {
  if (form.includes('{first}') && first.length === 1) return null
  const box = form
    .replace('{first}', first)
    .replace('{last}', last)
    .replace('{f}', first.slice(0, 1))
    .replace('{l}', last.slice(0, 1))
  return `${box}@${domain}`
}

/** The form that a person's address has; null when it has none of ours, and so is perhaps not theirs. */
export const formOf = (address: string, name: NameParts): EmailForm | null => {
  const domain = address.split('@')[1] ?? ''
  return FORMS.find((form) => addressBy(form, name, domain) === address) ?? null
}

/** A finder's pattern as one of our forms, else null. */
export const formFromPattern = (pattern: string | null): EmailForm | null =>
  FORMS.find((form) => form === pattern?.trim().toLowerCase()) ?? null

/** A form with how many people's addresses show it. */
export type LearnedForm = { form: EmailForm; seen: number }

/**
 * The form that most of the given people's addresses have; of equals the commoner in general. Null when none has any, or when a
 * tie leaves it open (two people, two forms).
 */
export const learnForm = (seen: { address: string; name: NameParts }[]): LearnedForm | null => {
  const counts = new Map<EmailForm, number>()
  for (const { address, name } of seen) {
    const form = formOf(address, name)
    if (form) counts.set(form, (counts.get(form) ?? 0) + 1)
  }
  const [best, second] = [...counts].sort(([, a], [, b]) => b - a)
  return best && best[1] !== second?.[1] ? { form: best[0], seen: best[1] } : null
}

/** The name that a box spells out by itself (`jane.smith`), else null: `jsmith` and `jane` tell too little. */
export const nameInBox = (address: string): NameParts | null => {
  const [, first, last] =
    /^([a-z]{2,})[._]([a-z]{2,}(?:-[a-z]{2,})?)$/u.exec(address.split('@')[0] ?? '') ?? []
  return first && last ? { first, last } : null
}
