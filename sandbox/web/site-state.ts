import type { SandboxContext } from '../context.ts'
import { publicBodiesOf } from '../registers/public-bodies.ts'

/** What became of a real firm's domain: its pages are up, it is for sale, or it does not resolve. */
type SiteState = 'up' | 'parked' | 'gone'

/** The state of a domain that firms of the world have. Only domains whose firms are all dissolved may be parked or gone. */
export function siteState(context: SandboxContext, domain: string): SiteState {
  const { firmsByDomain } = context.world
  const firms = firmsByDomain.get(domain) ?? publicBodiesOf(context.world).byDomain.get(domain) ?? []
  if (context.world.isRegister || firms.some((firm) => firm.status !== 'dissolved')) return 'up'
  const share = context.random(`site-state:${domain}`)()
  if (share < 0.4) return 'up'
  return share < 0.75 ? 'parked' : 'gone'
}
