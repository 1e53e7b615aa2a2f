import type { PlanningStep } from '../../campaigns/search-step.ts'
import { inSectors } from '../../campaigns/sectors.ts'
import type { CompaniesHouse } from '../../clients/companies-house/client.ts'
import { SourceUnusable } from '../../errors.ts'
import type { Finding } from '../source.ts'
import type { FoundApplication } from './applications.ts'
import { type CompanyThere, companiesAt, MOST_AT_A_POSTCODE } from './at-address.ts'
import { seenAbout } from './seen-about.ts'

/** What is needed of the register of companies. */
export type Register = Pick<CompaniesHouse, 'advancedSearch'>

/** A finding with the name of the application that it comes from. */
export type FoundCompany = { finding: Finding; name: string }

/** Postcodes of one step that the register is asked about: a step has ten minutes, and the register takes 110 calls a minute. */
const MOST_POSTCODES = 200

/**
 * The companies that the register has at the postcodes of applications. A register that cannot be used (null: no key) is said in a
 * warning: those that applications name are found without it.
 */
export const occupiersOf = async (
  wanted: FoundApplication[],
  { sectors }: Pick<PlanningStep, 'sectors'>,
  register: Register | null,
): Promise<{ findings: FoundCompany[]; warnings: string[] }> => {
  const postcodes = [...new Set(wanted.flatMap(({ application }) => application.postcode ?? []))]
  const findings: FoundCompany[] = []
  if (register === null) return { findings, warnings: [notAsked(postcodes.length, 'it has no key')] }
  const asked = postcodes.slice(0, MOST_POSTCODES)
  for (const [index, postcode] of asked.entries()) {
    const listed = await askedOf(register, postcode)
    if (listed instanceof SourceUnusable)
      return { findings, warnings: [notAsked(postcodes.length - index, listed.message)] }
    const here = wanted.filter(({ application }) => application.postcode === postcode)
    findings.push(...here.flatMap((one) => occupiersAt(one, postcode, listed, sectors)))
  }
  const rest = postcodes.length - asked.length
  return { findings, warnings: rest === 0 ? [] : [notAsked(rest, 'they are too many for one step')] }
}

const notAsked = (count: number, why: string): string =>
  `The register was not asked who is at ${count} postcodes of applications: ${why.replace(/\.$/u, '')}.`

type Listed = Awaited<ReturnType<Register['advancedSearch']>>

const askedOf = async (register: Register, location: string): Promise<Listed | SourceUnusable> => {
  try {
    return await register.advancedSearch({ location, status: 'active', size: MOST_AT_A_POSTCODE + 1 })
  } catch (error) {
    if (error instanceof SourceUnusable) return error
    throw error
  }
}

const occupiersAt = (
  { application, answer }: FoundApplication,
  postcode: string,
  listed: Listed,
  sectors: string[],
): FoundCompany[] =>
  companiesAt(application.address, postcode, listed)
    .filter(({ hit }) => isInSectors(hit.sicCodes, sectors))
    .map((there) => ({
      name: application.name,
      finding: {
        name: there.hit.name,
        companyNumber: there.hit.number,
        website: null,
        postcode: there.hit.postcode,
        source: 'planning',
        citations: [application.page ?? answer.url, listed.answer.finalUrl],
        about: seenAbout(application, answer, tieOf(there)),
      },
    }))

/** A company of no known trade stays in, as everywhere. */
const isInSectors = (codes: string[], sectors: string[]): boolean =>
  sectors.length === 0 || codes.length === 0 || inSectors(codes, sectors)

const tieOf = ({ isSameAddress, of }: CompanyThere): { words: string; confidence: number } => {
  if (isSameAddress)
    return { words: 'The registered office of this firm is at this address.', confidence: 0.8 }
  const words =
    of === 1
      ? 'This firm is the only one with its registered office at this postcode.'
      : `This firm is one of ${of} with their registered office at this postcode.`
  return { words, confidence: of === 1 ? 0.6 : 0.4 }
}
