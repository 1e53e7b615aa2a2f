import { z } from 'zod'
import type { Surroundings } from '../runner/surroundings.ts'

/** What each type is asked in benches: where the make-believe world has enough of it. */
export type TypeBrief = { type: string; radiusMiles: number; inputs: Record<string, unknown> }

const firmsSchema = z.object({
  firms: z.array(
    z.object({
      legalName: z.string(),
      number: z.string(),
      status: z.string(),
      sector: z.string(),
      registeredOffice: z.object({ postcode: z.string() }),
    }),
  ),
})

/** One brief for each campaign type; names of companies are the world's own. */
export const briefsOf = async ({ sandboxUrl }: Surroundings): Promise<TypeBrief[]> => {
  const answers = await Promise.all(
    ['limited', 'precision', 'engineering'].map(async (name) => {
      const answer = await fetch(`${sandboxUrl}/control/truth/firms?name=${name}`)
      return firmsSchema.parse(await answer.json()).firms
    }),
  )
  const firms = answers.flat()
  const active = firms.filter(({ status }) => status === 'active')
  const maker = active.find(({ sector }) => sector === 'manufacturing')
  const like =
    maker === undefined
      ? []
      : [
          {
            hubspotCompanyId: null,
            name: maker.legalName,
            postcode: maker.registeredOffice.postcode,
            companyNumber: maker.number,
          },
        ]
  const companies = firms.slice(0, 100).map(({ legalName, registeredOffice }, index) => ({
    line: index + 1,
    name: legalName,
    companyNumber: null,
    postcode: registeredOffice.postcode,
    website: null,
  }))
  const of = (type: string, radiusMiles: number, inputs: Record<string, unknown> = {}): TypeBrief => ({
    type,
    radiusMiles,
    inputs,
  })
  return [
    of('it-msp-expansion', 60, { services: ['structured cabling'] }),
    of('it-msp-gaps', 60, { gaps: ['structured cabling'] }),
    of('competitor-verification', 0, { companies }),
    of('education', 40),
    of('healthcare', 60),
    of('manufacturing', 60),
    of('retail-office', 60),
    of('new-businesses', 80, { months: 24 }),
    of('planning-applications', 60, { daysBack: 180 }),
    of('similar-business', 60, { like }),
    of('location-based', 20, { points: ['LE1 1AA'] }),
    of('custom', 60, { prompt: 'Metal fabrication and engineering firms' }),
    of('custom', 60, { prompt: 'Metal fabrication and engineering firms with their own website' }),
  ]
}

/** The brief as a form would send it. */
export const rawBrief = (
  { type, radiusMiles, inputs }: TypeBrief,
  { postcode, maxResults }: { postcode: string; maxResults: number },
): Record<string, unknown> =>
  radiusMiles === 0 ? { type, inputs } : { type, postcode, radiusMiles, maxResults, inputs }
