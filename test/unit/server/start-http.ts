import type { App } from '../../../server/app.ts'
import { createHttpApp } from '../../../server/http/app.ts'
import { openPort } from '../../../server/http/listen.ts'
import { createLog } from '../../../server/observability/log.ts'

/** The web part over real HTTP on a free port, with the lines that it logs. */
export const startHttp = async (app: App) => {
  const lines: string[] = []
  const web = await openPort('127.0.0.1', 0)
  const log = createLog({ level: 'info', sink: { write: (line) => void lines.push(line) } })
  web.serve(createHttpApp({ app, log, publicBaseUrl: 'https://leads.example.org' }))
  const url = `http://127.0.0.1:${web.port}`
  const send = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const isText = typeof body === 'string'
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
    })
    const text = await answer.text()
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false
    return { status: answer.status, headers: answer.headers, text, json: isJson ? JSON.parse(text) : null }
  }
  return { url, lines, send, close: web.close }
}
