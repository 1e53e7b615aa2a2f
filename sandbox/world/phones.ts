import type { Dice } from './dice.ts'

// Ofcom keeps these ranges for drama use: a call can never reach anybody.
const rangeByArea: Record<string, string> = {
  LS: '0113 496 0',
  S: '0114 496 0',
  NG: '0115 496 0',
  LE: '0116 496 0',
  BS: '0117 496 0',
  RG: '0118 496 0',
  B: '0121 496 0',
  EH: '0131 496 0',
  G: '0141 496 0',
  L: '0151 496 0',
  M: '0161 496 0',
  NE: '0191 498 0',
  CF: '029 2018 0',
  BT: '028 9649 6',
}
for (const london of ['E', 'EC', 'N', 'NW', 'SE', 'SW', 'W', 'WC']) rangeByArea[london] = '020 7946 0'
const anywhere = ['03069 990', '0808 157 0']

/** Hands out phone numbers, none twice; null when the drama ranges are used up. */
type PhoneBook = { next(area: string): string | null }

/** A phone book whose numbers come in an order of the dice's making. */
export const createPhoneBook = (dice: Dice): PhoneBook => {
  const step = dice.pick([7, 11, 13, 17, 19, 23, 29, 31, 37])
  const used = new Map<string, number>()
  const take = (range: string): string | null => {
    const count = used.get(range) ?? 0
    if (count >= 1000) return null
    used.set(range, count + 1)
    return `${range}${String((count * step) % 1000).padStart(3, '0')}`
  }
  return {
    next: (area) => {
      for (const range of [rangeByArea[area], ...anywhere]) {
        const number = range === undefined ? null : take(range)
        if (number) return number
      }
      return null
    },
  }
}
