import { z } from 'zod'
import type { SandboxWorld } from './sandbox-world.ts'

const addressSchema = z.object({ postcode: z.string() })
const firmSchema = z.object({
  number: z.string(),
  legalName: z.string(),
  tradingName: z.string().nullable(),
  previousNames: z.array(z.object({ name: z.string() })),
  status: z.string(),
  sicCodes: z.array(z.string()),
  sector: z.string(),
  registeredOffice: addressSchema,
  sites: z.array(z.object({ address: addressSchema })),
  website: z.object({ domain: z.string() }).nullable(),
})

/** A firm as the sandbox's world really has it. */
export type TrueFirm = z.infer<typeof firmSchema>

/** The true firm with this number; null when it was invented. */
export async function trueFirm(world: SandboxWorld, number: string): Promise<TrueFirm | null> {
  const query = `/truth/firms?number=${encodeURIComponent(number)}`
  return z.object({ firms: z.array(firmSchema) }).parse(await world.control('GET', query)).firms[0] ?? null
}

/** Numbers of the active firms of a sector around a postcode. */
export async function firmsNear(
  world: SandboxWorld,
  place: { postcode: string; radiusMiles: number; sector: string },
): Promise<string[]> {
  const query = new URLSearchParams({ ...place, radiusMiles: String(place.radiusMiles) })
  return z.object({ numbers: z.array(z.string()) }).parse(await world.control('GET', `/truth/near?${query}`))
    .numbers
}

const positionSchema = z.object({ result: z.object({ latitude: z.number(), longitude: z.number() }) })
const EARTH_RADIUS_MILES = 3958.7613
const radians = (degrees: number) => (degrees * Math.PI) / 180

async function positionOf(world: SandboxWorld, postcode: string) {
  const answer = await fetch(`${world.urls.postcodesIo}/postcodes/${encodeURIComponent(postcode)}`)
  return positionSchema.parse(await answer.json()).result
}

/** Great-circle miles between two postcodes, worked out apart from the product's own arithmetic. */
export async function milesBetween(world: SandboxWorld, from: string, to: string): Promise<number> {
  const [a, b] = await Promise.all([positionOf(world, from), positionOf(world, to)])
  const chord =
    Math.sin(radians(b.latitude - a.latitude) / 2) ** 2 +
    Math.cos(radians(a.latitude)) *
      Math.cos(radians(b.latitude)) *
      Math.sin(radians(b.longitude - a.longitude) / 2) ** 2
  return 2 * EARTH_RADIUS_MILES * Math.asin(Math.sqrt(chord))
}
