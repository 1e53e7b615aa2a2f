import { criteriaOfLookAlikes } from '../../campaigns/criteria/of-look-alikes.ts'
import {
  type LookAlike,
  type LookAlikeInputs,
  type LookAlikeProfile,
  lookAlikeInputs,
} from '../../campaigns/look-alikes.ts'
import type { ReadBrief } from '../../campaigns/read-brief.ts'
import { sicName } from '../../company/sic-codes.ts'
import type { FieldFault } from '../../errors.ts'
import { sizeInWords } from '../../scoring/wording.ts'
import type { ChosenRecord, Prepared, PreparePorts } from './ports.ts'
import { type Looked, lookUpCompany } from './profile.ts'

/**
 * Looks the companies to be like up, each on the register and on its own website. Those that are not found are said, and left
 * out when others are; a fault each when none is. Null: all were looked up before.
 */
export const prepareLookAlikes = async (
  { brief, inputs }: ReadBrief,
  ports: PreparePorts,
): Promise<Prepared | null> => {
  const own = lookAlikeInputs.parse(inputs)
  if (own.like.length > 0 && own.like.every(({ profile }) => profile !== null)) return null
  const named = own.like.length > 0 ? own.like : (brief.launchedFromCompanyIds ?? []).map(recordOnly)
  const records = await ports.recordsOf(named.flatMap(({ hubspotCompanyId }) => hubspotCompanyId ?? []))
  const looked = await Promise.all(named.map((company) => lookUp(company, records, ports)))
  const like = looked.flatMap(({ found }) => found ?? [])
  const faults = looked.flatMap(({ doubt }, index): FieldFault[] =>
    doubt === null ? [] : [{ field: `inputs.like.${index}`, message: doubt }],
  )
  if (like.length === 0) return { inputs, notes: [], faults }
  const prepared: LookAlikeInputs = { ...own, like }
  const notes = [...faults.map(({ message }) => `Left out: ${message}`), ...like.map(inWords)]
  return { inputs: prepared, notes, faults: nothingAlike(prepared) }
}

const recordOnly = (hubspotCompanyId: string): LookAlike => ({
  hubspotCompanyId,
  name: null,
  postcode: null,
  companyNumber: null,
  profile: null,
})

type LookedUp = { found: LookAlike | null; doubt: string | null }

const lookUp = async (
  company: LookAlike,
  records: readonly ChosenRecord[],
  ports: PreparePorts,
): Promise<LookedUp> => {
  if (company.profile !== null) return { found: company, doubt: null }
  const record = records.find(({ id }) => id === company.hubspotCompanyId) ?? null
  const name = company.name ?? record?.name ?? record?.domain ?? null
  if (company.hubspotCompanyId !== null && record === null && name === null && company.companyNumber === null)
    return doubted(
      `company ${company.hubspotCompanyId} of HubSpot is not known here yet; try again in a minute`,
    )
  if (name === null && company.companyNumber === null)
    return doubted('a record without name and website cannot be looked up')
  const { profile, reason }: Looked = await lookUpCompany({ ...company, name, record }, ports)
  if (profile === null)
    return doubted(
      `${name ?? company.companyNumber} was not found on the register (${reason}); give its number or leave it out`,
    )
  return { found: { ...company, name, profile }, doubt: null }
}

const doubted = (doubt: string): LookedUp => ({ found: null, doubt })

/** Registered for no trade and naming no services, a company can't be compared with any other. */
const nothingAlike = (own: LookAlikeInputs): FieldFault[] =>
  criteriaOfLookAlikes(own).some(({ check }) => check.kind === 'trade')
    ? []
    : [
        {
          field: 'inputs.like',
          message: `neither a trade on the register nor services on a website are known of ${names(own.like)}; choose another company, or tick both trade and services`,
        },
      ]

const names = (like: readonly LookAlike[]): string =>
  like.map(({ name, profile }) => profile?.name ?? name).join(', ')

const inWords = ({ name, profile }: LookAlike): string => {
  if (profile === null) return `${name}: not looked up.`
  const parts = [
    tradesInWords(profile),
    profile.size === null ? 'size not known' : sizeInWords(profile.size),
    servicesInWords(profile),
  ].filter((part) => part !== '')
  const said = name === null || name === profile.name ? '' : `${name} is `
  return `${said}${profile.name}, ${profile.companyNumber}${parts.map((part) => `; ${part}`).join('')}.`
}

const tradesInWords = ({ sicCodes }: LookAlikeProfile): string =>
  sicCodes.length === 0
    ? 'no trade on the register'
    : sicCodes.map((code) => (sicName(code) ?? code).toLowerCase()).join(', ')

const servicesInWords = ({ services }: LookAlikeProfile): string =>
  services.length === 0 ? '' : `services: ${services.slice(0, 5).join(', ')}`
