import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createApp } from './app.ts'
import type { AppParts } from './app-parts.ts'
import { ConfigFault, readConfig, type SandboxConfig } from './config.ts'
import type { SandboxContext } from './context.ts'
import { createFaults } from './faults.ts'
import { createAppRegistration } from './hubspot/oauth/app-registration.ts'
import { createGrants } from './hubspot/oauth/grants.ts'
import { createOAuthCalls } from './hubspot/oauth/oauth-calls.ts'
import { createCrmStore } from './hubspot/store/create-crm-store.ts'
import { startWebhooks } from './hubspot/webhooks/webhooks.ts'
import { createJournal } from './journal.ts'
import { createLatency } from './latency.ts'
import { watchLeases } from './lease.ts'
import { seededRandom } from './seeded-random.ts'
import { registerWorld } from './world/register-world.ts'
import { seededWorld } from './world/seeded-world.ts'
import type { World } from './world/world.ts'

const buildWorld = (config: SandboxConfig): World => {
  if (config.registerFile && config.geoFolder) {
    return registerWorld(config.seed, config.registerFile, config.geoFolder)
  }
  return seededWorld(config.seed)
}

const contextFor = (config: SandboxConfig): SandboxContext => ({
  world: buildWorld(config),
  faults: createFaults(config.seed),
  latency: createLatency(config.seed, config.latencyScale),
  journal: createJournal(),
  limits: { scale: config.limitsScale },
  registerCeiling: { mostServed: 10_000 },
  random: (key) => seededRandom(config.seed, key),
})

/** HubSpot's CRM, the app as HubSpot knows it, and the webhooks from the one to the other. */
const hubspotFor = (context: SandboxContext): Omit<AppParts, 'leases'> => {
  const { portals } = context.world
  const crm = createCrmStore(portals, context.latency)
  const registration = createAppRegistration(context)
  const grants = createGrants(registration.appId, portals)
  const oauth = { registration, grants, calls: createOAuthCalls(), portals }
  return { crm, oauth, webhooks: startWebhooks(context, { crm, registration, grants }) }
}

const announce = (server: Server, context: SandboxContext): void => {
  const { port } = server.address() as AddressInfo
  const line = { ready: true, url: `http://127.0.0.1:${port}`, fingerprint: context.world.fingerprint }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

const endOnListenFault = (server: Server, config: SandboxConfig): void => {
  server.once('error', (fault: NodeJS.ErrnoException) => {
    const reason =
      fault.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${fault.message})`
    process.stderr.write(
      `The sandbox's port ${config.port} ${reason}: set SANDBOX_PORT to a free one, or to 0 for any.\n`,
    )
    process.exit(1)
  })
}

/** Starts the sandbox and says on stdout, in one JSON line, when and where it is ready. */
const start = (): void => {
  const config = readConfig()
  const context = contextFor(config)
  const end = (): void => process.exit(0)
  const leases = watchLeases({ isKept: config.isKept, onUnused: end })
  // A reader that went away must not end the sandbox: others may be using it.
  process.stdout.on('error', () => undefined)
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
  const server = createApp(context, { ...hubspotFor(context), leases }).listen(config.port, '127.0.0.1')
  endOnListenFault(server, config)
  server.once('listening', () => announce(server, context))
}

try {
  start()
} catch (fault) {
  if (!(fault instanceof ConfigFault)) throw fault
  process.stderr.write(`${fault.message}\n`)
  process.exit(1)
}
