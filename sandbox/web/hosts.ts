import type { SandboxContext } from '../context.ts'
import { planningPages } from '../planning/page-host.ts'
import { planningHost } from '../planning/router.ts'
import { companyHost } from './company-host.ts'
import { companySite } from './company-site.ts'
import { directoryHost, directoryHosts } from './directory-hosts.ts'
import { hostileHosts } from './hostile-hosts.ts'
import { lookAlikes } from './look-alikes.ts'
import { publicRegister, publicRegisterHost } from './public-register-host.ts'
import { registerFileHosts } from './register-file-hosts.ts'
import { type Host, html } from './site-answer.ts'
import { siteState } from './site-state.ts'
import { impostorHost, parkedHost } from './squatter-hosts.ts'

/** Finds the host of a name, or null when the name does not resolve. */
export type HostFinder = (name: string) => Host | null

/** What social networks tell robots; the real LinkedIn answers 999. */
function refusingHost(status: number): Host {
  return { answer: () => html('<title>Request denied</title>', 'utf-8', status) }
}

function fixedHosts(context: SandboxContext): Map<string, Host> {
  const hosts = hostileHosts()
  for (const name of directoryHosts) hosts.set(name, directoryHost(context, name))
  hosts.set(planningHost, planningPages(context))
  hosts.set(publicRegisterHost, publicRegister(context))
  for (const [name, host] of registerFileHosts(context)) hosts.set(name, host)
  for (const name of ['www.linkedin.com', 'uk.linkedin.com', 'linkedin.com'])
    hosts.set(name, refusingHost(999))
  for (const name of ['www.facebook.com', 'x.com', 'www.instagram.com']) hosts.set(name, refusingHost(403))
  return hosts
}

function hostOfDomain(context: SandboxContext, domain: string): Host | null {
  const twin = lookAlikes(context).get(domain)
  if (twin) return twin.kind === 'parked' ? parkedHost(domain) : impostorHost(context, twin)
  const site = companySite(context, domain)
  if (!site) return null
  const state = siteState(context, domain)
  if (state === 'gone') return null
  return state === 'parked' ? parkedHost(domain) : companyHost(site)
}

/** The make-believe web of one sandbox: its hosts are built when first asked for and kept. */
export function createHostFinder(context: SandboxContext): HostFinder {
  const hosts = new Map<string, Host | null>(fixedHosts(context))
  return (name) => {
    const host = name.toLowerCase().replace(/\.$/, '')
    const domain = host.replace(/^www\./, '')
    const known = hosts.get(host) ?? hosts.get(domain)
    if (known !== undefined) return known
    const found = hostOfDomain(context, domain)
    hosts.set(domain, found)
    return found
  }
}
