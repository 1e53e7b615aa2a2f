import { setTimeout as pause } from 'node:timers/promises'
import type { Http } from '../../src/clients/http.ts'
import { createHunter } from '../../src/clients/hunter/client.ts'
import { createDnsMailServers } from '../../src/clients/mail-servers/dns.ts'
import { createGatewayMx } from '../../src/clients/mail-servers/gateway.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { ScopedGate } from '../../src/ports/outside-call.ts'
import type { ContactOutside } from '../commands/deps.ts'
import type { KeyInUse } from '../commands/settings/keys-in-use.ts'
import { watchKey } from '../commands/settings/watch-key.ts'
import type { Sql } from '../db/sql.ts'
import type { OutsideSettings } from './outside-settings.ts'

/** `scale` divides the finder's pauses, as it does the limits: 1 in live. */
type Parts = { settings: OutsideSettings; http: Http; sql: Sql; clock: Clock; scale: number }

/** The finder with a portal's key, for one scope, and mail servers by DNS: that of the web gateway where there is one. */
export const contactOutsideOver = (parts: Parts, key: KeyInUse, gate: ScopedGate): ContactOutside => {
  const { settings, http, scale } = parts
  const { apiKey } = key
  const gatewayUrl = settings.webGatewayUrl
  return {
    finder:
      apiKey === null
        ? `Hunter was not asked: ${key.whyNot}.`
        : createHunter({
            baseUrl: settings.hunter.baseUrl,
            apiKey,
            gate: watchKey(parts, { ...key, apiKey }, gate),
            http,
            pause: (ms) => pause(ms * scale),
          }),
    mailServers: createDnsMailServers(
      gatewayUrl === null ? undefined : createGatewayMx({ gatewayUrl, http }),
    ),
  }
}
