import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import express from 'express'
import type { PreviewCompany, PreviewPortal, PreviewWorld } from '../../../sandbox/preview/preview-world.ts'
import { previewRouter } from '../../../sandbox/preview/router.ts'

/** The folder of the projects that the preview is tried on. */
export const fixtures = join(import.meta.dirname, '../fixtures')

/** The portal of {@link smallWorld}. */
export const portal: PreviewPortal = {
  id: 90000001,
  name: 'Northbridge Sales',
  lifecycleStages: [
    { id: 'lead', label: 'Suspect' },
    { id: 'customer', label: 'Client' },
  ],
  users: [
    {
      userId: 501,
      email: 'ada.admin@northbridge.example',
      firstName: 'Ada',
      lastName: 'Admin',
      isSuperAdmin: true,
    },
    {
      userId: 502,
      email: 'rob+rep@northbridge.example',
      firstName: 'Rob',
      lastName: 'Rep',
      isSuperAdmin: false,
    },
  ],
}

/** The client secret that the preview signs with. */
export const clientSecret = 'a-secret-of-the-test'

/** A world of one portal whose one record can be changed while a page is open. */
export type SmallWorld = PreviewWorld & {
  change(properties: Record<string, string>): void
  useBackend(url: string | null): void
}

/** A world with `company`, and no backend until one is set. */
export const smallWorld = (permittedOrigins = ['https://kitchen.example.co.uk']): SmallWorld => {
  let backend: string | null = null
  let company: PreviewCompany = {
    id: '30000000001',
    properties: {
      name: 'Thistlethwaite & Sons Precision Engineering Limited',
      domain: 'thistlethwaite.example',
      city: 'Leeds',
      zip: 'LS1 4AP',
      lifecyclestage: 'lead',
      phone: null,
    },
  }
  return {
    app: () => ({ appId: 4711, clientSecret, permittedOrigins }),
    backendUrl: () => backend,
    portals: () => [portal],
    portal: (id) => (id === portal.id ? portal : null),
    companies: () => [company],
    company: (portalId, id) => (portalId === portal.id && id === company.id ? company : null),
    change: (properties) => {
      company = { ...company, properties: { ...company.properties, ...properties } }
    },
    useBackend: (url) => {
      backend = url
    },
  }
}

/** Something that listens on this machine. */
export type Listening = { url: string; close(): Promise<void> }

const listening = async (server: Server): Promise<Listening> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Serves the preview of a project over a world. */
export const servePreview = (world: PreviewWorld, source: string, profile = 'test'): Promise<Listening> => {
  const app = express()
  app.use('/preview', previewRouter(world, { source, profile }))
  return listening(createServer(app))
}

/** A request as the backend got it. */
export type Received = { method: string; path: string; headers: IncomingMessage['headers']; body: string }

/** Answers one request of the backend. */
export type Answer = (request: Received, response: ServerResponse) => void

/** A backend that keeps what it received and answers as told. */
export const serveBackend = async (answer: Answer): Promise<Listening & { received: Received[] }> => {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const one = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body }
    received.push(one)
    answer(one, response)
  })
  return { ...(await listening(server)), received }
}
