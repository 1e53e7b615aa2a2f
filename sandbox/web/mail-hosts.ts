import type { SandboxContext } from '../context.ts'
import { hashText } from '../seeded-random.ts'

/** One MX record; a lone one with an empty `exchange` says that the domain takes no mail (RFC 7505). */
export type MailExchange = { exchange: string; priority: number }

/**
 * The MX records of a domain; null: there is no such domain. Firms with a mailbox at their domain take mail, of the others most.
 * Nothing is made up about a real company: its domain has none.
 */
export function mailExchangesOf({ world }: SandboxContext, name: string): MailExchange[] | null {
  const domain = name.toLowerCase().replace(/\.$/, '')
  const firms = world.firmsByDomain.get(domain)
  if (firms === undefined) return null
  if (world.isRegister) return []
  const chance = hashText(`mail ${domain}`) % 20
  const isUsed = firms.some(({ email }) => email?.endsWith(`@${domain}`))
  if (!isUsed && chance === 0) return [{ exchange: '', priority: 0 }]
  if (!isUsed && chance === 1) return []
  return [
    { exchange: `mx1.${domain}`, priority: 10 },
    { exchange: `mx2.${domain}`, priority: 20 },
  ]
}
