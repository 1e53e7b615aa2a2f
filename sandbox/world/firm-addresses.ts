import { createDice, type Dice } from './dice.ts'
import { distinctiveWords, streetName } from './distinctive-words.ts'
import { inSignCase } from './firm-names.ts'
import { type PostcodeArea, postcodeAreas } from './postcode-areas.ts'
import { inwardLetters } from './postcode-text.ts'
import type { Address, Sector } from './world.ts'

/** How many accountants' offices serve as other firms' registered office. */
const accountantOffices = 30

const estates = ['Industrial Estate', 'Trading Estate', 'Business Park', 'Enterprise Park']

const houseWord = (dice: Dice): string => inSignCase(dice.pick(distinctiveWords))

const premisesFor = (sector: Sector, dice: Dice): string => {
  if (sector === 'manufacturing' && dice.chance(0.65)) {
    return `Unit ${dice.whole(1, 40)} ${houseWord(dice)} ${dice.pick(estates)}`
  }
  if ((sector === 'it' || sector === 'other') && dice.chance(0.4)) {
    return `Suite ${dice.whole(1, 30)} ${houseWord(dice)} House`
  }
  return String(dice.whole(1, 240))
}

const townOf = (area: PostcodeArea, outcodeIndex: number, dice: Dice): string => {
  const isCentral = outcodeIndex < area.outcodes.length * 0.4
  return isCentral ? (area.towns[0] ?? '') : dice.pick(area.towns)
}

const printedCountry = (area: PostcodeArea, dice: Dice): { country?: string } => {
  if (dice.chance(0.2)) return {}
  return { country: dice.chance(0.2) ? 'United Kingdom' : area.country }
}

/** A made-up address in an area, nearer to the town's middle more often than at the edge. */
export const addressIn = (area: PostcodeArea, sector: Sector, dice: Dice): Address => {
  const index = Math.floor(dice.fraction() ** 1.4 * area.outcodes.length)
  const letters = [...inwardLetters]
  return {
    premises: premisesFor(sector, dice),
    line1: streetName(dice),
    line2: dice.chance(0.12) ? `${houseWord(dice)} Quarter` : null,
    locality: townOf(area, index, dice),
    region: null,
    ...printedCountry(area, dice),
    postcode: `${area.outcodes[index]} ${dice.whole(1, 9)}${dice.pick(letters)}${dice.pick(letters)}`,
  }
}

/** Addresses of accountants that many firms give as their registered office; null where a country has none. */
export const accountantAddresses = (seed: number): ((country: string, dice: Dice) => Address | null) => {
  const makers = createDice(seed, 'accountants')
  const offices = Array.from({ length: accountantOffices }, (_, number) => {
    // One office in each of the smaller countries, so that a Scottish firm stays on the Scottish register.
    const choices = postcodeAreas.filter((area) => number > 5 || area.country !== 'England')
    const area = makers.pick(choices)
    return { country: area.country, address: addressIn(area, 'other', makers) }
  })
  return (country, dice) => {
    const near = offices.filter((office) => office.country === country)
    return near.length > 0 ? dice.pick(near).address : null
  }
}
