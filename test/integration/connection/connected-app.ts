import { z } from 'zod'
import type { App } from '../../../server/app.ts'
import { compose } from '../../../server/compose.ts'
import { readConfig } from '../../../server/config.ts'
import { type Database, openDatabase } from '../../../server/db/database.ts'
import { createHttpApp } from '../../../server/http/app.ts'
import { openPort } from '../../../server/http/listen.ts'
import { createLog } from '../../../server/observability/log.ts'
import type { SandboxWorld } from '../../e2e/support/sandbox-world.ts'
import { createTestDatabase } from '../../setup/database.ts'
import { signedHeaders } from '../../unit/server/sign-request.ts'

const errorSchema = z.object({
  code: z.string(),
  message: z.string(),
  hint: z.string().nullable(),
  fields: z.array(z.object({ field: z.string(), message: z.string() })),
})
const answerSchema = z.looseObject({ error: errorSchema.optional() })

/** The whole product with its web part on a port, as `npm start` runs it, on a database of its own. */
export type ConnectedApp = {
  app: App
  database: Database
  url: string
  /** Lines that it logged at level warn and above. */
  lines: string[]
  /** One more application on the same database, as another process would be; `settings` are more of its environment. */
  another(settings?: Record<string, string>): Promise<App>
  /** A page, redirects not followed. */
  get(path: string): Promise<{ status: number; location: string; html: string }>
  /** A request of a person in HubSpot, signed with the app's secret. */
  asPerson(
    who: { portalId: number; userId: number; email?: string },
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; json: z.infer<typeof answerSchema> }>
  stop(): Promise<void>
}

/** Composes the product over a fresh database and opens its port. `settings` are more of its environment. */
export async function startConnectedApp(
  world: SandboxWorld,
  settings: Record<string, string> = {},
): Promise<ConnectedApp> {
  const target = await createTestDatabase()
  const lines: string[] = []
  const log = createLog({ level: 'warn', sink: { write: (line) => void lines.push(line) } })
  const web = await openPort('127.0.0.1', 0)
  const url = `http://127.0.0.1:${web.port}`
  const composeOne = (more: Record<string, string> = {}) => {
    const environment = { ...world.environment, ...settings, ...more, DATABASE_URL: target.url }
    return compose(readConfig(environment), log, { baseUrl: url })
  }
  const apps = [await composeOne()]
  const app = apps[0] as App
  web.serve(createHttpApp({ app, log, publicBaseUrl: null }))
  const database = openDatabase(target.url, { log })
  return {
    app,
    database,
    url,
    lines,
    another: async (more) => {
      const one = await composeOne(more)
      apps.push(one)
      return one
    },
    get: async (path) => {
      const answer = await fetch(path.startsWith('http') ? path : `${url}${path}`, { redirect: 'manual' })
      return {
        status: answer.status,
        location: answer.headers.get('location') ?? '',
        html: await answer.text(),
      }
    },
    asPerson: async ({ portalId, userId, email = 'rep@brightwater.example' }, method, path, body) => {
      const { clientSecrets, appId } = app.connection.signing()
      const query = `userId=${userId}&portalId=${portalId}&userEmail=${email}&appId=${appId}`
      const address = `${path}${path.includes('?') ? '&' : '?'}${query}`
      const text = body === undefined ? '' : JSON.stringify(body)
      const signed = { method, baseUrl: url, path: address, body: text, secret: clientSecrets[0] ?? '' }
      const answer = await fetch(`${url}${address}`, {
        method,
        headers: { ...signedHeaders(signed), ...(text ? { 'content-type': 'application/json' } : {}) },
        ...(text ? { body: text } : {}),
      })
      return { status: answer.status, json: answerSchema.parse(await answer.json()) }
    },
    stop: async () => {
      await web.close()
      for (const one of apps) await one.stop()
      await database.close()
      await target.drop()
    },
  }
}
