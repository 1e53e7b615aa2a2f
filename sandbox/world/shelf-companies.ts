import { createDice } from './dice.ts'
import { accountsFor, officersFor } from './firm-facts.ts'
import { legalName, type NameRegister, singleName } from './firm-names.ts'
import type { createNumberGiver } from './firm-numbers.ts'
import { postcodeAreas } from './postcode-areas.ts'
import { kinds } from './sectors.ts'
import type { Address, Firm } from './world.ts'

/** Companies of this year that exist on paper only; half at an address that is sold as a registered office. */
const count = 60
/** An address that in the real world too is sold as a registered office to very many companies. */
const soldAddress: Address = {
  premises: '83',
  line1: 'Ducie Street',
  line2: null,
  locality: 'Manchester',
  region: null,
  country: 'England',
  postcode: 'M1 2JQ',
}
const paperCodes = ['64209', '99999', '74990', '70100']

/** Young companies of Manchester that nobody can call on: without site, staff or website; holding, dormant, or at a sold address. */
export const shelfCompanies = (
  seed: number,
  firstIndex: number,
  makers: { names: NameRegister; number: ReturnType<typeof createNumberGiver> },
): Firm[] => {
  const area = postcodeAreas.find(({ area: letters }) => letters === 'M')
  const kind = kinds.find(({ sector }) => sector === 'other')
  if (area === undefined || kind === undefined) return []
  return Array.from({ length: count }, (_, position): Firm => {
    const index = firstIndex + position
    const dice = createDice(seed, `shelf:${position}`)
    const plan = { index, kind, area, group: null, isNearName: false }
    const { core } = singleName(plan, dice, makers.names)
    const incorporatedOn = `2026-${String(dice.whole(5, 10)).padStart(2, '0')}-${String(dice.whole(10, 28))}`
    const isAtSoldAddress = position % 2 === 0
    const office = isAtSoldAddress
      ? soldAddress
      : { ...soldAddress, premises: String(dice.whole(2, 200)), line1: 'Ordsall Lane', postcode: 'M5 3AN' }
    return {
      number: makers.number('ltd', 'England', incorporatedOn),
      legalName: legalName(core, 'ltd', 'England', dice),
      tradingName: null,
      previousNames: [],
      type: 'ltd',
      status: 'active',
      dissolvedOn: null,
      incorporatedOn,
      sicCodes: [isAtSoldAddress ? (kind.sicCodes[0] ?? '82990') : dice.pick(paperCodes)],
      registeredOffice: office,
      sites: [],
      officers: officersFor(incorporatedOn, dice).slice(0, 1),
      employees: 0,
      employeesBand: null,
      accountsType: accountsFor(1, false, dice),
      groupId: null,
      parentNumber: null,
      sector: 'other',
      kind: '',
      services: [],
      email: null,
      website: null,
    }
  })
}
