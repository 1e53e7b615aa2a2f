import type { Firm } from '../world/world.ts'
import { happens, pick, pickOrNull, type Random } from './chance.ts'

/** Work that IT firms often give away. */
const givenAway = [
  'structured cabling',
  'CCTV installation',
  'penetration testing',
  'VoIP telephony',
] as const

const sentences = [
  'For {service} we work with trusted partners.',
  'We are hiring: {service} engineer wanted in {town}.',
  'Ask us about {service} too.',
] as const

/** How many of the IT firms speak of a service that they do not deliver themselves. */
const SHARE = 0.5

/** What an IT firm says of a service that it does not deliver: that it has partners, a vacancy, or just its name. */
export function gapSentence(firm: Firm, random: Random): string | null {
  if (firm.sector !== 'it' || !happens(random, SHARE)) return null
  const service = pickOrNull(
    random,
    givenAway.filter((one) => !firm.services.includes(one)),
  )
  return service === null ? null : pick(random, sentences).replace('{service}', service)
}
