import { hashText } from '../seeded-random.ts'
import type { Host } from './site-answer.ts'

// First bytes of ranges that European hosting companies hold: public unicast in every reading, never dialled by anybody here.
const publicFirstBytes = [78, 81, 82, 86, 90, 92, 109, 178, 188, 212, 213, 217]

function addressFrom(hash: number): string {
  const first = publicFirstBytes[hash % publicFirstBytes.length] ?? 81
  return `${first}.${(hash >>> 8) & 255}.${(hash >>> 16) & 255}.${1 + ((hash >>> 24) % 254)}`
}

/** The addresses that a host's name resolves to; the same for the same name, but where the host says otherwise. */
export function addressesOf(host: Host, name: string): string[] {
  if (host.addresses) return host.addresses()
  const hash = hashText(name.toLowerCase().replace(/^www\./, ''))
  const count = hash % 5 === 0 ? 2 : 1
  return Array.from({ length: count }, (_, index) => addressFrom(hash ^ (index * 0x01010100)))
}
