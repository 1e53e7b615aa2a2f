import { createDice, type Dice } from './dice.ts'
import { distinctiveWords } from './distinctive-words.ts'
import { inSignCase } from './firm-names.ts'
import { crmCompany } from './portal-records.ts'
import { largePortal, ownStages, smallPortal } from './portals.ts'
import { kinds } from './sectors.ts'
import type { CrmCompany, Firm, Portal } from './world.ts'

const copiedRecords = 150
const fictionalRecords = 135
const duplicateRecords = 15
const smallPortalRecords = 6

/** Cities where campaigns are tried out: the customer knows firms there already. */
const homeTowns = new Set(['Manchester', 'Leicester', 'Leeds', 'Birmingham', 'London', 'Bristol'])

const withoutForm = (name: string): string =>
  name.replace(/,? (LIMITED|LTD\.?|PLC|LLP|CYFYNGEDIG)$/i, '').trim()

/** The registered name as a sales team would have typed it. */
const messyName = (firm: Firm, dice: Dice): string => {
  const core = inSignCase(withoutForm(firm.legalName))
  switch (dice.whole(0, 8)) {
    case 0:
      return firm.legalName
    case 1:
      return `${core} Ltd`
    case 2:
      return `${core} Limited`
    case 3:
      return core.toLowerCase()
    case 4:
      return core.replace(/ And /i, ' & ').replace(/\./g, '')
    case 5:
      return core.replace(/&/g, 'and').replace(/[()]/g, '')
    case 6:
      return firm.tradingName ? `${core} Ltd T/A ${firm.tradingName}` : `${core}, Ltd.`
    case 7:
      return firm.tradingName ?? `The ${core}`
    default:
      return ` ${core}  `
  }
}

const stageOf = (dice: Dice): string =>
  dice.weighted([
    ['subscriber', 15],
    ['lead', 40],
    ['salesqualifiedlead', 15],
    ['opportunity', 10],
    ['customer', 20],
  ])

const addressProperties = (firm: Firm): Record<string, string | null> => {
  const address = firm.sites[0]?.address ?? firm.registeredOffice
  return { city: address.locality, zip: address.postcode, country: 'United Kingdom' }
}

const copied = (firm: Firm, dice: Dice): Record<string, string | null> => {
  const domain = firm.website?.domain ?? null
  const style = dice.fraction()
  const base = {
    lifecyclestage: stageOf(dice),
    phone: dice.chance(0.5) ? (firm.sites[0]?.phone ?? null) : null,
  }
  if (style < 0.1 && domain) return { ...base, name: null, domain }
  if (style < 0.2)
    return { ...base, name: firm.previousNames[0]?.name ?? messyName(firm, dice), domain: null }
  return {
    ...base,
    name: messyName(firm, dice),
    domain: dice.chance(0.7) ? domain : null,
    website: domain && dice.chance(0.3) ? `https://www.${domain}/` : null,
    companies_house_number: dice.chance(0.25) ? firm.number : null,
    numberofemployees: dice.chance(0.2) ? String(firm.employees) : null,
    ...(dice.chance(0.5) ? addressProperties(firm) : {}),
  }
}

const fictional = (dice: Dice): Record<string, string | null> => {
  const word = dice.pick(distinctiveWords)
  const name = inSignCase(
    dice.pick(kinds.map((kind) => dice.pick(kind.names)).slice(0, 12)).replace('*', `${word}'S`),
  )
  return {
    name: `${name} ${dice.pick(['Ltd', 'Limited', ''])}`.trim(),
    domain: dice.chance(0.8) ? `${word.toLowerCase()}s-${dice.whole(2, 99)}.co.uk` : null,
    lifecyclestage: stageOf(dice),
    city: dice.pick([...homeTowns]),
  }
}

const chooseFirms = (firms: readonly Firm[], dice: Dice): Firm[] => {
  const isAtHome = (firm: Firm): boolean => homeTowns.has(firm.sites[0]?.address.locality ?? '')
  const atHome = dice.some(firms.filter(isAtHome), Math.round(copiedRecords * 0.6))
  return [
    ...atHome,
    ...dice.some(
      firms.filter((firm) => !isAtHome(firm)),
      copiedRecords - atHome.length,
    ),
  ]
}

const withoutNulls = (record: Record<string, string | null>): Record<string, string | null> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null))

const withoutNumber = ({ companies_house_number: _, ...rest }: Record<string, string | null>) => rest

const recordsOf = (properties: Record<string, string | null>[], portalId: number, dice: Dice): CrmCompany[] =>
  properties.map((record, index) => crmCompany(portalId, index, withoutNulls(record), dice))

/** The two make-believe portals of a fictional world: one lived-in, untidy CRM of 300 records, one nearly empty. */
export const seededPortals = (seed: number, firms: readonly Firm[]): Portal[] => {
  const dice = createDice(seed, 'crm')
  const chosen = chooseFirms(firms, dice)
  const own = chosen.map((firm) => copied(firm, dice))
  const others = Array.from({ length: fictionalRecords }, () => fictional(dice))
  const again = dice.some(chosen, duplicateRecords).map((firm) => copied(firm, dice))
  const mixed = dice.some([...own, ...others, ...again], copiedRecords + fictionalRecords + duplicateRecords)
  // The small portal has no property for the number; some of its companies are in stages of its own.
  const few = dice.some(firms, smallPortalRecords).map((firm, index) => ({
    ...withoutNumber(copied(firm, dice)),
    ...(index < ownStages.length ? { lifecyclestage: ownStages[index] ?? null } : {}),
  }))
  return [
    { ...largePortal, companies: recordsOf(mixed, largePortal.id, dice) },
    { ...smallPortal, companies: recordsOf(few, smallPortal.id, dice) },
  ]
}
