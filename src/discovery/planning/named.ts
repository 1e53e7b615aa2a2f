import type { PlanningStep } from '../../campaigns/search-step.ts'
import type { NamedParty, PlanningApplication } from '../../clients/planning/application.ts'
import { companyNameKey } from '../../normalise/company-name.ts'
import { normalisePostcode } from '../../normalise/postcode.ts'

type Role = PlanningStep['role']

/** A company that an application names. `postcode`: of its own address, where it is given one. */
export type NamedCompany = { name: string; postcode: string | null }

/**
 * The companies that an application names in this role: in its fields for agent and applicant, before the address ("Acme Ltd, Unit
 * 4"), or in its text ("on behalf of Acme Ltd"). Only names with a legal form are taken from text and from fields that may hold a
 * person's name: nobody's own name is ever kept. The names are proved on the register later.
 */
export const companiesNamed = (application: PlanningApplication, role: Role): NamedCompany[] => {
  const found = [
    ...(role === 'occupier' ? beforeAddress(application) : partyNamed(application[role])),
    ...inText(application.description, 'applicant')
      .filter((one) => one.role === role)
      .map(({ name }) => ({ name, postcode: role === 'occupier' ? application.postcode : null })),
  ]
  return [...new Map(found.map((one) => [companyNameKey(one.name) ?? one.name, one])).values()]
}

const partyNamed = ({ company, name, address }: NamedParty): NamedCompany[] => {
  const named = company === '' ? inText(name, 'applicant').map((one) => one.name) : [company]
  return named.map((one) => ({ name: one, postcode: postcodeIn(address) }))
}

const beforeAddress = ({ address, postcode }: PlanningApplication): NamedCompany[] =>
  inText(address, 'occupier').map(({ name }) => ({ name, postcode }))

const postcodeIn = (address: string): string | null =>
  normalisePostcode(/[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/iu.exec(address)?.[0] ?? '')

/** "limited" in small letters is a word of its own: "limited to three years". */
const legalForm = /\b(?:Limited|LIMITED|Ltd|LTD|ltd|LLP|Llp|llp|PLC|Plc|plc|CIC|Cyfyngedig|Cyf)\b/gu
/** What stands before a name, and which role it gives to whom it names; of two that end alike ("occupied by", "by") the first counts. */
const leadIns: readonly (readonly [RegExp, Role])[] = [
  [/\boccupied by |\bpremises of |\btenants?:? |\bto |\bat |\bof the /giu, 'occupier'],
  [/\bagents?:? |\bc\/o /giu, 'agent'],
  [/\bbehalf of |\bapplicants?:? |\bfor |\bclients?:? |\bby /giu, 'applicant'],
]
/** Small words inside names. */
const joining = new Set(['and', '&', 'of', 'the', 'in', 'for', 'on'])
const MOST_WORDS = 6

/** Names with a legal form in a text, each with the role that the words before it give; `usual` where none do. */
const inText = (text: string, usual: Role): { name: string; role: Role }[] =>
  [...text.matchAll(legalForm)].flatMap((match) => {
    const before =
      text
        .slice(0, match.index)
        .split(/[,;:\n]|\.\s|\)\s+(?=\p{Lu}\p{Ll})/u)
        .at(-1) ?? ''
    const { rest, role } = afterLeadIn(before, usual)
    const words = wordsOfName(rest)
    return words.length === 0 ? [] : [{ name: `${words.join(' ')} ${match[0]}`, role }]
  })

const afterLeadIn = (before: string, usual: Role): { rest: string; role: Role } => {
  let [rest, role, from] = [before, usual, 0]
  for (const [words, given] of leadIns)
    for (const match of before.matchAll(words)) {
      const end = match.index + match[0].length
      if (end > from) [rest, role, from] = [before.slice(end), given, end]
    }
  return { rest, role }
}

/** The last words that may be a name: those with capitals, and small words between them. Too many are a sentence in capitals. */
const wordsOfName = (text: string): string[] => {
  const words = text.split(/\s+/u).filter((word) => word !== '')
  const start = words.findLastIndex((word) => !/^[\p{Lu}\d(&'"]/u.test(word) && !joining.has(word)) + 1
  const name = words.slice(start)
  while (name[0] !== undefined && joining.has(name[0])) name.shift()
  return name.length > MOST_WORDS ? [] : name
}
