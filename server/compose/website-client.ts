import type { Http } from '../../src/clients/http.ts'
import { createWebsiteClient } from '../../src/clients/website/client.ts'
import { createDnsResolve, createGatewayResolve, resolveOnce } from '../../src/clients/website/resolve.ts'
import type { ScopedGate } from '../../src/ports/outside-call.ts'
import type { OutsideSettings } from './outside-settings.ts'

/** The polite client for companies' websites, for one scope: names are looked up by the web gateway where there is one. */
export const websiteClientOver = (
  { settings, http }: { settings: OutsideSettings; http: Http },
  gate: ScopedGate,
) => {
  const gatewayUrl = settings.webGatewayUrl
  const resolve = gatewayUrl === null ? createDnsResolve() : createGatewayResolve({ gatewayUrl, http })
  return createWebsiteClient({ gatewayUrl, gate, http, resolve: resolveOnce(resolve) })
}
