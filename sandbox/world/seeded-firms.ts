import { createDice, type Dice } from './dice.ts'
import { accountantAddresses, addressIn } from './firm-addresses.ts'
import {
  accountsFor,
  dayBetween,
  employeeCount,
  incorporationDay,
  officersFor,
  statusFor,
  typeFor,
} from './firm-facts.ts'
import {
  createNameRegister,
  inSignCase,
  legalName,
  memberName,
  type NameCore,
  singleName,
  tradingName,
} from './firm-names.ts'
import { createNumberGiver } from './firm-numbers.ts'
import { type FirmPlan, largeGroupSize, planFirms } from './firm-plan.ts'
import { createDomainGiver, mailboxAt, websiteOn } from './firm-websites.ts'
import { createPhoneBook } from './phones.ts'
import { areaOf, postcodeAreas } from './postcode-areas.ts'
import { shelfCompanies } from './shelf-companies.ts'
import type { Address, Firm, Site, Website } from './world.ts'

/** What members of one group have in common, set by the first of them. */
type GroupFacts = { word: string; domain: string; parentNumber: string | null }

/** What must be unique over the whole world, and what firms share. */
type Workshop = {
  names: ReturnType<typeof createNameRegister>
  number: ReturnType<typeof createNumberGiver>
  domain: ReturnType<typeof createDomainGiver>
  phones: ReturnType<typeof createPhoneBook>
  accountant: ReturnType<typeof accountantAddresses>
  groups: Map<string, GroupFacts>
}

const noWebsiteShare = 0.12
const accountantShare = 0.1
const elsewhereShare = 0.06

const nameOf = (plan: FirmPlan, dice: Dice, workshop: Workshop): NameCore => {
  const group = plan.group && workshop.groups.get(plan.group.id)
  if (group) return memberName(plan, dice, workshop.names, group.word)
  const name = singleName(plan, dice, workshop.names)
  return plan.group ? memberName(plan, dice, workshop.names, name.word) : name
}

const sitesOf = (plan: FirmPlan, employees: number, dice: Dice, workshop: Workshop): Site[] => {
  const isBranched = employees >= 10 && dice.chance(0.12)
  const count = isBranched ? dice.whole(2, 6) : 1
  const shared = dice.chance(0.85) ? workshop.phones.next(plan.area.area) : null
  return Array.from({ length: count }, (_, number) => {
    const area = number === 0 || dice.chance(0.5) ? plan.area : dice.pick(postcodeAreas)
    const hasOwnPhone = number > 0 && dice.chance(0.5)
    return {
      address: addressIn(area, plan.kind.sector, dice),
      phone: hasOwnPhone ? workshop.phones.next(area.area) : shared,
    }
  })
}

const officeOf = (plan: FirmPlan, site: Address, dice: Dice, workshop: Workshop): Address => {
  if (dice.chance(accountantShare)) return workshop.accountant(plan.area.country, dice) ?? site
  if (!dice.chance(elsewhereShare)) return site
  const choices = postcodeAreas.filter((area) => area.country === plan.area.country)
  return addressIn(dice.pick(choices), 'other', dice)
}

const domainOf = (
  plan: FirmPlan,
  name: NameCore,
  brand: string | null,
  dice: Dice,
  workshop: Workshop,
): string => {
  const group = plan.group && workshop.groups.get(plan.group.id)
  const hasOwn = plan.group && plan.group.size < largeGroupSize && dice.chance(0.15)
  return group && !hasOwn ? group.domain : workshop.domain(name, brand, plan, dice)
}

const websiteOf = (
  plan: FirmPlan,
  name: NameCore,
  brand: string | null,
  dice: Dice,
  workshop: Workshop,
): Website | null =>
  plan.group === null && dice.chance(noWebsiteShare)
    ? null
    : websiteOn(domainOf(plan, name, brand, dice, workshop), dice)

const earlierNames = (
  plan: FirmPlan,
  since: string,
  dice: Dice,
  workshop: Workshop,
): Firm['previousNames'] => {
  if (!dice.chance(0.07)) return []
  const old = singleName({ ...plan, isNearName: false }, dice, workshop.names)
  return [{ name: `${old.core} LIMITED`, ceasedOn: dayBetween(Number(since.slice(0, 4)) + 1, 2026, dice) }]
}

const sicCodesOf = (plan: FirmPlan, dice: Dice): string[] => {
  const own = dice.some(
    plan.kind.sicCodes,
    dice.weighted([
      [1, 7],
      [2, 2],
      [3, 1],
    ]),
  )
  return plan.group?.isParent ? [...own, '70100'].slice(0, 4) : own
}

const build = (plan: FirmPlan, seed: number, workshop: Workshop): Firm => {
  const dice = createDice(seed, `firm:${plan.index}`)
  const name = nameOf(plan, dice, workshop)
  const brand = plan.group ? null : tradingName(name, plan, dice)
  const employees = employeeCount(plan, dice)
  const type = typeFor(plan, employees, dice)
  const incorporatedOn = incorporationDay(dice)
  const sites = sitesOf(plan, employees, dice, workshop)
  const registeredOffice = officeOf(
    plan,
    sites[0]?.address ?? addressIn(plan.area, plan.kind.sector, dice),
    dice,
    workshop,
  )
  const country = areaOf(registeredOffice.postcode)?.country ?? 'England'
  const number = workshop.number(type, country, incorporatedOn)
  const website = websiteOf(plan, name, brand, dice, workshop)
  if (plan.group?.isParent && website) {
    workshop.groups.set(plan.group.id, { word: name.word, domain: website.domain, parentNumber: number })
  }
  const serviceCount = plan.kind.sector === 'it' ? dice.whole(3, 9) : dice.whole(1, 4)
  return {
    number,
    legalName: legalName(name.core, type, country, dice),
    tradingName: brand === inSignCase(name.core) ? null : brand,
    previousNames: earlierNames(plan, incorporatedOn, dice, workshop),
    type,
    ...statusFor(incorporatedOn, dice),
    incorporatedOn,
    sicCodes: sicCodesOf(plan, dice),
    registeredOffice,
    sites,
    officers: officersFor(incorporatedOn, dice),
    employees,
    employeesBand: null,
    accountsType: accountsFor(employees, plan.group?.isParent ?? false, dice),
    groupId: plan.group?.id ?? null,
    parentNumber:
      (plan.group && !plan.group.isParent && workshop.groups.get(plan.group.id)?.parentNumber) || null,
    sector: plan.kind.sector,
    kind: plan.kind.kind,
    services: dice.some(plan.kind.services, serviceCount),
    email: website ? mailboxAt(website.domain, dice) : null,
    website,
  }
}

/** All firms of a fictional world, in a fixed order. The same seed gives the same firms; no two names are the same. */
export const seededFirms = (seed: number): Firm[] => {
  const workshop: Workshop = {
    names: createNameRegister(),
    number: createNumberGiver(),
    domain: createDomainGiver(),
    phones: createPhoneBook(createDice(seed, 'phones')),
    accountant: accountantAddresses(seed),
    groups: new Map(),
  }
  const firms = planFirms(seed).map((plan) => build(plan, seed, workshop))
  return [...firms, ...shelfCompanies(seed, firms.length, workshop)]
}
