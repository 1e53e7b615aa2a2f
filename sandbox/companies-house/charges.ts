import { fractionOf } from '../seeded-random.ts'
import type { Firm } from '../world/world.ts'
import { monthsAfter } from './accounting-year.ts'
import { etagOf, filled } from './answer-parts.ts'

/** A charge of a make-believe firm: what it has pledged to a bank. */
export type Charge = { ordinal: number; createdOn: string; satisfiedOn: string | null; bank: string }

const banks = ['Westbrook Bank PLC', 'Harbour and County Bank PLC', 'Old Mill Commercial Finance Limited']

/** One firm in six has pledged something; of a real company the register file names no charges. */
export const chargesOf = (firm: Firm): Charge[] => {
  const { number, incorporatedOn } = firm
  if (incorporatedOn === null || fractionOf(`charges ${number}`) > 0.17) return []
  const from = monthsAfter(incorporatedOn, 3)
  if (from > '2024-06-30') return []
  const count = 1 + Math.floor(fractionOf(`charge count ${number}`) * 3)
  return Array.from({ length: count }, (_, at) => {
    const key = `${number} charge ${at}`
    const year = Math.max(Number(from.slice(0, 4)), 2008) + Math.floor(fractionOf(key) * 6)
    const isSatisfied = fractionOf(`satisfied ${key}`) < 0.4
    const createdOn = `${Math.min(2024, year)}-${String(6 + at).padStart(2, '0')}-15`
    return {
      ordinal: at + 1,
      createdOn: createdOn < from ? from : createdOn,
      satisfiedOn: isSatisfied ? '2025-09-01' : null,
      bank: banks[Math.floor(fractionOf(`bank ${key}`) * banks.length)] ?? 'Westbrook Bank PLC',
    }
  })
}

const chargeAnswer = (firm: Firm, charge: Charge): Record<string, unknown> =>
  filled({
    etag: etagOf(`${firm.number} ${charge.ordinal}`),
    id: etagOf(`charge ${firm.number} ${charge.ordinal}`).slice(0, 27),
    charge_code: `${firm.number}${String(charge.ordinal).padStart(4, '0')}`,
    charge_number: charge.ordinal,
    classification: { type: 'charge-description', description: 'A registered charge' },
    status: charge.satisfiedOn === null ? 'outstanding' : 'fully-satisfied',
    created_on: charge.createdOn,
    delivered_on: charge.createdOn,
    satisfied_on: charge.satisfiedOn,
    persons_entitled: [{ name: charge.bank }],
    links: {
      self: `/company/${firm.number}/charges/${etagOf(`charge ${firm.number} ${charge.ordinal}`).slice(0, 27)}`,
    },
  })

/** The vendor's list of charges, newest first; null: none, which the vendor answers with 404. */
export const chargesAnswer = (firm: Firm): Record<string, unknown> | null => {
  const charges = chargesOf(firm).toReversed()
  if (charges.length === 0) return null
  return {
    etag: etagOf(JSON.stringify(charges)),
    total_count: charges.length,
    unfiltered_count: charges.length,
    satisfied_count: charges.filter(({ satisfiedOn }) => satisfiedOn !== null).length,
    part_satisfied_count: 0,
    items: charges.map((charge) => chargeAnswer(firm, charge)),
  }
}
