import type { SandboxContext } from '../context.ts'
import type { Firm } from '../world/world.ts'
import { happens, pick, pickOrNull, type Random } from './chance.ts'
import { templateOf } from './templates/catalogue.ts'
import { scriptOnly } from './templates/script-only.ts'

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

/** How many of the IT firms speak of a service that they do not deliver themselves, and how many of those of a second one. */
const SHARE = 0.5
const SHARE_OF_SECOND = 0.8

/** A service that a firm does not deliver itself, and what its website says of it. */
type ServiceGap = { service: string; sentence: string }

/**
 * What an IT firm's page "about us" says of services that it does not deliver: that it has partners, a vacancy, or just their
 * names. `random`: the page's own, for its gaps.
 */
export function gapsOn(firm: Firm, random: Random): ServiceGap[] {
  if (firm.sector !== 'it' || !happens(random, SHARE)) return []
  const first = gapOf(firm, [], random)
  if (first === null) return []
  const second = happens(random, SHARE_OF_SECOND) ? gapOf(firm, [first.service], random) : null
  return second === null ? [first] : [first, second]
}

function gapOf(firm: Firm, said: string[], random: Random): ServiceGap | null {
  const open = givenAway.filter((one) => !firm.services.includes(one) && !said.includes(one))
  const service = pickOrNull(random, open)
  return service === null
    ? null
    : { service, sentence: pick(random, sentences).replace('{service}', service) }
}

/**
 * Services of which a firm's own website shows that somebody else must deliver them; none on a site of several firms, nor where
 * pages are empty until a script has run.
 */
export function servicesMissing(context: SandboxContext, firm: Firm): string[] {
  if (firm.website === null || context.world.isRegister) return []
  const { domain, template } = firm.website
  const isShared = (context.world.firmsByDomain.get(domain) ?? []).length > 1
  if (isShared || templateOf(template, false) === scriptOnly) return []
  return gapsOn(firm, context.random(gapsKey(domain))).map(({ service }) => service)
}

/** The key of the chances by which a site's page is written. */
const gapsKey = (domain: string): string => `page:${domain}:/about: gaps`
