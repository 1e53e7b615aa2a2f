import type { Firm } from '../world/world.ts'
import { addressAnswer, etagOf } from './answer-parts.ts'

const cases = {
  liquidation: { type: 'creditors-voluntary-liquidation', begins: 'wound-up-on' },
  administration: { type: 'in-administration', begins: 'administration-started-on' },
} as const

/** The vendor's insolvency record; null: none, which the vendor answers with 404. */
export const insolvencyAnswer = (firm: Firm): Record<string, unknown> | null => {
  if (firm.incorporatedOn === null || (firm.status !== 'liquidation' && firm.status !== 'administration'))
    return null
  const { type, begins } = cases[firm.status]
  return {
    etag: etagOf(`insolvency ${firm.number}`),
    status: [firm.status],
    cases: [
      {
        number: '1',
        type,
        dates: [{ type: begins, date: '2026-03-16' }],
        practitioners: [
          {
            name: 'The Insolvency Practitioner',
            role: 'practitioner',
            appointed_on: '2026-03-16',
            address: addressAnswer(firm.registeredOffice),
          },
        ],
      },
    ],
  }
}
