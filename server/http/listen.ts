import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AppError } from '../../src/errors.ts'

/** An open port. It answers 503 "starting" until `serve` has said who answers. */
export type OpenPort = {
  /** The port itself, also when any free one was asked for. */
  port: number
  serve(listener: RequestListener): void
  /** Takes no more requests, lets the running ones end for up to 3 s, and closes. */
  close(): Promise<void>
}

const patienceMs = 3000

const answerStarting: RequestListener = (_request, response) => {
  const body = {
    error: {
      code: 'starting',
      message: 'Leadwright is starting.',
      hint: 'Try again in a few seconds.',
      fields: [],
    },
  }
  response
    .writeHead(503, { 'content-type': 'application/json', 'retry-after': '2' })
    .end(JSON.stringify(body))
}

const portFault = (host: string, port: number, cause: unknown): AppError => {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason'
  const what = code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${code})`
  return new AppError('startup', `Port ${port} on ${host} ${what}.`, {
    cause,
    hint: 'End that program, or set PORT to a free port.',
  })
}

const close = async (server: Server): Promise<void> => {
  const isClosed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), patienceMs)
  await isClosed
  clearTimeout(timer)
}

/**
 * Takes the port (0: any free one).
 * @throws AppError `startup` in one sentence when it is taken or not allowed
 */
export const openPort = (host: string, port: number): Promise<OpenPort> => {
  let answer = answerStarting
  const server = createServer((request, response) => answer(request, response))
  const serve = (listener: RequestListener): void => {
    answer = listener
  }
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(portFault(host, port, cause)))
    server.listen(port, host, () => {
      const address = server.address() as AddressInfo
      resolve({ port: address.port, serve, close: () => close(server) })
    })
  })
}
