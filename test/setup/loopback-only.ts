import { Socket } from 'node:net'

const LOOPBACK = /^(127\.|localhost$|::1$|::ffff:127\.)/

/**
 * Every TCP and TLS connection of this process, of whatever client, passes here; `report` learns of refused ones.
 * The returned function tells whether something (nock, once imported) has put itself before this guard.
 */
export function refuseForeignConnections(report: (address: string) => void): () => boolean {
  const connect = Socket.prototype.connect
  function guarded(this: Socket, ...args: unknown[]): Socket {
    const host = hostOf(args)
    if (host === null || LOOPBACK.test(host)) return Reflect.apply(connect, this, args)
    report(host)
    return this.destroy(new Error(`Tests do not connect to ${host}, only to this machine.`))
  }
  Socket.prototype.connect = guarded
  return () => Socket.prototype.connect !== guarded
}

/**
 * Node calls connect(options), connect(port, host), connect(path) and, from net.connect, connect([options, listener]).
 * Null: it stays on this machine, as a socket file or because nock answers it.
 */
function hostOf(args: unknown[]): string | null {
  const first = Array.isArray(args[0]) ? args[0][0] : args[0]
  if (typeof first === 'object' && first !== null) {
    if (('path' in first && first.path) || isAnsweredByNock(first)) return null
    return 'host' in first && typeof first.host === 'string' ? first.host : 'localhost'
  }
  if (typeof first === 'string' && Number.isNaN(Number(first))) return null
  return typeof args[1] === 'string' ? args[1] : 'localhost'
}

/** nock lets its sockets connect with a look-up of its own, which leads nowhere; what it passes through has the caller's. */
const isAnsweredByNock = (options: object) =>
  'lookup' in options && typeof options.lookup === 'function' && options.lookup.name === 'mockLookup'
